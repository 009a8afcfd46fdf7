import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import { createRunningSums } from './bare-sum.ts';
import type { BomHeader } from './find-header.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { positionSegments, readLevel } from './level-text.ts';
import { headerTexts, kindOfText, nonItemKind, rowText } from './row-kind.ts';
import type { NonItemKind } from './row-kind-words.ts';
import { stairOf } from './staircase.ts';
import { type FilledCells, filledCells, textAt } from './sheet-cells.ts';

/** A source row that is not a part, with its kind and its texts. */
export interface NonItemRow {
  readonly row: number;
  readonly kind: NonItemKind;
  readonly text: string;
}

export interface SortedRows {
  readonly items: readonly RawRow[];
  readonly nonItems: readonly NonItemRow[];
}

/** Cells that can make a row a part when no key does. */
const ITEM_ROLES: readonly ColumnRole[] = [
  'description',
  'specification',
  'materialText',
  'quantity',
  'unit',
  'mass',
  'totalMass',
  'massPerMetre',
];

/**
 * Whether a row names a part by level, position or part number. A part number that reads like a total or a page number
 * is none where the row counts nothing.
 */
function hasKey(row: RawRow, header: BomHeader): boolean {
  const text = (role: ColumnRole): string => {
    const column = header.columns.get(role);
    return column === undefined ? '' : textAt(row, column.index).trim();
  };
  const number = text('partNumber') || (stairOf(row, header.stairs)?.text ?? '');
  const numberIsWord = number !== '' && text('quantity') === '' && kindOfText(number) !== undefined;
  return (
    (number !== '' && !numberIsWord) ||
    readLevel(text('level')) !== undefined ||
    positionSegments(text('position')) !== undefined ||
    (text('path') !== '' && text('quantity') !== '')
  );
}

/** A lone remark: no cell in a column that a part would use, or one text merged across several columns. */
function isLoneText(
  cells: FilledCells,
  spansColumns: boolean,
  used: ReadonlySet<number | undefined>,
): boolean {
  return (cells.length === 1 && spansColumns) || !cells.some(({ column }) => used.has(column));
}

/** Rows whose first text is merged across several columns, as titles and footers are. */
function spanningRows(sheet: RawSheet): ReadonlySet<number> {
  const wide = new Map(
    sheet.merges.filter((area) => area.right > area.left).map((area) => [`${area.top}:${area.left}`, area]),
  );
  if (wide.size === 0) {
    return new Set();
  }
  const spanning = sheet.rows.filter((row) => wide.has(`${row.row}:${filledCells(row)[0]?.column ?? -1}`));
  return new Set(spanning.map((row) => row.row));
}

/**
 * Sorts the rows of a sheet into parts and recognised non-parts; together they are all rows. A row with a part
 * number, a level or a position is always a part, whatever its texts say; a row that is not recognised is kept
 * as a part too, so that nothing is lost.
 */
export function sortRows(sheet: RawSheet, header: BomHeader): SortedRows {
  const items: RawRow[] = [];
  const nonItems: NonItemRow[] = [];
  const spanning = spanningRows(sheet);
  const texts = headerTexts(sheet, header);
  const sums = createRunningSums(header);
  const used = new Set(ITEM_ROLES.map((role) => header.columns.get(role)?.index));
  for (const row of sheet.rows) {
    const cells = filledCells(row);
    const spans = spanning.has(row.row);
    const key = hasKey(row, header) && !spans;
    const kind =
      nonItemKind(row, header, texts, cells, key) ??
      (!key && isLoneText(cells, spans, used) ? 'text' : undefined) ??
      (!key && sums.isSum(cells) ? 'subtotal' : undefined);
    if (kind === undefined) {
      items.push(row);
      sums.add(row);
    } else {
      nonItems.push({ row: row.row, kind, text: rowText(row) });
    }
  }
  return { items, nonItems };
}
