import { z } from 'zod';
import { Activity } from './activity.ts';
import { Assignment } from './assignment.ts';
import { BomLine, LineId } from './bom-line.ts';
import { ElectricitySupply } from './electricity.ts';
import { ParameterName } from './parameter.ts';
import { Quantity } from './quantity.ts';

/** The fields of a BOM line a variant may change; null takes a field away. The place in the tree stays. */
const LINE_CHANGES = BomLine.omit({
  id: true,
  parentId: true,
  origin: true,
  importedText: true,
  corrections: true,
});

export const LineFields = z.strictObject(
  Object.fromEntries(
    Object.entries(LINE_CHANGES.shape).map(([name, schema]) => [name, schema.nullable()]),
  ) as { [Name in keyof typeof LINE_CHANGES.shape]: z.ZodNullable<(typeof LINE_CHANGES.shape)[Name]> },
);

/**
 * One difference of a variant from the base. Differences apply in their order; each names what it touches by id, so a
 * variant stays small and follows later changes of the base.
 */
export const VariantChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('parameter'), name: ParameterName, value: Quantity }),
  z.strictObject({ kind: z.literal('line'), lineId: LineId, set: LineFields }),
  z.strictObject({ kind: z.literal('addLine'), line: BomLine }),
  /** Takes the line away with everything below it. */
  z.strictObject({ kind: z.literal('removeLine'), lineId: LineId }),
  /** Replaces the activity of that id, or adds a new one. */
  z.strictObject({ kind: z.literal('activity'), activity: Activity }),
  z.strictObject({ kind: z.literal('removeActivity'), id: LineId }),
  /** Another factor wherever the first is used; `only` limits it to some lines. */
  z.strictObject({
    kind: z.literal('factor'),
    factorId: z.string().min(1).max(120),
    by: Assignment,
    only: z.array(LineId).max(100_000).optional(),
  }),
  z.strictObject({ kind: z.literal('electricity'), supply: ElectricitySupply }),
]);
export type VariantChange = z.infer<typeof VariantChange>;

/** A design variant: the base study with some differences. */
export const Variant = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(200),
  note: z.string().max(2000).optional(),
  /** What the variant does differently in use; a comparison of partial footprints must say so (ISO 14067 Annex B). */
  functionDiffers: z.string().max(2000).optional(),
  changes: z.array(VariantChange).max(100_000),
});
export type Variant = z.infer<typeof Variant>;
