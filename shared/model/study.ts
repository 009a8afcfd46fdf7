import { z } from 'zod';
import { Activity } from './activity.ts';
import { BOM_FIELDS, BomLine, LineId } from './bom-line.ts';
import { CommentThread } from './comment.ts';
import { DecimalString } from './decimal-string.ts';
import { Declaration } from './declaration.ts';
import { ElectricitySupply } from './electricity.ts';
import { Evidence } from './evidence.ts';
import { Factor } from './factor.ts';
import { GwpSet } from './gas.ts';
import { ColumnLetter, ImportChoice } from './import-choice.ts';
import { LineChange } from './line-change.ts';
import { Memo } from './memo.ts';
import { MethodChoices } from './method.ts';
import { Parameter } from './parameter.ts';
import { type Resolved } from './quantity.ts';
import { Recipe } from './recipe.ts';
import { Scenario } from './scenario.ts';
import { SignOff } from './sign-off.ts';
import { Site } from './site.ts';
import { ConformityAnswer, Statements } from './statements.ts';
import { SupplierPcf } from './supplier-pcf.ts';
import { Target } from './target.ts';
import { UsePhase } from './use-phase.ts';
import { Variant } from './variant.ts';
import { Waiver } from './waiver.ts';

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
  /** Id of a published or own GWP set; the product's default where absent. */
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
  /** Letters of the columns that are kept with the lines as extra cells, by their titles. */
  extraColumns: z.record(z.string().max(200), ColumnLetter).optional(),
  /** What a person decided about reading the file, with the preset the decisions came from. */
  choice: ImportChoice.optional(),
  preset: z.string().max(120).optional(),
});
export type BomSource = z.infer<typeof BomSource>;

/** Something taken for true without proof: on what basis, who answers for it, what it touches, how much it matters. */
export const Assumption = z.strictObject({
  id: z.string().min(1).max(80),
  text: Text,
  status: Text.optional(),
  basis: Text.optional(),
  owner: z.string().max(200).optional(),
  date: z.iso.date().optional(),
  affects: z.array(Target).max(100_000).optional(),
  /** Scenario of the study that shows its effect on the total. */
  scenarioId: z.string().max(80).optional(),
});
export type Assumption = z.infer<typeof Assumption>;

/** Which published sets the referenced factors were taken from. */
export const LibraryReference = z.strictObject({
  id: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
});
export type LibraryReference = z.infer<typeof LibraryReference>;

/** Parts of a study that are read and written as a whole. */
export const StudySections = z.strictObject({
  parameters: z.array(Parameter).max(10_000).optional(),
  site: Site.optional(),
  recipes: z.array(Recipe).max(5000).optional(),
  gwpSets: z.array(GwpSet).max(20).optional(),
  method: MethodChoices.optional(),
  memos: z.array(Memo).max(1000).optional(),
  usePhase: UsePhase.optional(),
  statements: Statements.optional(),
  conformity: z.array(ConformityAnswer).max(1000).optional(),
  scenarios: z.array(Scenario).max(1000).optional(),
  evidence: z.array(Evidence).max(20_000).optional(),
  comments: z.array(CommentThread).max(20_000).optional(),
  waivers: z.array(Waiver).max(20_000).optional(),
  signOff: SignOff.optional(),
  declaration: Declaration.optional(),
});
export type StudySections = z.infer<typeof StudySections>;
export type SectionName = keyof StudySections;
export const SECTION_NAMES = Object.keys(StudySections.shape) as readonly SectionName[];

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
  supplierPcfs: z.array(SupplierPcf).max(20_000).optional(),
  ...StudySections.shape,
  variants: z.array(Variant).max(200).optional(),
});
export type StudyDocument = z.infer<typeof StudyDocument>;

/**
 * The parts of a study that are edited as data: lists are merged by id, sections replaced as a whole, lines of the BOM
 * changed field by field.
 */
export const StudyParts = StudyDocument.pick({
  factors: true,
  activities: true,
  electricity: true,
  supplierPcfs: true,
  variants: true,
}).extend({ ...StudySections.shape, lines: z.array(LineChange).max(2_000_000).optional() });
export type StudyParts = z.infer<typeof StudyParts>;

/** Ids of what is to be taken out of a study. */
export const RemovedParts = z.strictObject({
  activities: z.array(LineId).max(100_000).optional(),
  supplierPcfs: z.array(LineId).max(100_000).optional(),
  variants: z.array(LineId).max(1000).optional(),
});
export type RemovedParts = z.infer<typeof RemovedParts>;

/** Parts of a study as a file puts them; the reason is wanted where cells of lines become others. */
export const StudyPartsFile = StudyParts.extend({
  remove: RemovedParts.optional(),
  reason: z.string().min(1).max(2000).optional(),
});

/** A study with every formula replaced by its value: what the engine calculates. */
export type ResolvedStudy = Resolved<StudyDocument> & {
  /** Activities of which a formula gave no value, as written: each is open and stands in no other list. */
  readonly openActivities?: readonly Activity[];
};
