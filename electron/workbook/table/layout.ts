import { columnLetter, outsideCell, outsideRange } from '../model/address.ts';
import { type Continuation, type PartInWords, type PartNote } from './continuation.ts';
import { rowPlaces, type SheetSpan, type SheetRow } from './row-places.ts';

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

/**
 * Where everything of a list stands, known before the first row is written. Rows are counted on over all sheets of a list
 * that is longer than a sheet; what names a cell or a range gives the sheet, and the row in it, that the file has.
 */
export interface Layout {
  /** The sheet; of a list on several sheets the one it begins on. */
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The sheets of the list, each a layout whose ranges end with it; the list itself where it fits one. */
  readonly parts: readonly Layout[];
  /** Says which part of a list this is; undefined where there is only one. */
  readonly partNote: PartNote | undefined;
  has(id: string): boolean;
  /** Place of a column counted from 0; undefined for one the sheet does not have. */
  indexOf(id: string): number | undefined;
  letter(id: string): string;
  /** Cell for formulas in its own row, such as J7. */
  cell(id: string, row: number): string;
  /** Cell for a formula in another row of the list: J7, with its sheet where that is not the same. */
  near(id: string, row: number, from: number): string;
  /** Cell for other sheets, such as '04_BOM'!$J$7. */
  outside(id: string, row: number): string;
  /** All data cells of a column, for any sheet. A list on several sheets has none: each of its parts has. */
  range(id: string): string;
  /**
   * Cells of a column as arguments of SUM, PRODUCT or COUNTA: a range for each sheet. `from` is the row of the formula
   * where it stands in the list.
   */
  between(id: string, first: number, last: number, from?: number): string;
  placeOf(row: number): SheetRow;
}

/** Lays columns and rows out; asking for a column that is not there is a bug. Without `goesOn` all rows are on one sheet. */
export function layOut(
  sheet: string,
  columns: readonly Column[],
  rowCount: number,
  goesOn?: Continuation,
): Layout {
  const indexes = new Map(columns.map((column, index) => [column.id, index]));
  const letters = new Map(columns.map((column, index) => [column.id, columnLetter(index)]));
  const places = rowPlaces(sheet, FIRST_ROW, goesOn?.mostRows ?? Number.POSITIVE_INFINITY);
  const { partOf, rowInSheet, sheetOf, spansOf, placeOf } = places;
  const letter = (id: string): string => {
    const found = letters.get(id);
    if (found === undefined) {
      throw new Error(`Sheet ${sheet} has no column ${id}`);
    }
    return found;
  };
  const cell = (id: string, row: number): string => `${letter(id)}${rowInSheet(row)}`;
  const outside = (id: string, row: number): string =>
    outsideCell(sheetOf(partOf(row)), letter(id), rowInSheet(row));
  const rangeOf = (id: string, { part, first, last }: SheetSpan): string =>
    outsideRange(sheetOf(part), letter(id), rowInSheet(first), rowInSheet(last));
  const lastRow = FIRST_ROW + rowCount - 1;
  const layout: Omit<Layout, 'parts' | 'range'> = {
    sheet,
    columns,
    rowCount,
    firstRow: FIRST_ROW,
    lastRow,
    partNote: undefined,
    has: (id) => letters.has(id),
    indexOf: (id) => indexes.get(id),
    letter,
    cell,
    near: (id, row, from) => (partOf(row) === partOf(from) ? cell(id, row) : outside(id, row)),
    outside,
    between(id, first, last, from) {
      const near = from === undefined ? undefined : partOf(from);
      return spansOf(first, last)
        .map((span) =>
          span.part === near ? `${cell(id, span.first)}:${cell(id, span.last)}` : rangeOf(id, span),
        )
        .join(',');
    },
    placeOf,
  };
  const spans = spansOf(FIRST_ROW, lastRow);
  if (goesOn === undefined || spans.length < 2) {
    const whole = { part: 0, first: FIRST_ROW, last: Math.max(FIRST_ROW, lastRow) };
    return alone({ ...layout, range: (id) => rangeOf(id, whole) });
  }
  const parts = spans.map((span) =>
    alone({
      ...layout,
      sheet: sheetOf(span.part),
      rowCount: span.last - span.first + 1,
      firstRow: span.first,
      lastRow: span.last,
      partNote: goesOn.noteOf(inWords(span, spans.length, rowCount, sheetOf)),
      range: (id) => rangeOf(id, span),
    }),
  );
  const range = (id: string): never => {
    throw new Error(`Column ${id} of ${sheet} is on ${spans.length} sheets and has no single range`);
  };
  return { ...layout, parts, range };
}

function inWords(
  { part, first, last }: SheetSpan,
  count: number,
  all: number,
  sheetOf: (part: number) => string,
): PartInWords {
  return {
    number: part + 1,
    count,
    from: first - HEADER_ROW,
    to: last - HEADER_ROW,
    all,
    before: part === 0 ? undefined : sheetOf(part - 1),
    after: part === count - 1 ? undefined : sheetOf(part + 1),
  };
}

/** A layout that is its own and only part. */
function alone(layout: Omit<Layout, 'parts'>): Layout {
  const parts: Layout[] = [];
  const whole = { ...layout, parts };
  parts.push(whole);
  return whole;
}

/** A formula over whole columns of a list as the sum over its sheets, in brackets where there are several. */
export function overParts(layout: Layout, formulaOf: (part: Layout) => string): string {
  const sums = layout.parts.map(formulaOf);
  return sums.length === 1 ? (sums[0] ?? '0') : `(${sums.join('+')})`;
}
