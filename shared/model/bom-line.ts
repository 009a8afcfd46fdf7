import { z } from 'zod';
import { Assignment } from './assignment.ts';
import { BiogenicContent } from './biogenic.ts';
import { Price } from './price.ts';
import { DataStatement } from './quality.ts';
import { Quantity, type Resolved } from './quantity.ts';

export const LineId = z.string().min(1).max(120);
const Text = z.string().max(2000);

/**
 * The mass of a BOM line. `per: 'unit'` is the mass of one unit of the quantity (one piece, one metre when the
 * unit is m, one kg when the unit is kg); `metre` needs `lengthM` of one piece; `line` is the mass of the whole
 * line inside one parent.
 */
export const LineMass = z.strictObject({
  value: Quantity,
  unit: z.string().max(20),
  per: z.enum(['unit', 'metre', 'line']),
});
export type LineMass = z.infer<typeof LineMass>;

/**
 * One step from net to gross (bought) mass; steps are chained.
 * `yield`: gross = net / value. `blank`: gross = net x blankKg / netKg. `scrapOnInput`: gross = net / (1 - value).
 * `scrapOnNet`: gross = net x (1 + value).
 */
export const YieldStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yield'), value: Quantity }),
  z.strictObject({ kind: z.literal('blank'), netKg: Quantity, blankKg: Quantity }),
  z.strictObject({ kind: z.literal('scrapOnInput'), value: Quantity }),
  z.strictObject({ kind: z.literal('scrapOnNet'), value: Quantity }),
]);
export type YieldStep = z.infer<typeof YieldStep>;

/**
 * What happens to the scrap, gross less net mass: carried over `distanceKm`, then treated. Recycling is cut off: the
 * treatment counts own handling only, and no credit.
 */
export const ScrapHandling = z.strictObject({
  distanceKm: Quantity.optional(),
  transport: Assignment.optional(),
  treatment: Assignment.optional(),
});
export type ScrapHandling = z.infer<typeof ScrapHandling>;

/** Fields of a BOM line that come from a cell and may be corrected. */
export const BOM_FIELDS = [
  'level',
  'position',
  'partNumber',
  'description',
  'materialText',
  'quantity',
  'unit',
  'mass',
  'procurement',
  'supplier',
  'country',
  'note',
] as const;
export type BomField = (typeof BOM_FIELDS)[number];

/** A changed input: the imported text (null for an empty cell) stays beside the new value, with a reason. */
export const Correction = z.strictObject({
  field: z.enum(BOM_FIELDS),
  imported: Text.nullable(),
  reason: Text.min(1),
});
export type Correction = z.infer<typeof Correction>;

/** Where a line was read: one of the study's sources and the row in it (spreadsheet row, from 1). */
export const LineOrigin = z.strictObject({ sourceId: z.string().min(1).max(80), row: z.int().positive() });
export type LineOrigin = z.infer<typeof LineOrigin>;

/** Most extra columns kept of a table, longest title and longest cell text; what is longer is cut and reported. */
export const EXTRA_LIMITS = { columns: 60, title: 200, text: 500 } as const;

/** Texts of cells that are no field of a line, by the title of their column. */
export const ExtraCells = z
  .record(z.string().min(1).max(EXTRA_LIMITS.title), z.string().max(EXTRA_LIMITS.text))
  .refine((cells) => Object.keys(cells).length <= EXTRA_LIMITS.columns);
export type ExtraCells = z.infer<typeof ExtraCells>;

/** Part or assembly in the multi-level tree. `parentId` null is a top line; a line without quantity is open. */
export const BomLine = z.strictObject({
  id: LineId,
  parentId: LineId.nullable(),
  position: Text.optional(),
  partNumber: Text.optional(),
  description: Text.optional(),
  materialText: Text.optional(),
  /** Units of this line in ONE unit of its parent. */
  quantity: Quantity.optional(),
  unit: z.string().max(40).optional(),
  mass: LineMass.optional(),
  lengthM: Quantity.optional(),
  yieldSteps: z.array(YieldStep).max(10).optional(),
  scrap: ScrapHandling.optional(),
  /** Wanted where the factor is per money. */
  price: Price.optional(),
  biogenic: BiogenicContent.optional(),
  capitalGoods: z.boolean().optional(),
  /** The names of the line are masked in the public copy of the workbook; its amounts stay. */
  confidential: z.boolean().optional(),
  data: DataStatement.optional(),
  procurement: z.enum(['make', 'buy', 'subcontract']).optional(),
  supplier: Text.optional(),
  country: z.string().max(80).optional(),
  note: Text.optional(),
  assignment: Assignment.optional(),
  origin: LineOrigin.optional(),
  /** Cell texts that were read as something else, e.g. quantity "2 sets". */
  importedText: z.partialRecord(z.enum(BOM_FIELDS), Text).optional(),
  corrections: z.array(Correction).max(100).optional(),
  /** Cells of columns that are no field, by the title of their column. */
  extra: ExtraCells.optional(),
});
export type BomLine = z.infer<typeof BomLine>;

/** A line with its formulas replaced by their values. */
export type ResolvedBomLine = Resolved<BomLine> & {
  /** A formula gave no value, so nothing of the line is calculated; what the formula was for is away. */
  readonly formulaOpen?: true;
};
export type ResolvedYieldStep = Resolved<YieldStep>;
