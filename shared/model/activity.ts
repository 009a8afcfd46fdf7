import { z } from 'zod';
import { Assignment } from './assignment.ts';
import { BiogenicContent } from './biogenic.ts';
import { LineId } from './bom-line.ts';
import { GasName } from './gas.ts';
import { PriceBasis } from './price.ts';
import { DataStatement } from './quality.ts';
import { Quantity, type Resolved } from './quantity.ts';
import { STAGES } from './stage.ts';

const UnitCode = z.string().max(20);

const common = {
  id: LineId,
  name: z.string().min(1).max(400),
  stage: z.enum(STAGES),
  /** Assembly or item of the BOM this belongs to; only for grouping and matching, never a multiplier. */
  belongsTo: LineId.optional(),
  /** Capital goods are tagged so that a profile can leave them out (PAS 2050 6.5). */
  capitalGoods: z.boolean().optional(),
  data: DataStatement.optional(),
  note: z.string().max(2000).optional(),
};

/**
 * A share of something larger: amount x part / whole. `key` is the name of the allocation key; without `whole` it is the
 * id of a key of the site, which then gives the whole.
 */
export const Allocation = z.strictObject({
  key: z.string().min(1).max(120),
  part: Quantity,
  whole: Quantity.optional(),
  /** What this machine has of other keys of the site, for the sensitivity that ISO 14067:2018 6.4.6.1 wants. */
  alternatives: z
    .array(z.strictObject({ key: z.string().min(1).max(120), part: Quantity }))
    .max(20)
    .optional(),
});
export type Allocation = z.infer<typeof Allocation>;

/** Own process: electricity = hours x averagePowerKw, from the site's electricity supply. */
export const ProcessUse = z.strictObject({
  ...common,
  kind: z.literal('process'),
  hours: Quantity,
  averagePowerKw: Quantity,
});

/** Metered electricity, whole or a share of it, from the site's electricity supply. */
export const ElectricityUse = z.strictObject({
  ...common,
  kind: z.literal('electricity'),
  amount: Quantity,
  unit: UnitCode,
  allocation: Allocation.optional(),
});

/**
 * A share of a site meter: the sum of its months without the meters that are part of it, x part / whole.
 * Electricity takes the site's supply; any other energy needs a factor.
 */
export const MeteredUse = z.strictObject({
  ...common,
  kind: z.literal('metered'),
  meterId: z.string().min(1).max(80),
  allocation: Allocation,
  assignment: Assignment.optional(),
});

/** A fuel burnt or heat bought: amount x factor. */
export const FuelUse = z.strictObject({
  ...common,
  kind: z.literal('fuel'),
  amount: Quantity,
  unit: UnitCode,
  allocation: Allocation.optional(),
  assignment: Assignment.optional(),
});

/** Auxiliary material used up in own processes: welding gas, nitrogen, emulsion. */
export const ConsumableUse = z.strictObject({
  ...common,
  kind: z.literal('consumable'),
  amount: Quantity,
  unit: UnitCode,
  assignment: Assignment.optional(),
});

/**
 * Gas released to air: mass x loss x share x GWP of each substance. A substance is a gas of the study's GWP set or a
 * factor. `blend` names a mixture with a published composition (R-410A); `shareOf` says whether shares are of mass
 * (default) or of volume. `lossShare` is the part that escapes, all of it when absent.
 */
export const GasRelease = z.strictObject({
  ...common,
  kind: z.literal('gasRelease'),
  massKg: Quantity,
  lossShare: Quantity.optional(),
  blend: z.string().min(1).max(40).optional(),
  shareOf: z.enum(['mass', 'volume']).optional(),
  composition: z
    .array(
      z.union([
        z.strictObject({ factorId: z.string().min(1).max(120), share: Quantity }),
        z.strictObject({ gas: GasName, share: Quantity }),
      ]),
    )
    .max(20)
    .optional(),
});

export const TransportMode = z.enum(['road', 'rail', 'sea', 'air', 'inlandWater', 'other']);
export type TransportMode = z.infer<typeof TransportMode>;

/**
 * A vehicle from which the emission per tonne-kilometre is built: fuel per km empty and full, payload,
 * load factor on the loaded distance, empty share of the total distance. The leg's factor is then per unit of fuel.
 */
export const Vehicle = z.strictObject({
  fuelPerKmEmpty: Quantity,
  fuelPerKmFull: Quantity,
  /** Unit of the fuel: l, kg, kWh. */
  fuelUnit: UnitCode,
  capacityT: Quantity,
  loadFactor: Quantity,
  emptyShare: Quantity,
});
export type Vehicle = z.infer<typeof Vehicle>;

/** One leg of a route. `massKg` where it differs from that of the whole route (a part that went by air). */
export const TransportLeg = z.strictObject({
  mode: TransportMode,
  from: z.string().max(200).optional(),
  to: z.string().max(200).optional(),
  distanceKm: Quantity,
  massKg: Quantity.optional(),
  vehicle: Vehicle.optional(),
  assignment: Assignment.optional(),
});
export type TransportLeg = z.infer<typeof TransportLeg>;

/** Goods moved over one or more legs: massKg / 1000 x distanceKm x factor per tonne-kilometre, per leg. */
export const TransportUse = z.strictObject({
  ...common,
  kind: z.literal('transport'),
  supplier: z.string().max(400).optional(),
  country: z.string().max(80).optional(),
  /** Gross mass with packaging. */
  massKg: Quantity,
  legs: z.array(TransportLeg).min(1).max(30),
});

/**
 * Packaging at the gate: massKg x factor, divided by the number of cycles when it is reusable: `trips`, or 1 / lossRate.
 * Per cycle come repair (share of the mass x factor), cleaning and the way back. Biogenic carbon that leaves with it
 * is uptake: `biogenicCarbonKg` (kg C in the whole piece) or `biogenic` per kg.
 */
export const PackagingUse = z.strictObject({
  ...common,
  kind: z.literal('packaging'),
  massKg: Quantity,
  trips: Quantity.optional(),
  lossRate: Quantity.optional(),
  repairShare: Quantity.optional(),
  cleaning: z
    .strictObject({ amount: Quantity, unit: UnitCode, assignment: Assignment.optional() })
    .optional(),
  returnTrip: z.array(TransportLeg).min(1).max(30).optional(),
  biogenicCarbonKg: Quantity.optional(),
  biogenic: BiogenicContent.optional(),
  assignment: Assignment.optional(),
});

/** Waste of own production by treatment: massKg x factor (recycling by cut-off: own handling only). */
export const WasteTreatment = z.strictObject({
  ...common,
  kind: z.literal('waste'),
  massKg: Quantity,
  treatment: z.string().max(200),
  /** Way to the treatment, with the mass of the waste. */
  legs: z.array(TransportLeg).max(30).optional(),
  assignment: Assignment.optional(),
});

/** Money spent on something without mass, brought to the basis of a spend factor. */
export const SpendUse = z.strictObject({
  ...common,
  kind: z.literal('spend'),
  amount: Quantity,
  ...PriceBasis,
  sector: z.string().max(200),
  assignment: Assignment.optional(),
});

/** Share of a long-lived asset: amount x factor x used / life; always capital goods. */
export const AssetUse = z.strictObject({
  ...common,
  kind: z.literal('asset'),
  amount: Quantity,
  unit: UnitCode,
  used: Quantity,
  life: Quantity,
  /** Unit of used and life: h, a, pieces. */
  lifeUnit: UnitCode,
  assignment: Assignment.optional(),
});

/** An inventory line that is not a BOM line. */
export const Activity = z.discriminatedUnion('kind', [
  ProcessUse,
  ElectricityUse,
  MeteredUse,
  FuelUse,
  ConsumableUse,
  GasRelease,
  TransportUse,
  PackagingUse,
  WasteTreatment,
  SpendUse,
  AssetUse,
]);
export type Activity = z.infer<typeof Activity>;
export type ActivityKind = Activity['kind'];

/** An activity with its formulas replaced by their values. */
export type ResolvedActivity = Resolved<Activity>;
export type ResolvedAllocation = Resolved<Allocation>;
