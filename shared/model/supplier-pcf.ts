import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';
import { FactorComponents } from './factor.ts';
import { Pedigree } from './quality.ts';

const Text = z.string().max(600);

/**
 * A product carbon footprint received from a supplier (PACT data model). The figures are those of the exchange file,
 * unchanged: in PACT 2.x they are per ONE declared unit, in 3.0 for the whole declared amount. A line uses it by naming
 * its id as factor.
 */
export const SupplierPcf = z.strictObject({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(300),
  supplier: z.string().min(1).max(300),
  specification: z.enum(['PACT-2', 'PACT-3']),
  status: z.enum(['active', 'deprecated']),
  /** Unit code: kg, piece, m2, kWh ... */
  declaredUnit: z.string().min(1).max(40),
  /** PACT 3: amount of the declared unit the figures are for. */
  declaredUnitAmount: DecimalString.optional(),
  /** PACT 2: declared units in one product as delivered, for instance kg in one piece. */
  unitaryProductAmount: DecimalString.optional(),
  productMassKg: DecimalString.optional(),
  /** kg CO2e by component, aircraft apart and not inside fossil. */
  components: FactorComponents,
  referencePeriodStart: z.iso.date(),
  /** First day after the data. */
  referencePeriodEnd: z.iso.date(),
  validUntil: z.iso.date().optional(),
  boundary: z.enum(['cradleToGate', 'gateToGate', 'cradleToGrave', 'notStated']),
  packagingIncluded: z.boolean().optional(),
  outboundTransportIncluded: z.boolean().optional(),
  gwpSet: z.string().max(40),
  geography: z.string().max(80),
  standards: z.array(z.string().max(80)).max(20).optional(),
  /** Percent of the footprint that rests on primary data. */
  primaryDataPercent: DecimalString.optional(),
  /** Scores 1 to 5 as PACT 3 has them. */
  quality: z
    .strictObject({ technological: DecimalString, geographical: DecimalString, temporal: DecimalString })
    .optional(),
  pedigree: Pedigree.optional(),
  verification: Text.optional(),
  source: Text.optional(),
  note: z.string().max(2000).optional(),
});
export type SupplierPcf = z.infer<typeof SupplierPcf>;
