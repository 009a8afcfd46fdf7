import { z } from 'zod';
import { Assignment } from './assignment.ts';
import { LineId } from './bom-line.ts';
import { DecimalString } from './decimal-string.ts';
import { STAGES } from './stage.ts';

const common = {
  id: LineId,
  name: z.string().min(1).max(400),
  stage: z.enum(STAGES),
  note: z.string().max(2000).optional(),
};

/** A share of something larger: amount x part / whole, with the name of the allocation key. */
export const Allocation = z.strictObject({
  key: z.string().min(1).max(120),
  part: DecimalString,
  whole: DecimalString,
});
export type Allocation = z.infer<typeof Allocation>;

/** Own process: electricity = hours x averagePowerKw, from the site's electricity supply. */
export const ProcessUse = z.strictObject({
  ...common,
  kind: z.literal('process'),
  hours: DecimalString,
  averagePowerKw: DecimalString,
});

/** Metered electricity, whole or a share of it, from the site's electricity supply. */
export const ElectricityUse = z.strictObject({
  ...common,
  kind: z.literal('electricity'),
  amount: DecimalString,
  unit: z.string().max(20),
  allocation: Allocation.optional(),
});

/** A fuel burnt or heat bought: amount x factor. */
export const FuelUse = z.strictObject({
  ...common,
  kind: z.literal('fuel'),
  amount: DecimalString,
  unit: z.string().max(20),
  allocation: Allocation.optional(),
  assignment: Assignment.optional(),
});

/** Auxiliary material used up in own processes: welding gas, nitrogen, emulsion. */
export const ConsumableUse = z.strictObject({
  ...common,
  kind: z.literal('consumable'),
  amount: DecimalString,
  unit: z.string().max(20),
  assignment: Assignment.optional(),
});

/** Gas released to air: mass x share x GWP of each substance; the shares are of mass and sum to 1. */
export const GasRelease = z.strictObject({
  ...common,
  kind: z.literal('gasRelease'),
  massKg: DecimalString,
  composition: z
    .array(z.strictObject({ factorId: z.string().min(1).max(120), share: DecimalString }))
    .min(1)
    .max(20),
});

export const TransportMode = z.enum(['road', 'rail', 'sea', 'air', 'inlandWater', 'other']);
export type TransportMode = z.infer<typeof TransportMode>;

/** Goods moved over one or more legs: massKg / 1000 x distanceKm x factor per tonne-kilometre, per leg. */
export const TransportUse = z.strictObject({
  ...common,
  kind: z.literal('transport'),
  supplier: z.string().max(400).optional(),
  country: z.string().max(80).optional(),
  massKg: DecimalString,
  legs: z
    .array(
      z.strictObject({ mode: TransportMode, distanceKm: DecimalString, assignment: Assignment.optional() }),
    )
    .min(1)
    .max(30),
});

/**
 * Packaging at the gate: massKg x factor, divided by the number of trips when it is reusable.
 * `biogenicCarbonKg` (kg C in one whole piece of packaging) gives the uptake -C x 44 / 12.
 */
export const PackagingUse = z.strictObject({
  ...common,
  kind: z.literal('packaging'),
  massKg: DecimalString,
  trips: DecimalString.optional(),
  biogenicCarbonKg: DecimalString.optional(),
  assignment: Assignment.optional(),
});

/** Waste of own production by treatment: massKg x factor (recycling by cut-off). */
export const WasteTreatment = z.strictObject({
  ...common,
  kind: z.literal('waste'),
  massKg: DecimalString,
  treatment: z.string().max(200),
  assignment: Assignment.optional(),
});

/** Money spent on something without mass. Kept and shown as a gap: the spend method is not in this version. */
export const SpendUse = z.strictObject({
  ...common,
  kind: z.literal('spend'),
  amount: DecimalString,
  currency: z.string().length(3),
  priceYear: z.int().min(1990).max(2100),
  sector: z.string().max(200),
});

/** An inventory line that is not a BOM line. */
export const Activity = z.discriminatedUnion('kind', [
  ProcessUse,
  ElectricityUse,
  FuelUse,
  ConsumableUse,
  GasRelease,
  TransportUse,
  PackagingUse,
  WasteTreatment,
  SpendUse,
]);
export type Activity = z.infer<typeof Activity>;
export type ActivityKind = Activity['kind'];
