import { z } from 'zod';
import { Assignment } from './assignment.ts';
import { DecimalString } from './decimal-string.ts';

/**
 * One part of the site's yearly electricity. A use of electricity is spread over all parts by their kWh.
 * `byLocation` and `byContract` may name the same factor (grid without instrument, own plant).
 */
export const ElectricitySource = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(200),
  category: z.enum(['ownGeneration', 'directLine', 'instrument', 'grid']),
  kwh: DecimalString,
  byLocation: Assignment.optional(),
  byContract: Assignment.optional(),
});
export type ElectricitySource = z.infer<typeof ElectricitySource>;

/** A contractual instrument (certificate lot); passes when redeemed and of the study's period (ISO 14067 6.4.9.4). */
export const ElectricityInstrument = z.strictObject({
  id: z.string().min(1).max(80),
  description: z.string().max(300),
  direction: z.enum(['bought', 'sold']),
  vintageYear: z.int().min(1990).max(2100),
  mwh: DecimalString,
  redeemedOn: z.iso.date().nullable(),
  periodYear: z.int().min(1990).max(2100),
});
export type ElectricityInstrument = z.infer<typeof ElectricityInstrument>;

/** The electricity supply of the site in the study's period. */
export const ElectricitySupply = z.strictObject({
  sources: z.array(ElectricitySource).max(200),
  instruments: z.array(ElectricityInstrument).max(1000).optional(),
});
export type ElectricitySupply = z.infer<typeof ElectricitySupply>;
