import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

/** A uniform resource name (RFC 8141), such as `urn:pact:example.com:product-id:cw-2400`. */
const Urn = z
  .string()
  .max(300)
  .regex(/^urn:[a-z0-9][a-z0-9-]*:\S+$/i);
const Urns = z.array(Urn).max(50);

/**
 * What an exchange of the footprint with customers needs beside the study: who states it, of which product, and the
 * carbon in the product (PACT data model 3.0 and 2.3).
 */
export const Declaration = z.strictObject({
  companyName: z.string().max(300).optional(),
  companyIds: Urns.optional(),
  productIds: Urns.optional(),
  productDescription: z.string().max(4000).optional(),
  productClassifications: Urns.optional(),
  /** UN Central Product Classification, wanted by PACT 2. */
  cpcCode: z.string().max(20).optional(),
  /** ISO 3166-1 alpha-2 of the place of production. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** kg of carbon of fossil origin in the machine itself. */
  fossilCarbonContentKg: DecimalString.optional(),
  /** kg of recycled carbon in the machine itself. */
  recycledCarbonContentKg: DecimalString.optional(),
  /** Ids of the footprints this one replaces. */
  precedingIds: z.array(z.uuid()).max(1000).optional(),
  /** True only where the PACT methodology itself was followed. */
  followsPactMethodology: z.boolean().optional(),
  comment: z.string().max(4000).optional(),
});
export type Declaration = z.infer<typeof Declaration>;
