import { z } from 'zod';
import { DecimalString } from '../model/decimal-string.ts';

const PartView = z.strictObject({
  leaves: z.number(),
  openLeaves: z.number(),
  massKg: DecimalString,
  assignedKg: DecimalString,
  passes: z.boolean(),
});

/**
 * A machine held against VDMA 34178: control cabinet and all motors, and at least `limit` of the remaining mass assigned
 * individually; the rest is a line of its own, at the mean of the assigned remaining mass. Net kg, kg CO2e excluding
 * biogenic CO2 on the basis of the headline.
 */
export const MachineView = z.strictObject({
  rule: z.literal('vdma34178'),
  machineMassKg: DecimalString,
  isWeighed: z.boolean(),
  cabinet: PartView,
  motors: PartView,
  /** Everything else; `passes` is the test of the remaining mass. */
  other: PartView,
  remainingKg: DecimalString,
  coverage: z.number().optional(),
  limit: DecimalString,
  restKg: DecimalString,
  /** Absent where nothing of the remaining mass is assigned: then there is no mean. */
  restEmissionKg: DecimalString.optional(),
  totalKg: DecimalString,
  totalWithRestKg: DecimalString.optional(),
  passes: z.boolean(),
});
export type MachineView = z.infer<typeof MachineView>;
