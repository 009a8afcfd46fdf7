import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';
import { LineId } from './bom-line.ts';
import { STAGES } from './stage.ts';

const common = {
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(300),
  note: z.string().max(2000).optional(),
};
/** 1.1 is ten percent more. */
const times = DecimalString;

/**
 * A question "what if" for the sensitivity analysis (ISO 14067:2018 6.6): what is multiplied by what, or which variant
 * is looked at. The study itself does not change.
 */
export const Scenario = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('factor'), factorId: z.string().min(1).max(120), times }),
  z.strictObject({ ...common, kind: z.literal('stage'), stage: z.enum(STAGES), times }),
  /** BOM lines and activities by id. */
  z.strictObject({
    ...common,
    kind: z.literal('lines'),
    lineIds: z.array(LineId).min(1).max(100_000),
    times,
  }),
  /** A design variant or an alternative of method kept as a variant. */
  z.strictObject({ ...common, kind: z.literal('variant'), variantId: z.string().min(1).max(80) }),
]);
export type Scenario = z.infer<typeof Scenario>;
