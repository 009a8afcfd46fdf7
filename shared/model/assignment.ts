import { z } from 'zod';

const Reason = z.string().max(600);

/**
 * The decision which emission factor stands for a line.
 * `factor`: emission = amount x factor (x upstream factor where combustion and supply are published apart).
 * `excluded`: the line carries no burden of its own; the reason is printed, the line stays listed.
 * A line without assignment is open: a visible gap in the result.
 */
export const Assignment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('factor'),
    factorId: z.string().min(1).max(120),
    /** Second factor on the same amount: supply chain of a fuel, grid losses. */
    upstreamFactorId: z.string().min(1).max(120).optional(),
    /** `proposed` by the matching and not yet looked at, or `confirmed` by a person. */
    status: z.enum(['proposed', 'confirmed']),
    /** True when the factor stands for something similar, not for the thing itself. */
    proxy: z.boolean().optional(),
    /** Family the text was recognised as (resources/knowledge/families.csv). */
    family: z.string().max(80).optional(),
    reason: Reason.optional(),
  }),
  z.strictObject({
    kind: z.literal('excluded'),
    /** `noMaterial`: software, service, document; `elsewhere`: counted by another line of the study. */
    why: z.enum(['noMaterial', 'elsewhere']),
    reason: Reason.min(1),
  }),
]);
export type Assignment = z.infer<typeof Assignment>;
