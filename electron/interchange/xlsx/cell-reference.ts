import type { RawMerge } from '../../../shared/model/raw-table.ts';

/** A cell address: row from 1, column from 0 (A). */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;
const CODE_BEFORE_A = 64;

// Longer than any address of a spreadsheet, short enough that the numbers stay exact.
const REFERENCE = /^\$?([A-Z]{1,7})\$?([1-9]\d{0,8})$/i;

/** Reads an address such as "E404"; undefined when it is none. The bounds of a sheet are not checked here. */
export function parseCellReference(text: string): CellPosition | undefined {
  const match = REFERENCE.exec(text);
  const letters = match?.[1];
  const digits = match?.[2];
  if (letters === undefined || digits === undefined) {
    return undefined;
  }
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A;
  }
  return { row: Number(digits), column: column - 1 };
}

/** Address as a spreadsheet shows it: row 404, column 4 is "E404". */
export function formatCellReference(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + ((rest - 1) % LETTERS)) + letters;
  }
  return `${letters}${row}`;
}

/** Reads an area such as "A1:M1" or "A1", in any corner order; undefined when it is none. */
export function parseArea(text: string): RawMerge | undefined {
  const corners = text.split(':');
  const first = parseCellReference(corners[0] ?? '');
  const last = corners.length === 2 ? parseCellReference(corners[1] ?? '') : first;
  if (first === undefined || last === undefined || corners.length > 2) {
    return undefined;
  }
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
