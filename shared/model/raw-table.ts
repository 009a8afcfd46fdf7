/**
 * One cell as it stands in the file. `text` is what was written: the digits of a number with a decimal point
 * (rounded to the 15 significant digits a spreadsheet keeps), the characters of a text. Empty cells are undefined.
 */
export interface RawCell {
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'formulaWithoutValue';
  readonly text: string;
  /** Steps by which the look of the cell sets its text in; absent for none. Trees are often shown by nothing else. */
  readonly indent?: number;
  /** How the number format shows a number otherwise than by its digits; absent where it does not, and for all but numbers. */
  readonly shown?: ShownNumber;
  /** Formula of the cell, without its equals sign; only where formulas were asked for. */
  readonly formula?: string;
}

/** What a number format adds to the digits of a number. The text of the cell is the stored number, never the shown one. */
export interface ShownNumber {
  /** Words shown behind (or before) the digits, as in `0.0 "kg"`; absent for none with a letter in it. */
  readonly words?: string;
  /** The shown number is the stored one times ten to this power: 2 for a percentage, -3 for thousands; absent for 0. */
  readonly tenPower?: number;
}

/** A spreadsheet row or csv record; `row` counts from 1 as the spreadsheet shows it; `cells[0]` is column A. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
}

/** Merged area, all bounds inclusive; rows from 1, columns from 0 (A). */
export interface RawMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one cell, in order; rows without any are left out. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly RawMerge[];
  /** Numbers of the rows a filter or a person has hidden; absent when there are none. */
  readonly hiddenRows?: readonly number[];
  /** Columns (from 0) that hold a cell and are hidden by a person, a closed group or a width of 0; absent when none is. */
  readonly hiddenColumns?: readonly number[];
}

/** A spreadsheet or text table as read, before anything is understood. A csv has one sheet with an empty name. */
export interface RawFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly format: 'xlsx' | 'xls' | 'ods' | 'csv';
  /** csv only: encoding and delimiter that were detected. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheets: readonly RawSheet[];
}
