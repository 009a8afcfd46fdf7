import { blankCell, type Cell, formulaCell, longestFormula, textCell } from '../model/cell.ts';
import { MAX_OUTLINE_LEVEL, type PrintSetup, type RowModel, type SheetModel } from '../model/sheet.ts';
import { type RowTone } from '../model/style-name.ts';
import { columnLetter } from '../model/address.ts';
import { FIRST_ROW, HEADER_ROW, type Layout, TOTAL_ROW } from './layout.ts';
import { type OriginOf } from './origins.ts';
import { heightOf, linesOf, rowHeight } from './text-size.ts';

/** Cells of one data row by column id. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

export interface DataRow {
  readonly cells: Cells;
  readonly tone?: RowTone;
  readonly outlineLevel?: number;
}

/** A row whose cells stand in the order of the columns already: for sheets of a hundred thousand rows. */
export interface OrderedRow extends Omit<DataRow, 'cells'> {
  readonly ordered: readonly Cell[];
}

/** Takes a cell by the id of its column. */
export type PutCell = (id: string, cell: Cell | undefined) => void;

const EMPTY = blankCell('text');

/** Puts cells in the order of the columns; one without a column of the sheet is left out. */
export function orderedCells(layout: Layout, fill: (put: PutCell) => void): readonly Cell[] {
  const ordered = layout.columns.map((): Cell => EMPTY);
  fill((id, cell) => {
    const index = cell === undefined ? undefined : layout.indexOf(id);
    if (index !== undefined && cell !== undefined) {
      ordered[index] = cell;
    }
  });
  return ordered;
}

export interface DataSheet {
  readonly layout: Layout;
  readonly title: string;
  readonly note: string;
  /** Shown instead of rows when there are none. */
  readonly emptyNote: string;
  readonly totalLabel: string;
  readonly totals: Cells;
  /** The rows from one index up to another, without it: all of them, or those of one sheet of a long list. */
  readonly rows: (from: number, to: number) => Iterable<DataRow | OrderedRow>;
  /** The field of the study in a column of a data row. */
  readonly originOf?: OriginOf;
  readonly frozenColumns: number;
  /** Deepest level of the rows' outline, where they have one. */
  readonly outlineLevels?: number;
  readonly tab: SheetModel['tab'];
}

const TITLE_HEIGHT = 24;
/** Part of a column's width that bold text can count on. */
const BOLD = 0.85;

/**
 * A data sheet with title, totals, bands, header, filter and frozen panes, ready to be written; a list longer than a sheet
 * goes on in further ones that have all of these too.
 */
export function dataSheet(data: DataSheet): SheetModel {
  const [first, ...further] = data.layout.parts.map((part) => partSheet(data, part));
  if (first === undefined) {
    throw new Error(`Sheet ${data.layout.sheet} has no part`);
  }
  return further.length === 0 ? first : { ...first, further };
}

function partSheet(data: DataSheet, layout: Layout): SheetModel {
  const last = columnLetter(layout.columns.length - 1);
  const empty = layout.rowCount === 0;
  const { originOf } = data;
  return {
    name: layout.sheet,
    columnWidths: layout.columns.map((column) => column.width),
    rowCount: HEADER_ROW + Math.max(layout.rowCount, 1),
    longestFormula: longestFormula(Object.values(data.totals)),
    rows: () => allRows(data, layout),
    ...(originOf === undefined
      ? {}
      : {
          originAt: (row, column) =>
            originOf(row - FIRST_ROW + layout.firstRow - FIRST_ROW, layout.columns[column]?.id ?? ''),
        }),
    freeze: { rows: HEADER_ROW, columns: data.frozenColumns },
    ...(data.outlineLevels === undefined
      ? {}
      : { outlineLevels: Math.min(data.outlineLevels, MAX_OUTLINE_LEVEL) }),
    ...(empty ? {} : { filter: `A${HEADER_ROW}:${last}${layout.placeOf(layout.lastRow).row}` }),
    print: printSetup(layout, data.frozenColumns),
    tab: data.tab,
  };
}

/** Characters of the body font that fit the width of a page at a readable size. */
const PAGE_WIDTH = { A4: 210, A3: 290 } as const;

/** One page wide where that can be read, else several A3 pages that repeat header and frozen columns. */
function printSetup(layout: Layout, frozenColumns: number): PrintSetup {
  const width = (columns: Layout['columns']): number =>
    columns.reduce((sum, column) => sum + column.width, 0);
  const titleRows = [HEADER_ROW - 1, HEADER_ROW] as const;
  const all = width(layout.columns);
  if (all <= PAGE_WIDTH.A3) {
    return { paper: all <= PAGE_WIDTH.A4 ? 'A4' : 'A3', pagesWide: 1, titleRows };
  }
  const frozen = width(layout.columns.slice(0, frozenColumns));
  const pagesWide = Math.ceil((all - frozen) / (PAGE_WIDTH.A3 - frozen));
  return { paper: 'A3', pagesWide, titleRows, titleColumns: ['A', columnLetter(frozenColumns - 1)] };
}

function* allRows(data: DataSheet, layout: Layout): Iterable<RowModel> {
  const { partNote } = layout;
  yield { cells: [textCell(data.title + (partNote?.title ?? ''), 'title')], height: TITLE_HEIGHT };
  yield partNote === undefined
    ? { cells: [textCell(data.note, 'subtitle')] }
    : { cells: [textCell(`${partNote.note} ${data.note}`, 'label')] };
  yield layout.rowCount === 0 ? { cells: [] } : totalsRow(data, layout);
  yield { cells: bandCells(layout) };
  yield { cells: layout.columns.map(headerCell), height: headerHeight(layout) };
  if (layout.rowCount === 0) {
    yield { cells: [textCell(data.emptyNote, 'subtitle')] };
    return;
  }
  const widths = layout.columns.map((column) => column.width);
  let count = 0;
  const from = layout.firstRow - FIRST_ROW;
  for (const row of data.rows(from, from + layout.rowCount)) {
    count += 1;
    yield asRow(layout, widths, row);
  }
  if (count !== layout.rowCount) {
    throw new Error(`Sheet ${layout.sheet} laid out for ${layout.rowCount} rows got ${count}`);
  }
}

/** The totals of the whole list; on a further sheet they point at those of the first. */
function totalsRow(data: DataSheet, layout: Layout): RowModel {
  if (Object.values(data.totals).every((cell) => cell === undefined)) {
    return { cells: [] };
  }
  const cells = data.layout.columns.map((column, index) =>
    index === 0 ? textCell(data.totalLabel, 'label') : totalCell(data.totals[column.id], layout, column.id),
  );
  return { cells, tone: 'total' };
}

function totalCell(total: Cell | undefined, layout: Layout, id: string): Cell {
  if (total?.kind === 'formula' && layout.firstRow !== FIRST_ROW) {
    return formulaCell(layout.outside(id, TOTAL_ROW), total.result, total.style);
  }
  return total ?? blankCell('text');
}

function headerCell(column: Layout['columns'][number]): Cell {
  const text = column.unit === undefined ? column.title : `${column.title}\n${column.unit}`;
  return textCell(text, column.numeric === true ? 'headerNumber' : 'header');
}

/** Bold titles are wider than running text; the unit stands in a line of its own. */
function headerHeight(layout: Layout): number {
  const lines = layout.columns.map(
    (column) => linesOf(column.title, column.width * BOLD) + (column.unit === undefined ? 0 : 1),
  );
  return heightOf(Math.max(2, ...lines));
}

/** The name of a band stands over its first column, its colour over all. */
function bandCells(layout: Layout): Cell[] {
  return layout.columns.map((column, index) => {
    const starts = layout.columns[index - 1]?.band !== column.band;
    return starts ? textCell(column.band, 'band') : blankCell('band');
  });
}

function asRow(layout: Layout, widths: readonly number[], row: DataRow | OrderedRow): RowModel {
  const cells =
    'ordered' in row ? row.ordered : layout.columns.map((column) => row.cells[column.id] ?? EMPTY);
  const height = rowHeight(cells, widths);
  return {
    cells,
    tone: row.tone ?? 'plain',
    ...(height === undefined ? {} : { height }),
    ...(row.outlineLevel === undefined
      ? {}
      : { outlineLevel: Math.min(row.outlineLevel, MAX_OUTLINE_LEVEL) }),
  };
}

/** The sum of a column over all rows, its cached result summed from the rows' own. */
export function sumCells(layout: Layout, rows: readonly DataRow[], ids: readonly string[]): Cells {
  const entries = ids
    .filter((id) => layout.has(id))
    .map((id): [string, Cell] => {
      const style =
        rows.map((row) => row.cells[id]).find((cell) => cell?.kind === 'formula')?.style ?? 'mass';
      const total = rows.reduce((sum, row) => sum + numberOf(row.cells[id]), 0);
      return [id, formulaCell(sumFormula(layout, id), total, style)];
    });
  return Object.fromEntries(entries);
}

/** SUM over all data rows of a column, for the totals above them. */
export function sumFormula(layout: Layout, id: string): string {
  return `SUM(${layout.between(id, layout.firstRow, layout.lastRow, TOTAL_ROW)})`;
}

function numberOf(cell: Cell | undefined): number {
  if (cell?.kind === 'number') {
    return cell.value;
  }
  return cell?.kind === 'formula' && typeof cell.result === 'number' ? cell.result : 0;
}
