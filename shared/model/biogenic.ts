import { z } from 'zod';
import { Quantity } from './quantity.ts';

/**
 * Carbon of biological origin that leaves the gate in a thing. `carbon`: kg C per kg of it. `wood`: the mass is moist;
 * moisture is asked with its basis, `dry` (water over dry wood) or `wet` (water over moist wood); dry wood holds
 * `carbonShare` of carbon, 0.5 where not given.
 */
export const BiogenicContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('carbon'), carbonPerKg: Quantity }),
  z.strictObject({
    kind: z.literal('wood'),
    moisture: Quantity,
    moistureBasis: z.enum(['dry', 'wet']),
    carbonShare: Quantity.optional(),
  }),
]);
export type BiogenicContent = z.infer<typeof BiogenicContent>;
