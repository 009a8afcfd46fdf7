import { COMPONENTS } from '../../../shared/model/component.ts';
import { multiply, parseRatio, type Ratio, divide } from '../../engine/quantity/ratio.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Book, column } from '../book.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { type Cell, formulaCell, inputCell, optionalInput, textCell } from '../model/cell.ts';
import { NAMES } from '../names.ts';
import { type ActivityRow, activityTable, type At } from '../table/activity-table.ts';
import { linesOf, wholeRow } from './activity-rows.ts';
import { allocated, allocationCells, AMOUNT_FIELDS, amountColumns, wholeOf } from './electric-sheets.ts';

const KG = { numeric: true, unit: 'kg' } as const;
const NUMERIC = { numeric: true } as const;

/** 06a_Fuels: amount, or the machine's share of it, times the factors of combustion and supply. */
export function fuelsSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'fuel').map(({ activity, result }): ActivityRow => ({
    ...wholeRow(book, { activity, result }),
    cells: (at) => ({
      amount: inputCell(activity.amount),
      unit: textCell(activity.unit, 'inputWord'),
      ...allocationCells(book, activity.allocation),
      allocatedAmount: computed(result.terms.length > 0, allocated(activity.allocation, at), () => {
        const { allocation } = activity;
        const amount = parseRatio(activity.amount);
        const whole = allocation && wholeOf(allocation, book.content.study.site);
        return allocation === undefined || whole === undefined
          ? amount
          : divide(multiply(amount, parseRatio(allocation.part)), parseRatio(whole));
      }),
    }),
    quantity: (at) => ({ cell: at('allocatedAmount'), unit: activity.unit, unitCell: at('unit') }),
  }));
  const columns = [...amountColumns(book), column(book, 'allocatedAmount', 'computed', 13, NUMERIC)];
  return activityTable(book, {
    sheet: 'fuels',
    columns,
    rows,
    split: false,
    hasParts: false,
    summed: [],
    fields: AMOUNT_FIELDS,
  });
}

/** 05a_Consumables: auxiliary materials, amount times factor. */
export function consumablesSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'consumable').map(({ activity, result }): ActivityRow => ({
    ...wholeRow(book, { activity, result }),
    cells: () => ({ amount: inputCell(activity.amount), unit: textCell(activity.unit, 'inputWord') }),
    quantity: (at) => ({ cell: at('amount'), unit: activity.unit, unitCell: at('unit') }),
  }));
  const columns = [column(book, 'amount', 'input', 13, NUMERIC), column(book, 'unit', 'input', 8)];
  return activityTable(book, {
    sheet: 'consumables',
    columns,
    rows,
    split: false,
    hasParts: false,
    summed: [],
    fields: { amount: 'amount', unit: 'unit' },
  });
}

/** 09_Packaging: mass per trip times factor, less the carbon taken up by wood and paper (C x 44 / 12). */
export function packagingSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'packaging').map(({ activity, result }): ActivityRow => {
    const whole = wholeRow(book, { activity, result });
    const uptake = result.terms.some((term) => term.factorId === undefined);
    const perTrip = (at: At): string => (activity.trips === undefined ? '' : `/${at('trips')}`);
    return {
      ...whole,
      cells: (at) => ({
        massKg: inputCell(activity.massKg),
        trips: optionalInput(activity.trips),
        biogenicCarbonKg: optionalInput(activity.biogenicCarbonKg),
        massPerTripKg: computed(
          whole.slots.some((slot) => slot.term !== undefined),
          `${at('massKg')}${perTrip(at)}`,
          () => divide(parseRatio(activity.massKg), parseRatio(activity.trips ?? ('1' as DecimalString))),
        ),
        uptakeKg: uptake ? uptakeCell(activity, at, perTrip(at)) : undefined,
      }),
      quantity: (at) => ({ cell: at('massPerTripKg'), unit: 'kg' }),
      formula: (index, _basis, factorFormula, at) =>
        uptake && COMPONENTS[index] === 'biogenicCo2Removal'
          ? [...(factorFormula === undefined ? [] : [factorFormula]), at('uptakeKg')].join('+')
          : (factorFormula ?? '0'),
    };
  });
  const columns = [
    column(book, 'massKg', 'input', 11, KG),
    column(book, 'trips', 'input', 9, NUMERIC),
    column(book, 'biogenicCarbonKg', 'input', 12, { numeric: true, unit: 'kg C' }),
    column(book, 'massPerTripKg', 'computed', 12, KG),
    column(book, 'uptakeKg', 'computed', 13, { numeric: true, unit: 'kg CO₂' }),
  ];
  return activityTable(book, {
    sheet: 'packaging',
    columns,
    rows,
    split: false,
    hasParts: false,
    summed: ['massKg', 'massPerTripKg', 'uptakeKg'],
    fields: { massKg: 'massKg', trips: 'trips', biogenicCarbonKg: 'biogenicCarbonKg' },
  });
}

function uptakeCell(
  activity: {
    readonly biogenicCarbonKg?: DecimalString | undefined;
    readonly trips?: DecimalString | undefined;
  },
  at: At,
  perTrip: string,
): Cell {
  const one = '1' as DecimalString;
  const carbon = parseRatio(activity.biogenicCarbonKg ?? one);
  const co2 = divide(
    multiply(carbon, { numerator: -44n, denominator: 12n }),
    parseRatio(activity.trips ?? one),
  );
  const formula = `-${at('biogenicCarbonKg')}*${NAMES.molarMassCo2}/${NAMES.molarMassCarbon}${perTrip}`;
  return formulaCell(formula, ratioNumber(co2), 'mass');
}

/** 10_Waste: mass by treatment, times factor. */
export function wasteSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'waste').map(({ activity, result }): ActivityRow => ({
    ...wholeRow(book, { activity, result }),
    cells: () => ({
      massKg: inputCell(activity.massKg),
      treatment: textCell(activity.treatment, 'inputText'),
    }),
    quantity: (at) => ({ cell: at('massKg'), unit: 'kg' }),
  }));
  const columns = [column(book, 'massKg', 'input', 11, KG), column(book, 'treatment', 'input', 28)];
  return activityTable(book, {
    sheet: 'waste',
    columns,
    rows,
    split: false,
    hasParts: false,
    summed: ['massKg'],
    fields: { massKg: 'massKg', treatment: 'treatment' },
  });
}

/** 10a_Spend: money that has no factor yet, listed as open. */
export function spendSheet(book: Book): ReturnType<typeof activityTable> {
  const rows = linesOf(book, 'spend').map(({ activity, result }): ActivityRow => ({
    ...wholeRow(book, { activity, result }),
    cells: () => ({
      amount: inputCell(activity.amount),
      currency: textCell(activity.currency, 'inputText'),
      priceYear: { kind: 'number', value: activity.priceYear, style: 'input' },
      sector: textCell(activity.sector, 'inputText'),
    }),
  }));
  const columns = [
    column(book, 'amount', 'input', 13, NUMERIC),
    column(book, 'currency', 'input', 9),
    column(book, 'priceYear', 'input', 9, NUMERIC),
    column(book, 'sector', 'input', 28),
  ];
  return activityTable(book, {
    sheet: 'spend',
    columns,
    rows,
    split: false,
    hasParts: false,
    summed: [],
    fields: { amount: 'amount', currency: 'currency', priceYear: 'priceYear', sector: 'sector' },
  });
}

/** A computed cell, or none where the engine computed nothing. */
function computed(present: boolean, formula: string, value: () => Ratio): Cell | undefined {
  return present ? formulaCell(formula, ratioNumber(value()), 'mass') : undefined;
}
