import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

const common = {
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(300),
  note: z.string().max(2000).optional(),
};

/**
 * The circular footprint formula of the PEF method, as a memo only: with A below 1 or end-of-life terms it is never part
 * of a cradle-to-gate total. All factors in kg CO2e per kg.
 */
export const CircularFootprintMemo = z.strictObject({
  ...common,
  kind: z.literal('circularFootprint'),
  massKg: DecimalString,
  recycledShare: DecimalString,
  allocationA: DecimalString,
  virgin: DecimalString,
  recycled: DecimalString,
  qualityRatioIn: DecimalString.optional(),
  endOfLife: z
    .strictObject({
      recycledShare: DecimalString,
      recycling: DecimalString,
      substituted: DecimalString,
      qualityRatioOut: DecimalString.optional(),
      energyShare: DecimalString.optional(),
      allocationB: DecimalString.optional(),
      energyRecovery: DecimalString.optional(),
      energyCredit: DecimalString.optional(),
      disposal: DecimalString.optional(),
    })
    .optional(),
});

/** Credit for scrap sold, shown apart and never merged into a total: mass x credit per kg. */
export const ScrapCreditMemo = z.strictObject({
  ...common,
  kind: z.literal('scrapCredit'),
  scrapMassKg: DecimalString,
  /** kg CO2e per kg; a credit is negative. */
  creditPerKg: DecimalString,
});

/** Gas charged into the machine and not emitted at the gate: the potential is reported for the use phase. */
export const GasBankMemo = z.strictObject({
  ...common,
  kind: z.literal('gasBank'),
  gas: z.string().min(1).max(40),
  chargeKg: DecimalString,
});

/** A figure that is reported beside the footprint and never inside it. */
export const Memo = z.discriminatedUnion('kind', [CircularFootprintMemo, ScrapCreditMemo, GasBankMemo]);
export type Memo = z.infer<typeof Memo>;
