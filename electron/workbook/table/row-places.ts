/** A row as the file has it. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** Rows of a list that stand on one sheet, the last one with it. */
export interface SheetSpan {
  readonly part: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Where the rows of a list stand. They are counted on from the first one, whatever their number; where a sheet is full
 * the list goes on in another one, below the same header.
 */
export interface RowPlaces {
  /** Number of the sheet a row stands on, from 0. */
  readonly partOf: (row: number) => number;
  /** Row inside its sheet. */
  readonly rowInSheet: (row: number) => number;
  /** Name of the sheet with this number. */
  readonly sheetOf: (part: number) => string;
  readonly placeOf: (row: number) => SheetRow;
  /** Rows of the list from one to another, sheet by sheet. */
  readonly spansOf: (first: number, last: number) => readonly SheetSpan[];
}

/** Places of a list whose data begins in `firstRow` of sheets of at most `mostRows`; with Infinity it is one sheet. */
export function rowPlaces(sheet: string, firstRow: number, mostRows: number): RowPlaces {
  const perSheet = mostRows - firstRow + 1;
  const partOf = (row: number): number => (row <= mostRows ? 0 : Math.floor((row - firstRow) / perSheet));
  const rowInSheet = (row: number): number => (row <= mostRows ? row : row - partOf(row) * perSheet);
  const sheetOf = (part: number): string => (part === 0 ? sheet : `${sheet}_${part + 1}`);
  return {
    partOf,
    rowInSheet,
    sheetOf,
    placeOf: (row) => ({ sheet: sheetOf(partOf(row)), row: rowInSheet(row) }),
    spansOf(first, last) {
      const spans: SheetSpan[] = [];
      for (let from = first; from <= last;) {
        const part = partOf(from);
        const to = Math.min(last, firstRow + (part + 1) * perSheet - 1);
        spans.push({ part, first: from, last: to });
        from = to + 1;
      }
      return spans;
    },
  };
}
