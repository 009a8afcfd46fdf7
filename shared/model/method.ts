import { z } from 'zod';
import { LineId } from './bom-line.ts';
import { DecimalString } from './decimal-string.ts';

/** The standards a result can be stated to; their clauses, filters and switches are data of the engine. */
export const PROFILE_IDS = ['iso14067', 'pas2050', 'gbt24067'] as const;
export const ProfileId = z.enum(PROFILE_IDS);
export type ProfileId = z.infer<typeof ProfileId>;

/** Choices of the study where the standards leave one; an absent field takes the default of each profile. */
export const MethodChoices = z.strictObject({
  /** Profiles to report; the first is the headline. All three where absent. */
  profiles: z.array(ProfileId).min(1).max(3).optional(),
  /** Capital goods in the ISO and GB/T totals; PAS 2050 always leaves them out. */
  capitalGoods: z.enum(['included', 'excluded']).optional(),
  /**
   * Electricity in the PAS 2050 total: by location unless it is proven that no certificate is counted elsewhere
   * (PAS 2050:2011 7.9.4.1).
   */
  pasElectricity: z.enum(['byLocation', 'byContract']).optional(),
  /** PAS 2050: scale the included part up to all (disputed, so a choice; always a separate line). */
  pasScaling: z.enum(['on', 'off']).optional(),
  /** The study's own cut-off limits as shares of the total. */
  cutOffSingle: DecimalString.optional(),
  cutOffTogether: DecimalString.optional(),
  /**
   * Rule of a product category for what has to be assigned individually. VDMA 34178: control cabinet, all motors, 80 % of
   * the remaining mass; the rest pro rata. Cabinet and motors are lines with all below them, or told by family.
   */
  machineRule: z
    .strictObject({
      rule: z.literal('vdma34178'),
      cabinetLines: z.array(LineId).max(200).optional(),
      motorLines: z.array(LineId).max(2000).optional(),
    })
    .optional(),
});
export type MethodChoices = z.infer<typeof MethodChoices>;
