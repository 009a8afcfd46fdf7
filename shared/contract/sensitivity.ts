import { z } from 'zod';
import { BASES } from '../model/component.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { Factor } from '../model/factor.ts';
import { type Procedure } from './procedure.ts';

/** The answer to one question "what if", kg CO2e excluding biogenic CO2 on the headline's electricity method. */
export const SensitivityRowView = z.strictObject({
  id: z.string(),
  /** The user's name; the product's own questions have none. */
  name: z.string().optional(),
  kind: z.enum(['factor', 'stage', 'lines', 'proxies', 'electricity', 'variant']),
  times: DecimalString.optional(),
  /** Name of the variant, code of the stage or electricity method, id of the factor. */
  object: z.string().optional(),
  factorNames: Factor.shape.names.optional(),
  /** What is multiplied; absent where the whole result is another one. */
  touchedKg: DecimalString.optional(),
  /** Absent where the question names something the study does not have. */
  totalKg: DecimalString.optional(),
  deltaKg: DecimalString.optional(),
  share: z.number().optional(),
  /** Within a tenth of the total, either way. */
  isWithin: z.boolean().optional(),
});
export type SensitivityRowView = z.infer<typeof SensitivityRowView>;

export const SensitivityView = z.strictObject({
  baseKg: DecimalString,
  basis: z.enum(BASES),
  /** False where the questions are the product's own, because the study has none. */
  fromStudy: z.boolean(),
  rows: z.array(SensitivityRowView),
});
export type SensitivityView = z.infer<typeof SensitivityView>;

export const sensitivityProcedures = {
  /** Answers the scenarios of the study, or the product's own where it has none (ISO 14067:2018 6.6). */
  'sensitivity.run': { kind: 'query', input: z.strictObject({}), output: SensitivityView },
} as const satisfies Record<string, Procedure>;
