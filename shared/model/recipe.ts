import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';
import { PriceBasis } from './price.ts';

const FactorId = z.string().min(1).max(120);

/**
 * Electricity that makes one kg of the thing out of its materials. Without a factor it comes from the grid sources of
 * the study's supply, by location: whatever the site bought by contract was not redeemed for a maker elsewhere.
 */
export const RecipeEnergy = z.strictObject({ kwhPerKg: DecimalString, factorId: FactorId.optional() });
export type RecipeEnergy = z.infer<typeof RecipeEnergy>;

/** Money paid per kg of the thing for what its materials do not hold, brought to the basis of a spend factor. */
export const RecipeSpend = z.strictObject({ factorId: FactorId, moneyPerKg: DecimalString, ...PriceBasis });
export type RecipeSpend = z.infer<typeof RecipeSpend>;

/**
 * A thing as mass shares of materials, for instance a motor of steel, copper and aluminium; the shares sum to 1. What it
 * takes to make it, energy and money, comes on top.
 */
export const Recipe = z.strictObject({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(300),
  parts: z
    .array(z.strictObject({ factorId: FactorId, share: DecimalString }))
    .min(1)
    .max(40),
  energy: RecipeEnergy.optional(),
  spend: RecipeSpend.optional(),
  source: z.string().max(600).optional(),
  note: z.string().max(2000).optional(),
});
export type Recipe = z.infer<typeof Recipe>;
