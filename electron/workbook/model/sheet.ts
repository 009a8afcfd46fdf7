import { type CellOrigin } from '../../../shared/model/cell-origin.ts';
import { type Cell } from './cell.ts';
import { type RowTone } from './style-name.ts';

/** Deepest outline level xlsx knows (ECMA-376 18.3.1.73). */
export const MAX_OUTLINE_LEVEL = 7;

/** One row, cells from column A on; a missing cell is empty. */
export interface RowModel {
  readonly cells: readonly (Cell | undefined)[];
  readonly tone?: RowTone;
  /** Points; without it the spreadsheet program decides. */
  readonly height?: number;
  /** First and last column (from 0) that are merged into one cell. */
  readonly merge?: readonly [number, number];
  /** Depth in the outline, 0 to 7 (the most that xlsx knows). */
  readonly outlineLevel?: number;
}

/** How a sheet goes to paper: landscape, fitted to `pagesWide` pages. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly pagesWide: number;
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [string, string];
}

/** A worksheet as pure data; rows are made one by one while they are written. */
export interface SheetModel {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rows: () => Iterable<RowModel>;
  readonly rowCount: number;
  /**
   * The field of the study that stands in a cell, row counted from 1 and column from 0; asked only when a workbook is read
   * back, so that writing does not pay for it.
   */
  readonly originAt?: (row: number, column: number) => CellOrigin | undefined;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Deepest outline level of the rows. */
  readonly outlineLevels?: number;
  /** Range with the filter arrows, header row first, e.g. A5:K99. */
  readonly filter?: string;
  readonly print: PrintSetup;
  /** Sheets on which a list goes on that is longer than a sheet; they stand right behind this one. */
  readonly further?: readonly SheetModel[];
  /** Characters of the longest formula over whole lists; it grows with the sheets that lists stand on. */
  readonly longestFormula?: number;
  /** Colour of the tab: front pages, data, look-up lists, proof. */
  readonly tab: 'front' | 'data' | 'reference' | 'proof';
}

/** A workbook-wide name for a cell or range; never translated. */
export interface DefinedName {
  readonly name: string;
  readonly reference: string;
}

/** A whole workbook as pure data. */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedName[];
}
