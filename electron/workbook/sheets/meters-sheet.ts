import { type Meter } from '../../../shared/model/site.ts';
import { conversion } from '../../engine/quantity/units.ts';
import { multiply, parseRatio, type Ratio, ZERO, add } from '../../engine/quantity/ratio.ts';
import { meterConsumption, monthSum } from '../../engine/site/meter-consumption.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { type Cell, formulaCell, inputCell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { NAMES } from '../names.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { sizeOf } from '../table/factor-columns.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { type Fields } from '../table/origins.ts';

const FIELDS: Fields = { name: 'name', statedTotal: 'statedTotal', evidenceText: 'evidence' };
/** Columns of months have the month as their id. */
const MONTH = /^\d{4}-\d\d$/;

/** Columns and rows of 06b_Meters: one row per meter, one column per month of any of them. */
export function metersLayout(book: Pick<Book, 'content' | 'say'>): Layout {
  const meters = metersOf(book);
  return layOut(SHEETS.meters, columns(book as Book, monthsOf(meters)), meters.length);
}

/** Cell of what went through a meter and through no meter that is part of it. */
export function meterCell(book: Pick<Book, 'content' | 'say'>, layout: Layout, meterId: string): string {
  const index = metersOf(book).findIndex((meter) => meter.id === meterId);
  return layout.outside('consumption', layout.firstRow + index);
}

function metersOf({ content }: Pick<Book, 'content'>): readonly Meter[] {
  return content.study.site?.meters ?? [];
}

function monthsOf(meters: readonly Meter[]): readonly string[] {
  return [...new Set(meters.flatMap((meter) => meter.months.map(({ month }) => month)))].sort();
}

function columns(book: Book, months: readonly string[]): Column[] {
  const number = { numeric: true };
  return [
    column(book, 'meterId', 'line', 14),
    column(book, 'name', 'line', 34),
    column(book, 'unit', 'line', 8),
    column(book, 'partOf', 'line', 14),
    ...months.map((month) => column(book, month, 'months', 11, { numeric: true, title: month })),
    column(book, 'monthSum', 'computed', 14, number),
    column(book, 'subMeters', 'computed', 14, number),
    column(book, 'consumption', 'computed', 14, number),
    column(book, 'statedTotal', 'check', 14, number),
    column(book, 'statedDifference', 'check', 14, number),
    column(book, 'result', 'check', 11),
    column(book, 'evidenceText', 'source', 40),
  ];
}

/** 06b_Meters: readings month by month with their sum, less the meters that are part of each, against the bill. */
export function metersSheet(book: Book): SheetModel | undefined {
  const meters = metersOf(book);
  if (meters.length === 0) {
    return undefined;
  }
  const layout = metersLayout(book);
  const rows = meters.map((meter, index) => meterRow(book, layout, meters, meter, layout.firstRow + index));
  return dataSheet({
    layout,
    title: book.say('sheet.meters.title'),
    note: book.say('sheet.meters.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows,
    originOf: (index, columnId) => {
      const meter = meters[index];
      const path = MONTH.test(columnId) ? `months.month=${columnId}.amount` : FIELDS[columnId];
      return meter === undefined || path === undefined ? undefined : { target: 'meter', id: meter.id, path };
    },
    frozenColumns: 2,
    tab: 'data',
  });
}

function meterRow(book: Book, layout: Layout, meters: readonly Meter[], meter: Meter, row: number): DataRow {
  const at = (id: string): string => layout.cell(id, row);
  const own = monthSum(meter);
  const used = meterConsumption(meters, meter);
  const months = monthsOf(meters);
  const [first, last] = [months[0], months.at(-1)];
  const cells: Record<string, Cell | undefined> = {
    meterId: textCell(meter.id),
    name: textCell(meter.name, 'name'),
    unit: textCell(meter.unit, 'inputWord'),
    partOf: optionalText(meter.partOf),
    evidenceText: optionalText(meter.evidence, 'textWrap'),
    statedTotal: optionalInput(meter.statedTotal),
  };
  for (const { month, amount } of meter.months) {
    cells[month] ??= inputCell(amount);
  }
  if ('problem' in own || first === undefined || last === undefined) {
    return { cells, tone: 'open' };
  }
  cells['monthSum'] = formulaCell(`SUM(${at(first)}:${at(last)})`, ratioNumber(own.sum), 'number');
  if (meter.statedTotal !== undefined) {
    const stated = Number(meter.statedTotal);
    const difference = ratioNumber(own.sum) - stated;
    const equal = Math.abs(difference) <= 1e-9 * Math.abs(stated);
    cells['statedDifference'] = formulaCell(`${at('monthSum')}-${at('statedTotal')}`, difference, 'number');
    cells['result'] = formulaCell(
      `IF(ABS(${at('statedDifference')})<=1E-9*ABS(${at('statedTotal')}),${NAMES.wordPass},${NAMES.wordFail})`,
      book.say(equal ? 'word.pass' : 'word.fail'),
      'status',
    );
  }
  if ('problem' in used) {
    return { cells, tone: 'open' };
  }
  const parts = meters.flatMap((one, index) =>
    one.partOf === meter.id ? [{ one, row: layout.firstRow + index }] : [],
  );
  if (parts.length > 0) {
    const formula = parts.map(({ one, row: partRow }) => {
      const toUnit =
        one.unit === meter.unit ? '' : `*${sizeOf(layout.cell('unit', partRow))}/${sizeOf(at('unit'))}`;
      return `${layout.cell('monthSum', partRow)}${toUnit}`;
    });
    const sum = parts.map(({ one }) => partSum(one, meter)).reduce(add, ZERO);
    cells['subMeters'] = formulaCell(formula.join('+'), ratioNumber(sum), 'number');
  }
  const formula = parts.length === 0 ? at('monthSum') : `${at('monthSum')}-${at('subMeters')}`;
  cells['consumption'] = formulaCell(formula, Number(used.amount), 'number');
  return { cells };
}

function partSum(part: Meter, meter: Meter): Ratio {
  const own = monthSum(part);
  const toUnit =
    conversion(part.unit, meter.unit)?.ratio ?? parseRatio('1' as NonNullable<Meter['statedTotal']>);
  return 'problem' in own ? ZERO : multiply(own.sum, toUnit);
}
