import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

const Name = z.string().min(1).max(300);
const Words = z.string().min(1).max(4000);

/** A state a machine is in for some hours of a year, with the electric power it draws then. */
export const MachineState = z.strictObject({
  name: Name,
  powerKw: DecimalString,
  hoursPerYear: DecimalString,
  /** Share of the hours in which the power is drawn, 0 to 1; all of them where absent. */
  utilisation: DecimalString.optional(),
  /** True for a state that makes parts: its hours times utilisation count for `goodPartsPerHour`. */
  productive: z.boolean().optional(),
});
export type MachineState = z.infer<typeof MachineState>;

/** A machine in use: its states, and how many good parts it makes in a productive hour. */
export const UseMachine = z.strictObject({
  name: Name,
  states: z.array(MachineState).max(50).optional(),
  goodPartsPerHour: DecimalString.optional(),
  /** Where power and hours come from: measurement, data sheet, contract. */
  source: Words.optional(),
});
export type UseMachine = z.infer<typeof UseMachine>;

/** The machine that would have been bought instead; null says that nobody has a footprint of it. */
export const BaselineMachine = UseMachine.extend({
  footprint: z.strictObject({ kgCo2e: DecimalString, source: Words }).nullable().optional(),
});
export type BaselineMachine = z.infer<typeof BaselineMachine>;

/**
 * How the electricity is expected to develop: the figures of the first years, and the share by which every further year
 * is lower than the one before. Without figures the first year has the full factor and the decline begins after it.
 */
export const GridOutlook = z.strictObject({
  /** kg CO2e per kWh of every year, the first year first. */
  kgPerKwh: z.array(DecimalString).max(100).optional(),
  sharePerYear: DecimalString.optional(),
  source: Words,
});
export type GridOutlook = z.infer<typeof GridOutlook>;

/** The electricity both machines use. */
export const UseElectricity = z.strictObject({
  /** A factor of the study or of a library, per unit of energy. */
  factorId: z.string().min(1).max(120).optional(),
  outlook: GridOutlook.optional(),
});
export type UseElectricity = z.infer<typeof UseElectricity>;

/** A utility several machines of a line share: counted once for the line, not once per machine. */
export const LineUtility = z.strictObject({
  name: Name,
  kwhPerYear: DecimalString,
  baselineKwhPerYear: DecimalString,
});
export type LineUtility = z.infer<typeof LineUtility>;

/** What has to hold, and to be said, before a saving against another machine is a claim. */
export const USE_CONDITIONS = [
  'sameOperation',
  'sameOutput',
  'sameLifetime',
  'baseline',
  'sameGrid',
  'attribution',
  'rebound',
] as const;
export type UseCondition = (typeof USE_CONDITIONS)[number];

/**
 * Energy of the machine in use and what it saves against a conventional one: beside the footprint, never inside it, and
 * no result of ISO 14067. Everything may be missing while it is gathered; what follows from it is then a gap. One without
 * any field is none.
 */
export const UsePhase = z.strictObject({
  machine: UseMachine.optional(),
  baseline: BaselineMachine.optional(),
  /** Years of use of both machines. */
  years: z.int().min(1).max(100).optional(),
  electricity: UseElectricity.optional(),
  /** Number of machines of the line; figures of the line are given where it is stated. */
  machines: z.int().min(1).max(1_000_000).optional(),
  lineUtilities: z.array(LineUtility).max(100).optional(),
  /** Each condition in the words of who answers for it. */
  conditions: z.partialRecord(z.enum(USE_CONDITIONS), Words).optional(),
  note: z.string().max(4000).optional(),
});
export type UsePhase = z.infer<typeof UsePhase>;
