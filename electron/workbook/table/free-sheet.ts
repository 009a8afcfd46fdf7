import { type CellOrigin } from '../../../shared/model/cell-origin.ts';
import { blankCell, type Cell, longestFormula } from '../model/cell.ts';
import { type PrintSetup, type RowModel, type SheetModel } from '../model/sheet.ts';
import { type RowTone } from '../model/style-name.ts';
import { rowHeight } from './text-size.ts';

/** A small sheet of so many columns, written section by section; the next free row is always known, so formulas can point back. */
export interface FreeSheet {
  /** Number the next row will have. */
  readonly nextRow: () => number;
  /** Adds a row and gives its number. */
  readonly add: (
    cells: readonly (Cell | undefined)[],
    tone?: RowTone,
    height?: number,
    merge?: readonly [number, number],
  ) => number;
  readonly skip: () => void;
  /** Says which field of the study stands in a cell; columns count from 0. */
  readonly mark: (row: number, column: number, origin: CellOrigin) => void;
  readonly finish: (options: FreeSheetOptions) => SheetModel;
}

export interface FreeSheetOptions {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly tab: SheetModel['tab'];
  readonly print?: PrintSetup;
}

export function freeSheet(columns: number): FreeSheet {
  const rows: RowModel[] = [];
  const origins = new Map<string, CellOrigin>();
  const add: FreeSheet['add'] = (given, tone = 'plain', height, merge) => {
    // A title runs over its neighbours; every other row has its line from edge to edge.
    const width = given.length > 1 ? columns : given.length;
    const cells = Array.from({ length: width }, (_, index) => given[index] ?? blankCell('text'));
    rows.push({
      cells,
      tone,
      ...(height === undefined ? {} : { height }),
      ...(merge === undefined ? {} : { merge }),
    });
    return rows.length;
  };
  return {
    nextRow: () => rows.length + 1,
    add,
    skip: () => {
      add([]);
    },
    mark: (row, column, origin) => {
      origins.set(`${row}:${column}`, origin);
    },
    finish: ({ name, columnWidths, frozenRows, tab, print }) => ({
      name,
      columnWidths,
      rowCount: rows.length,
      longestFormula: rows.reduce((longest, { cells }) => Math.max(longest, longestFormula(cells)), 0),
      rows: () => rows.map((row) => asHighAsNeeded(row, columnWidths)),
      originAt: (row, column) => origins.get(`${row}:${column}`),
      freeze: { rows: frozenRows, columns: 0 },
      print: print ?? { paper: 'A4', pagesWide: 1 },
      tab,
    }),
  };
}

/** Rows whose height nobody has set are as high as their wrapped texts. */
function asHighAsNeeded(row: RowModel, columnWidths: readonly number[]): RowModel {
  const height = row.height ?? (row.merge === undefined ? rowHeight(row.cells, columnWidths) : undefined);
  return height === undefined ? row : { ...row, height };
}
