import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { BASES, type Basis } from '../../../shared/model/component.ts';
import { type Grouping, type LineResult, type LineState } from '../../engine/calculation.ts';
import { type ComponentAmounts } from '../../engine/impact/evaluate.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Book, column, type SheetId, SHEETS, stageName } from '../book.ts';
import { anyUpstream, type FactorSlot } from '../calculation/factor-slots.ts';
import { blankCell, type Cell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { decisionCells, stateCell, toneOf } from '../sheets/decision.ts';
import { capitalCells, capitalColumn } from './capital.ts';
import { type Cells, dataSheet, type DataRow, sumCells } from './data-sheet.ts';
import { emissionCells, emissionColumns, emissionSumIds, proofColumns } from './emission-columns.ts';
import { type EmissionTable, type RowSpan } from './emission-table.ts';
import { type AppliedQuantity, componentFormula, factorCells, factorColumns } from './factor-columns.ts';
import { FACTOR_FIELDS, factorWords } from './factor-words.ts';
import { type Column, layOut, type Layout } from './layout.ts';
import { type Fields, type OriginOf } from './origins.ts';

/** Address of a cell by column id, in the same row or in another one of the list. */
export type At = (id: string, row?: number) => string;

/** A row of an activity sheet; an activity of several parts (legs, substances) has one row for each. */
export interface ActivityRow {
  readonly activity: Pick<ResolvedActivity, 'id' | 'name' | 'stage'> & { readonly note?: string | undefined };
  readonly result: LineResult;
  /** First row of its activity: only this one carries the state of the whole line. */
  readonly first: boolean;
  readonly assignment?: Assignment | undefined;
  readonly slots: readonly FactorSlot[];
  /** State of the part; the line's own state where it has a single part. */
  /** Place of the part inside the activity, such as `legs.0`. */
  readonly part?: string;
  readonly partState: LineState;
  readonly counted: boolean;
  readonly emissions: Readonly<Record<Basis, ComponentAmounts>>;
  readonly cells: (at: At, row: number) => Cells;
  readonly quantity?: (at: At) => AppliedQuantity;
  /** Formula of a component where it is not amount x factor. */
  readonly formula?: (index: number, basis: Basis, factorFormula: string | undefined, at: At) => string;
}

export interface ActivityTable {
  readonly sheet: SheetId;
  readonly columns: readonly Column[];
  readonly rows: readonly ActivityRow[];
  /** Electricity: own columns by location and by contract instead of factor columns. */
  readonly split: boolean;
  /** Shows the state of each part beside the state of the line. */
  readonly hasParts: boolean;
  readonly summed: readonly string[];
  readonly keys?: Partial<Record<Grouping, string>>;
  /** Fields of the activity by column; a path that begins with a dot is inside the part of the row. */
  readonly fields?: Fields;
}

/** A sheet of activities with its formulas, and what the results need to add it up. */
export function activityTable(
  book: Book,
  table: ActivityTable,
): { readonly sheet: SheetModel; readonly emission: EmissionTable } {
  const bases: readonly (Basis | undefined)[] = table.split ? BASES : [undefined];
  const columns = [
    column(book, 'lineId', 'line', 12),
    column(book, 'name', 'line', 36),
    column(book, 'stage', 'line', 20),
    ...table.columns,
    ...(table.split ? [] : factorColumns(book, anyUpstream(table.rows.map((row) => row.assignment)))),
    ...emissionColumns(book, bases),
    column(book, 'state', 'decision', 12),
    ...(table.hasParts ? [column(book, 'partState', 'decision', 12)] : []),
    ...(table.split
      ? []
      : [column(book, 'decision', 'decision', 20), column(book, 'reason', 'decision', 30)]),
    column(book, 'note', 'decision', 36),
    ...(table.rows.some(({ result }) => result.capitalGoods) ? [capitalColumn(book)] : []),
    ...proofColumns(book, bases),
  ];
  const layout = layOut(SHEETS[table.sheet], columns, table.rows.length, book.goesOn);
  const rows = table.rows.map((row, index) => dataRow(book, layout, table, row, layout.firstRow + index));
  const sheet = dataSheet({
    layout,
    title: book.say(`sheet.${table.sheet}.title`),
    note: book.say(`sheet.${table.sheet}.note`),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: rows.length === 0 ? {} : sumCells(layout, rows, [...table.summed, ...emissionSumIds(bases)]),
    rows: (from, to) => rows.slice(from, to),
    originOf: originsOfTable(book, table),
    frozenColumns: 2,
    tab: 'data',
  });
  return {
    sheet,
    emission: { layout, split: table.split, keys: table.keys ?? {}, places: placesOf(table.rows, layout) },
  };
}

/** Fields that every activity has in the same columns; the note stands in the first row only. */
const COMMON: Fields = { name: 'name', note: 'note' };

function originsOfTable(book: Book, { rows, fields = {}, sheet }: ActivityTable): OriginOf {
  return (index, columnId) => {
    const row = rows[index];
    const factorField = FACTOR_FIELDS[columnId];
    if (row !== undefined && factorField !== undefined) {
      // A substance names its factor itself; everything else has a decision.
      const holder = [row.part, sheet === 'gases' ? undefined : 'assignment'];
      const way = [...holder, factorField].filter((step) => step !== undefined).join('.');
      return { target: 'activity', id: row.activity.id, path: way, words: factorWords(book) };
    }
    const path = fields[columnId] ?? COMMON[columnId];
    if (row === undefined || path === undefined || (path === 'note' && !row.first)) {
      return undefined;
    }
    const inside = path.startsWith('.') ? `${row.part ?? ''}${path}` : path;
    return { target: 'activity', id: row.activity.id, path: inside };
  };
}

/** The rows of a line stand one below the other. */
function placesOf(rows: readonly ActivityRow[], layout: Layout): ReadonlyMap<LineResult, RowSpan> {
  const places = new Map<LineResult, RowSpan>();
  rows.forEach(({ result }, index) => {
    const row = layout.firstRow + index;
    places.set(result, { from: places.get(result)?.from ?? row, to: row });
  });
  return places;
}

function dataRow(
  book: Book,
  layout: Layout,
  table: ActivityTable,
  row: ActivityRow,
  rowNumber: number,
): DataRow {
  const at: At = (id, other = rowNumber) => layout.near(id, other, rowNumber);
  const { activity, result, slots } = row;
  const { quantity } = row;
  return {
    cells: {
      lineId: textCell(activity.id),
      name: textCell(activity.name, 'name'),
      stage: textCell(stageName(book, activity.stage)),
      ...row.cells(at, rowNumber),
      ...(table.split || row.assignment !== undefined ? {} : { factorKey: blankCell('inputWord') }),
      ...(quantity === undefined ? {} : factorCells(book, layout, rowNumber, slots, () => quantity(at))),
      ...emissions(layout, table, row, rowNumber, at),
      state: row.first ? stateCell(book, result.state) : undefined,
      ...(table.hasParts ? { partState: stateCell(book, row.partState) } : {}),
      ...(table.split ? {} : decisionCells(book, row.assignment)),
      note: row.first ? optionalText(activity.note, 'textWrap') : undefined,
      ...capitalCells(layout, result),
    },
    tone: toneOf(row.partState),
  };
}

function emissions(
  layout: Layout,
  table: ActivityTable,
  row: ActivityRow,
  rowNumber: number,
  at: At,
): Record<string, Cell> {
  if (!row.counted) {
    return {};
  }
  const bases: readonly (Basis | undefined)[] = table.split ? BASES : [undefined];
  return Object.assign(
    {},
    ...bases.map((basis) => {
      const method = basis ?? 'byLocation';
      return emissionCells(layout, rowNumber, basis, row.emissions[method], (index) => {
        const factorFormula = componentFormula(layout, rowNumber, row.slots, index);
        return row.formula?.(index, method, factorFormula, at) ?? factorFormula ?? '0';
      });
    }),
  ) as Record<string, Cell>;
}
