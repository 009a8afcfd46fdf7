import { type OriginTarget } from '../../../shared/model/cell-origin.ts';
import { type Pedigree } from '../../../shared/model/quality.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { INDICATORS, type Indicator } from '../../engine/quality/pedigree-set.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { blankCell, type Cell, numberCell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { factorLabel } from '../table/factor-columns.ts';
import { layOut, type Layout } from '../table/layout.ts';
import { type Fields } from '../table/origins.ts';

/** A line or factor that is rated, or a factor that may be. */
interface Rated {
  readonly target: OriginTarget;
  readonly id: string;
  readonly name: string;
  readonly pedigree: Pedigree | undefined;
}

/** 17b_Pedigree before it is written: where the scores stand that 17_DataQuality takes the worse of. */
export interface PedigreeTable {
  readonly layout: Layout;
  readonly rows: readonly Rated[];
  /** Cell of a score of a rated line; undefined for one without rating. */
  lineScore(line: LineResult, indicator: Indicator): string | undefined;
  /** Cell of a score of a factor, empty where it is not rated. */
  factorScore(factorId: string, indicator: Indicator): string;
}

/** Rated parts and activities, then every factor of the workbook. No rows where nothing at all is rated. */
export function pedigreeTable(book: Book): PedigreeTable {
  const { calculation, study } = book.content;
  const parts = study.bom?.length ?? 0;
  const lines = calculation.lines.flatMap((line, index) =>
    line.data?.pedigree === undefined ? [] : [{ line, target: index < parts ? 'line' : 'activity' } as const],
  );
  const { factors } = book.factors;
  const isEmpty = lines.length === 0 && factors.every(({ pedigree }) => pedigree === undefined);
  const rows = isEmpty
    ? []
    : [
        ...lines.map(({ line, target }): Rated => {
          return { target, id: line.id, name: line.name, pedigree: line.data?.pedigree };
        }),
        ...factors.map(({ id, pedigree }): Rated => {
          return { target: 'factor', id, name: factorLabel(book, id), pedigree };
        }),
      ];
  const number = { numeric: true };
  const columns = [
    column(book, 'rated', 'line', 14),
    column(book, 'ratedId', 'line', 28),
    column(book, 'name', 'line', 40),
    ...INDICATORS.map((one) => column(book, one, 'quality', 13, number)),
    column(book, 'basicUncertainty', 'uncertainty', 19, number),
    column(book, 'ratingReason', 'source', 48),
  ];
  const layout = layOut(SHEETS.pedigree, columns, rows.length);
  const rowOf = new Map(lines.map(({ line }, index) => [line, layout.firstRow + index]));
  return {
    layout,
    rows,
    lineScore: (line, indicator) => {
      const row = rowOf.get(line);
      return row === undefined ? undefined : layout.outside(indicator, row);
    },
    factorScore: (factorId, indicator) =>
      layout.outside(indicator, layout.firstRow + lines.length + book.factors.positionOf(factorId) - 1),
  };
}

const FIELDS: Fields = {
  ...Object.fromEntries(INDICATORS.map((one) => [one, one])),
  basicUncertainty: 'basicUncertainty',
  ratingReason: 'justification',
};

/** 17b_Pedigree: the scores as they are given, of every rated line and of every factor; those of others may be filled in. */
export function pedigreeSheet(book: Book, { layout, rows }: PedigreeTable): SheetModel | undefined {
  if (rows.length === 0) {
    return undefined;
  }
  return dataSheet({
    layout,
    title: book.say('sheet.pedigree.title'),
    note: book.say('sheet.pedigree.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows.map((row) => ratedRow(book, row)),
    originOf: (index, columnId) => {
      const row = rows[index];
      const field = FIELDS[columnId];
      if (row === undefined || field === undefined) {
        return undefined;
      }
      const way = row.target === 'factor' ? 'pedigree' : 'data.pedigree';
      return { target: row.target, id: row.id, path: `${way}.${field}` };
    },
    frozenColumns: 3,
    tab: 'data',
  });
}

function ratedRow(book: Book, { target, id, name, pedigree }: Rated): DataRow {
  const score = (one: Indicator): Cell =>
    pedigree === undefined ? blankCell('input') : numberCell(pedigree[one], 'input');
  return {
    cells: {
      rated: textCell(book.content.translate(`inputs.target.${target}`)),
      ratedId: textCell(id),
      name: textCell(name, 'name'),
      ...Object.fromEntries(INDICATORS.map((one) => [one, score(one)])),
      basicUncertainty: optionalInput(pedigree?.basicUncertainty) ?? blankCell('input'),
      ratingReason: optionalText(pedigree?.justification, 'inputText') ?? blankCell('inputText'),
    },
  };
}
