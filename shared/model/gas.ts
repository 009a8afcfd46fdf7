import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

/** Where a gas comes from; decides its component and, in sets that split methane, its warming potential. */
export const GAS_ORIGINS = ['fossil', 'aircraft', 'landUseChange', 'biogenic'] as const;
export const GasOrigin = z.enum(GAS_ORIGINS);
export type GasOrigin = z.infer<typeof GasOrigin>;

/** Substance as the sets name it: CO2, CH4, N2O, HFC-134a, SF6 ... */
export const GasName = z.string().min(1).max(40);

/** kg of one gas per unit of a factor; a biogenic uptake of CO2 is negative. */
export const GasAmount = z.strictObject({ gas: GasName, origin: GasOrigin, kg: DecimalString });
export type GasAmount = z.infer<typeof GasAmount>;

/** A named set of warming potentials over 100 years, with the table it was read from. */
export const GwpSet = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  assessmentReport: z.enum(['SAR', 'AR4', 'AR5', 'AR6']),
  source: z.string().min(1).max(600),
  /** kg CO2e per kg by gas; `CH4 fossil` and `CH4 biogenic` where the set splits methane. */
  values: z.record(z.string().min(1).max(60), DecimalString),
});
export type GwpSet = z.infer<typeof GwpSet>;
