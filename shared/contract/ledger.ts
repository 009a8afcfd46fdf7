import { z } from 'zod';
import { DecimalString } from '../model/decimal-string.ts';
import { FindingView } from './outcomes.ts';

/** A ledger of certificates: what is booked on each lot, and what is wrong with it. */
export const LedgerOutcome = z.strictObject({
  path: z.string(),
  lots: z.array(
    z.strictObject({
      lotId: z.string(),
      numbers: z.string().optional(),
      lotKwh: DecimalString,
      bookedKwh: DecimalString,
      leftKwh: DecimalString,
      projects: z.number(),
    }),
  ),
  findings: z.array(FindingView),
});
export type LedgerOutcome = z.infer<typeof LedgerOutcome>;
