import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

const Reason = z.string().max(600);
const FactorId = z.string().min(1).max(120);

/** Secondary material in the product: (1 - share) x primary factor + share x this factor (cut-off). */
export const RecycledContent = z.strictObject({ share: DecimalString, factorId: FactorId });
export type RecycledContent = z.infer<typeof RecycledContent>;

/**
 * The decision which emission factor stands for a line.
 * `factor`: emission = amount x factor (x upstream factor where combustion and supply are published apart); the id may be
 * that of a supplier PCF.
 * `recipe`: the mass split into shares of materials, each with its factor.
 * `excluded`: the line carries no burden of its own; the reason is printed, the line stays listed. Cut off with why
 * `cutOff` it keeps an estimate, so that nothing left out is ever zero (ISO 14067:2018 6.3.4.3).
 * A line without assignment is open: a visible gap in the result.
 */
export const Assignment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('factor'),
    factorId: FactorId,
    /** Second factor on the same amount: supply chain of a fuel, grid losses. */
    upstreamFactorId: FactorId.optional(),
    recycledContent: RecycledContent.optional(),
    /** Share of the substance in the line's amount, 1 for the pure thing; wanted where the factor is for a solution. */
    substanceShare: DecimalString.optional(),
    /** `proposed` by the matching and not yet looked at, or `confirmed` by a person. */
    status: z.enum(['proposed', 'confirmed']),
    /** True when the factor stands for something similar, not for the thing itself. */
    proxy: z.boolean().optional(),
    /** Family the text was recognised as (resources/knowledge/families.csv). */
    family: z.string().max(80).optional(),
    reason: Reason.optional(),
  }),
  z.strictObject({
    kind: z.literal('recipe'),
    recipeId: FactorId,
    status: z.enum(['proposed', 'confirmed']),
    proxy: z.boolean().optional(),
    family: z.string().max(80).optional(),
    reason: Reason.optional(),
  }),
  z.strictObject({
    kind: z.literal('excluded'),
    /** `noMaterial`: software, service, document; `elsewhere`: counted by another line; `cutOff`: left out as minor. */
    why: z.enum(['noMaterial', 'elsewhere', 'cutOff']),
    reason: Reason.min(1),
    /** Of a cut-off: the factor that estimates what is left out, and who decided. */
    estimate: z.strictObject({ factorId: FactorId, decidedBy: z.string().max(200).optional() }).optional(),
  }),
]);
export type Assignment = z.infer<typeof Assignment>;
