import { type ResolvedAllocation } from '../../../shared/model/activity.ts';
import { COMPONENTS } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { shareOf } from '../../engine/inventory/activities/allocation.ts';
import { productOf } from '../../engine/inventory/operand.ts';
import { meterConsumption } from '../../engine/site/meter-consumption.ts';
import { type Book, column } from '../book.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { formulaText } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import { mixName } from '../names.ts';
import { type ActivityRow, activityTable, type At } from '../table/activity-table.ts';
import { sizeOf } from '../table/factor-columns.ts';
import { type Column } from '../table/layout.ts';
import { type Fields } from '../table/origins.ts';
import { linesOf, wholeRow } from './activity-rows.ts';
import { keyWholeCell } from './allocation-sheet.ts';
import { meterCell, metersLayout } from './meters-sheet.ts';

const NUMERIC = { numeric: true } as const;
const KWH: Partial<Column> = { numeric: true, unit: 'kWh' };

/** 05_Processes: hours x mean power, times the site's electricity mix. */
export function processesSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'process').map(({ activity, result }): ActivityRow => ({
    ...wholeRow(book, { activity, result }),
    cells: (at) => ({
      hours: inputCell(activity.hours),
      powerKw: inputCell(activity.averagePowerKw),
      kwh: kwhCell(result, `${at('hours')}*${at('powerKw')}`),
    }),
    formula: mixFormula,
  }));
  const columns = [
    column(book, 'hours', 'input', 10, { numeric: true, unit: 'h' }),
    column(book, 'powerKw', 'input', 11, { numeric: true, unit: 'kW' }),
    column(book, 'kwh', 'computed', 12, KWH),
  ];
  return activityTable(book, {
    sheet: 'processes',
    columns,
    rows,
    split: true,
    hasParts: false,
    summed: ['kwh'],
    fields: { hours: 'hours', powerKw: 'averagePowerKw' },
  });
}

/** 06_EnergyUse: metered electricity, whole or the machine's share of it, times the site's electricity mix. */
export function energySheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'electricity').map(({ activity, result }): ActivityRow => ({
    ...wholeRow(book, { activity, result }),
    cells: (at) => ({
      amount: inputCell(activity.amount),
      unit: textCell(activity.unit, 'inputWord'),
      ...allocationCells(book, activity.allocation),
      kwh: kwhCell(result, allocated(activity.allocation, at, activity.unit === 'kWh' ? '' : toKwh(at))),
    }),
    formula: mixFormula,
  }));
  const columns = [...amountColumns(book), column(book, 'kwh', 'computed', 12, KWH)];
  return activityTable(book, {
    sheet: 'energy',
    columns,
    rows: [...rows, ...meteredRows(book)],
    split: true,
    hasParts: false,
    summed: ['kwh'],
    fields: AMOUNT_FIELDS,
  });
}

/** A share of a meter: the amount is what went through it, in 06b_Meters. */
function meteredRows(book: Book): readonly ActivityRow[] {
  const { site } = book.content.study;
  const layout = metersLayout(book);
  return linesOf(book, 'metered').map(({ activity, result }): ActivityRow => {
    const meter = site?.meters?.find((one) => one.id === activity.meterId);
    const used = meter && meterConsumption(site?.meters ?? [], meter);
    const unit = meter?.unit ?? '';
    return {
      ...wholeRow(book, { activity, result }),
      cells: (at) => ({
        amount:
          used === undefined || 'problem' in used
            ? undefined
            : formulaCell(meterCell(book, layout, activity.meterId), Number(used.amount), 'number'),
        unit: textCell(unit),
        ...allocationCells(book, activity.allocation),
        kwh: kwhCell(result, allocated(activity.allocation, at, unit === 'kWh' ? '' : toKwh(at))),
      }),
      formula: mixFormula,
    };
  });
}

function toKwh(at: At): string {
  return `*${sizeOf(at('unit'))}/${sizeOf(formulaText('kWh'))}`;
}

/** Fields behind {@link amountColumns}. */
export const AMOUNT_FIELDS: Fields = {
  amount: 'amount',
  unit: 'unit',
  allocationKey: 'allocation.key',
  allocationPart: 'allocation.part',
  allocationWhole: 'allocation.whole',
};

/** Amount, unit and allocation key of an activity. */
export function amountColumns(book: Book): Column[] {
  return [
    column(book, 'amount', 'input', 13, NUMERIC),
    column(book, 'unit', 'input', 8),
    column(book, 'allocationKey', 'allocation', 18),
    column(book, 'allocationPart', 'allocation', 12, NUMERIC),
    column(book, 'allocationWhole', 'allocation', 12, NUMERIC),
  ];
}

/** Key, part and whole of an allocation; the whole is its own, or points at the site's key in 13_Allocation. */
export function allocationCells(
  book: Book,
  allocation: ResolvedAllocation | undefined,
): Record<string, Cell | undefined> {
  if (allocation === undefined) {
    return {};
  }
  const whole = wholeOf(allocation, book.content.study.site);
  return {
    allocationKey: optionalText(allocation.key, 'inputText'),
    allocationPart: inputCell(allocation.part),
    allocationWhole:
      allocation.whole === undefined && whole !== undefined
        ? formulaCell(keyWholeCell(book, allocation.key), Number(whole), 'number')
        : optionalInput(whole),
  };
}

/** The whole of an allocation key; undefined where the engine refused it too. */
export function wholeOf(
  allocation: ResolvedAllocation,
  site: ResolvedStudy['site'],
): DecimalString | undefined {
  const share = shareOf(allocation, site);
  return 'problem' in share ? allocation.whole : share.whole;
}

/** Amount, with its share where one is stated: amount x part / whole. */
export function allocated(allocation: ResolvedAllocation | undefined, at: At, conversion = ''): string {
  const share = allocation === undefined ? '' : `*${at('allocationPart')}/${at('allocationWhole')}`;
  return `${at('amount')}${conversion}${share}`;
}

/** The kWh of a use: the engine's operands up to the share of the first source. Empty where nothing was computed. */
function kwhCell(result: LineResult, formula: string): Cell | undefined {
  const operands = result.terms[0]?.operands;
  const end = operands?.findIndex((operand) => operand.code === 'sourceEnergy');
  return operands === undefined
    ? undefined
    : formulaCell(formula, ratioNumber(productOf(operands.slice(0, end))), 'mass');
}

const mixFormula: NonNullable<ActivityRow['formula']> = (index, basis, _factorFormula, at) => {
  const component = COMPONENTS[index];
  if (component === undefined) {
    throw new Error(`There is no component ${index}`);
  }
  return `${at('kwh')}*${mixName(basis, component)}`;
};
