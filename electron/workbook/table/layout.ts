import { columnLetter, outsideCell, outsideRange } from '../model/address.ts';

/** A column of a data sheet. Title and unit stand in the header cell, bands group neighbouring columns. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly width: number;
  readonly band: string;
  readonly numeric?: boolean;
}

/** Rows of every data sheet: title (1), note (2), totals, bands (4), header, then data. */
export const TOTAL_ROW = 3;
export const HEADER_ROW = 5;
export const FIRST_ROW = 6;

/** Where everything of a data sheet stands, known before the first row is written. */
export interface Layout {
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly firstRow: number;
  readonly lastRow: number;
  has(id: string): boolean;
  /** Place of a column counted from 0; undefined for one the sheet does not have. */
  indexOf(id: string): number | undefined;
  letter(id: string): string;
  /** Cell in the sheet itself, such as J7. */
  cell(id: string, row: number): string;
  /** Cell for other sheets, such as '04_BOM'!$J$7. */
  outside(id: string, row: number): string;
  /** All data cells of a column, for any sheet. */
  range(id: string): string;
}

/** Lays columns and rows out; asking for a column that is not there is a bug. */
export function layOut(sheet: string, columns: readonly Column[], rowCount: number): Layout {
  const places = new Map(columns.map((column, index) => [column.id, index]));
  const letters = new Map(columns.map((column, index) => [column.id, columnLetter(index)]));
  const letter = (id: string): string => {
    const found = letters.get(id);
    if (found === undefined) {
      throw new Error(`Sheet ${sheet} has no column ${id}`);
    }
    return found;
  };
  const lastRow = FIRST_ROW + rowCount - 1;
  return {
    sheet,
    columns,
    rowCount,
    firstRow: FIRST_ROW,
    lastRow,
    has: (id) => letters.has(id),
    indexOf: (id) => places.get(id),
    letter,
    cell: (id, row) => `${letter(id)}${row}`,
    outside: (id, row) => outsideCell(sheet, letter(id), row),
    range: (id) => outsideRange(sheet, letter(id), FIRST_ROW, lastRow),
  };
}
