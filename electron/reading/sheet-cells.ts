import type { RawCell, RawMerge, RawRow, RawSheet } from '../../shared/model/raw-table.ts';

const NOT_BLANK = /\S/;

/** Text of a cell, empty when there is none. */
export function textAt(row: RawRow | undefined, column: number): string {
  return row?.cells[column]?.text ?? '';
}

/** Cells that hold something, with their column. */
export type FilledCells = readonly { readonly column: number; readonly cell: RawCell }[];

/** Cells of a row that hold more than spaces, with their column. */
export function filledCells(row: RawRow): FilledCells {
  const filled: { readonly column: number; readonly cell: RawCell }[] = [];
  for (let column = 0; column < row.cells.length; column += 1) {
    const cell = row.cells[column];
    if (cell !== undefined && NOT_BLANK.test(cell.text)) {
      filled.push({ column, cell });
    }
  }
  return filled;
}

/** The merged area a cell lies in, if any. */
export function mergeAt(merges: readonly RawMerge[], row: number, column: number): RawMerge | undefined {
  return merges.find(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}

/** Text of a cell where a merged area counts as filled with the text of its first cell. */
export function mergedText(
  sheet: RawSheet,
  rows: ReadonlyMap<number, RawRow>,
  row: number,
  column: number,
): string {
  const own = textAt(rows.get(row), column);
  if (own.trim() !== '') {
    return own;
  }
  const area = mergeAt(sheet.merges, row, column);
  return area === undefined ? '' : textAt(rows.get(area.top), area.left);
}
