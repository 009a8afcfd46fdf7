import { type CellPoint, type CellRange, rangeSize } from './cell-range.ts';
import { type TextTable } from './tsv.ts';

/** Where a block is pasted. */
export interface PasteTarget {
  /** Selected cells; the block starts at their top left corner. */
  readonly range: CellRange;
  readonly rowCount: number;
  /** Titles of the columns on screen, for a block that brings its header row. */
  readonly titles: readonly string[];
}

export interface PlacedText extends CellPoint {
  readonly text: string;
}

/** A block laid over the grid; what finds no cell is listed, never dropped. */
export interface PastePlan {
  readonly cells: readonly PlacedText[];
  readonly outside: readonly (PlacedText & { readonly beyond: 'rows' | 'columns' })[];
  /** True when the first row of the block named columns and so gave them their place. */
  readonly headerUsed: boolean;
}

/**
 * Lays a block over the grid from the top left corner of the selection. A selection that is a whole multiple of the
 * block is filled with copies of it. A first row that names columns of the grid is read as header: the cells below
 * go to the columns of those names.
 */
export function planPaste(table: TextTable, target: PasteTarget): PastePlan {
  const columns = headerColumns(table, target.titles);
  const body = columns === undefined ? table : table.slice(1);
  const width = Math.max(0, ...body.map((row) => row.length));
  const copies = columns === undefined ? copiesFor(target.range, body.length, width) : { down: 1, across: 1 };
  const cells: PlacedText[] = [];
  const outside: (PlacedText & { beyond: 'rows' | 'columns' })[] = [];
  const columnOf = (offset: number): number => columns?.[offset] ?? target.range.left + offset;
  for (let down = 0; down < copies.down; down += 1) {
    body.forEach((texts, rowOffset) => {
      const row = target.range.top + down * body.length + rowOffset;
      for (let offset = 0; offset < texts.length * copies.across; offset += 1) {
        const text = texts[offset % texts.length] ?? '';
        const column = columnOf(offset);
        if (row >= target.rowCount) {
          outside.push({ row, column, text, beyond: 'rows' });
        } else if (column >= target.titles.length) {
          outside.push({ row, column, text, beyond: 'columns' });
        } else {
          cells.push({ row, column, text });
        }
      }
    });
  }
  return { cells, outside, headerUsed: columns !== undefined };
}

/** Copies only where they fit exactly and the block is a full rectangle's worth; one copy otherwise. */
function copiesFor(
  range: CellRange,
  rows: number,
  columns: number,
): { readonly down: number; readonly across: number } {
  const size = rangeSize(range);
  const fits = rows > 0 && columns > 0 && size.rows % rows === 0 && size.columns % columns === 0;
  return fits ? { down: size.rows / rows, across: size.columns / columns } : { down: 1, across: 1 };
}

/** Column of each header cell, when every one names a different column and rows follow. */
function headerColumns(table: TextTable, titles: readonly string[]): readonly number[] | undefined {
  const [header] = table;
  if (header === undefined || table.length < 2 || table.some((row) => row.length > header.length)) {
    return undefined;
  }
  const known = titles.map(comparable);
  const columns = header.map((name) => (name.trim() === '' ? -1 : known.indexOf(comparable(name))));
  return columns.includes(-1) || new Set(columns).size < columns.length ? undefined : columns;
}

function comparable(title: string): string {
  return title.trim().toLowerCase();
}
