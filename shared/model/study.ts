import { z } from 'zod';
import { Activity } from './activity.ts';
import { BOM_FIELDS, BomLine } from './bom-line.ts';
import { DecimalString } from './decimal-string.ts';
import { ElectricitySupply } from './electricity.ts';
import { Factor } from './factor.ts';

const Text = z.string().max(4000);

/** The machine the study is about; the mass is without packaging. */
export const Product = z.strictObject({
  name: z.string().min(1).max(300),
  maker: Text.optional(),
  site: Text.optional(),
  model: Text.optional(),
  configuration: Text.optional(),
  serialNumber: Text.optional(),
  bomRevision: Text.optional(),
  capacity: Text.optional(),
  designLifeYears: DecimalString.optional(),
  /** Mass found by weighing or from CAD, against which the BOM is balanced. */
  weighedMassKg: DecimalString.optional(),
});
export type Product = z.infer<typeof Product>;

/** Goal and scope in words (ISO 14067:2018 6.3.1-6.3.6). */
export const Scope = z.strictObject({
  declaredUnit: z.string().min(1).max(400),
  intendedUse: Text.optional(),
  boundary: Text.optional(),
  gate: Text.optional(),
  periodStart: z.iso.date().optional(),
  periodEnd: z.iso.date().optional(),
  standards: z.array(z.string().max(80)).max(20).optional(),
  gwpSet: z.string().max(40).optional(),
  excludedStages: z.array(Text).max(40).optional(),
});
export type Scope = z.infer<typeof Scope>;

/** A file lines were read from, with its hash and the column letter of every field that was read. */
export const BomSource = z.strictObject({
  id: z.string().min(1).max(80),
  fileName: z.string().max(400),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sheet: z.string().max(200).optional(),
  columns: z.partialRecord(z.enum(BOM_FIELDS), z.string().regex(/^[A-Z]{1,3}$/)),
  /** Rows of the file that are not lines: titles, headers, subtotals, footers. With `lines` they make all rows. */
  nonItemRows: z
    .array(z.strictObject({ row: z.int().positive(), kind: z.string().max(40), text: Text }))
    .max(200_000),
});
export type BomSource = z.infer<typeof BomSource>;

export const Assumption = z.strictObject({
  id: z.string().min(1).max(80),
  text: Text,
  status: Text.optional(),
});
export type Assumption = z.infer<typeof Assumption>;

/** Which published sets the referenced factors were taken from. */
export const LibraryReference = z.strictObject({
  id: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
});
export type LibraryReference = z.infer<typeof LibraryReference>;

export const STUDY_FORMAT = 'cradlegate-study';
export const STUDY_VERSION = '1.0';

/**
 * A whole study as one document: what `calculate` needs and nothing else decides the result.
 * A factor id is looked up first in `factors`, then in the bundled library. Unknown fields are errors.
 */
export const StudyDocument = z.strictObject({
  format: z.literal(STUDY_FORMAT),
  version: z.literal(STUDY_VERSION),
  title: z.string().min(1).max(300),
  product: Product,
  scope: Scope,
  libraries: z.array(LibraryReference).max(50).optional(),
  factors: z.array(Factor).max(200_000).optional(),
  bom: z.array(BomLine).max(2_000_000).optional(),
  sources: z.array(BomSource).max(1000).optional(),
  electricity: ElectricitySupply.optional(),
  activities: z.array(Activity).max(200_000).optional(),
  assumptions: z.array(Assumption).max(10_000).optional(),
});
export type StudyDocument = z.infer<typeof StudyDocument>;
