import { z } from 'zod';
import { Assignment } from './assignment.ts';
import { DecimalString } from './decimal-string.ts';
import { Quantity, type Resolved } from './quantity.ts';

/**
 * Losses of transmission and distribution added to a factor that lacks them. The definition decides the formula
 *: lost over generated gives rate / (1 - rate) on the use, lost over delivered gives the rate itself.
 */
export const GridLosses = z.strictObject({
  rate: DecimalString,
  definition: z.enum(['ofGenerated', 'ofDelivered']),
  source: z.string().max(600).optional(),
});
export type GridLosses = z.infer<typeof GridLosses>;

/**
 * One part of the site's yearly electricity. A use of electricity is spread over all parts by their kWh.
 * `byLocation` and `byContract` may name the same factor (grid without instrument, own plant).
 */
export const ElectricitySource = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(200),
  category: z.enum(['ownGeneration', 'directLine', 'instrument', 'grid']),
  kwh: Quantity,
  /** Certificates of own or directly supplied energy were sold: it then counts as grid electricity on both bases. */
  certificatesSold: z.boolean().optional(),
  losses: GridLosses.optional(),
  /** What the contract factor of a grid source is: the residual mix, or the consumption mix where there is none. */
  mix: z.enum(['consumption', 'residual']).optional(),
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
  /** What a verifier looks up: kind of certificate, number range, plant, technology, market, beneficiary, evidence. */
  type: z.enum(['GEC', 'GO', 'I-REC', 'REC', 'PPA', 'greenTariff', 'other']).optional(),
  numbers: z.string().max(400).optional(),
  plant: z.string().max(200).optional(),
  technology: z.string().max(200).optional(),
  market: z.string().max(80).optional(),
  beneficiary: z.string().max(200).optional(),
  evidence: z.string().max(600).optional(),
});
export type ElectricityInstrument = z.infer<typeof ElectricityInstrument>;

/** The electricity supply of the site in the study's period. */
export const ElectricitySupply = z.strictObject({
  sources: z.array(ElectricitySource).max(200),
  instruments: z.array(ElectricityInstrument).max(1000).optional(),
});
export type ElectricitySupply = z.infer<typeof ElectricitySupply>;

/** A supply with its formulas replaced by their values. */
export type ResolvedSupply = Resolved<ElectricitySupply>;
export type ResolvedElectricitySource = Resolved<ElectricitySource>;
