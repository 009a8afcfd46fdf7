import { z } from 'zod';
import { type Procedure } from './procedure.ts';
import { LineId } from '../model/bom-line.ts';
import { Waiver } from '../model/waiver.ts';

const Nothing = z.strictObject({});
const Reason = z.string().min(1).max(2000);

/** One check of the product; its explanation and remedy stand in the catalogues under `finding.<id>`. */
export const RegisteredCheckView = z.strictObject({
  id: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  clause: z.string(),
  where: z.string(),
});
export type RegisteredCheckView = z.infer<typeof RegisteredCheckView>;

export const WaiverOutcome = z.strictObject({ id: z.string(), historyEntry: z.number().optional() });
export type WaiverOutcome = z.infer<typeof WaiverOutcome>;

/** The register of checks, and findings somebody answers for. */
export const waiverProcedures = {
  'checks.register': {
    kind: 'query',
    input: Nothing,
    output: z.strictObject({ checks: z.array(RegisteredCheckView) }),
  },
  'waivers.list': { kind: 'query', input: Nothing, output: z.strictObject({ waivers: z.array(Waiver) }) },
  /** Waives a finding at one place, or everywhere without `lineId`; a waiver of the same place is replaced. */
  'waivers.put': {
    kind: 'command',
    input: z.strictObject({
      code: z.string().min(1).max(120),
      lineId: LineId.optional(),
      field: z.string().min(1).max(80).optional(),
      reason: Reason,
      /** Who answers for it; whoever works here where absent. */
      by: z.string().min(1).max(200).optional(),
    }),
    output: WaiverOutcome,
  },
  'waivers.remove': {
    kind: 'command',
    input: z.strictObject({ id: z.string().min(1).max(80), reason: Reason.optional() }),
    output: WaiverOutcome,
  },
} as const satisfies Record<string, Procedure>;
