import { z } from 'zod';
import { FactorScope } from './factor.ts';

/** What a column of a table of factors can hold. Several columns of `name` are joined. */
export const FLAT_FIELDS = [
  'id',
  'name',
  'unit',
  'emissionUnit',
  'total',
  'fossil',
  'landUseChange',
  'biogenicNonCo2',
  'biogenicCo2Emission',
  'biogenicCo2Removal',
  'geography',
  'referenceYear',
  'gwpSet',
  'source',
  'note',
] as const;
export type FlatField = (typeof FLAT_FIELDS)[number];

const Header = z.string().min(1).max(300);

/**
 * How a table of factors is read where its headers do not say it: columns by their titles, and texts that hold for every
 * row. A mapping is a JSON file beside the table.
 */
export const FactorMapping = z.strictObject({
  sheet: z.string().max(200).optional(),
  headerRow: z.int().positive().optional(),
  columns: z
    .partialRecord(z.enum(FLAT_FIELDS), z.union([Header, z.array(Header).min(1).max(12)]))
    .default({}),
  /** Unit of the denominator where no column has it: `kg`, `kWh`. */
  unit: z.string().min(1).max(40).optional(),
  /** Unit of the numerator where neither column nor header has it: `kg CO2e`. */
  emissionUnit: z.string().min(1).max(40).optional(),
  decimalSign: z.enum(['.', ',']).optional(),
  geography: z.string().min(1).max(80).optional(),
  referenceYear: z.string().min(1).max(20).optional(),
  gwpSet: z.string().min(1).max(40).optional(),
  scope: FactorScope.optional(),
});
export type FactorMapping = z.infer<typeof FactorMapping>;
