import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';

/** Columns (from 0) and rows (from 1) of a part of a sheet, bounds inclusive. */
export interface Window {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part of a sheet as a sheet of its own; rows and columns keep their places, rows empty in it are left out. */
export function windowOf(sheet: RawSheet, { left, right, top, bottom }: Window): RawSheet {
  const rows = sheet.rows
    .filter((row) => row.row >= top && row.row <= bottom)
    .map((row) => cut(row, left, right))
    .filter((row) => row.cells.some((cell) => cell !== undefined));
  const merges = sheet.merges.filter(
    (area) => area.bottom >= top && area.top <= bottom && area.left >= left && area.left <= right,
  );
  return { ...sheet, rows, merges };
}

function cut(row: RawRow, left: number, right: number): RawRow {
  if (left === 0 && row.cells.length <= right + 1) {
    return row;
  }
  const cells = row.cells.slice(0, right + 1).map((cell, column) => (column < left ? undefined : cell));
  return { row: row.row, cells };
}
