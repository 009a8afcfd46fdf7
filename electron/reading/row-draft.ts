import type { BomField, BomLine } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';

/** What the cells of one row say, before the tree is built. */
export interface RowDraft {
  readonly row: number;
  readonly fields: Omit<BomLine, 'id' | 'parentId' | 'origin' | 'importedText' | 'yieldSteps' | 'extra'>;
  readonly importedText: Partial<Record<BomField, string>>;
  /** Level by the level column, or undefined when there is none or it cannot be read. */
  readonly level: number | undefined;
  /** Segments of a dotted position. */
  readonly segments: readonly string[] | undefined;
  /** Number of the part above, by a column of its own; empty where the column says nothing. */
  readonly parentNumber: string | undefined;
  /** Numbers from the top down to this line. */
  readonly path: readonly string[] | undefined;
  /** Indent of part number or description, for lists that show the tree by indenting only. */
  readonly indent: number;
  /** Mass of the whole line as the file states it, for the cross-check, in the unit of its column. */
  readonly totalMass: { readonly value: DecimalString; readonly unit: string } | undefined;
  /** Mass of one metre and length of one piece, for the same. */
  readonly massPerMetre: { readonly value: DecimalString; readonly unit: string } | undefined;
  readonly lengthM: DecimalString | undefined;
}
