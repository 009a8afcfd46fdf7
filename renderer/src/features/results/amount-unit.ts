import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type ChartCell, numberCell } from '../../charts/chart-table.ts';
import { type NumberTexts } from '../../i18n/number-texts.ts';
import { isZeroDecimal, shiftDecimal } from './exact-decimal.ts';

/** Units in which results are shown: kg CO2e, t CO2e, or the share of the machine's total. */
export const AMOUNT_UNITS = ['kg', 't', '%'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** Digits after the point in tables: the same in every row of a column. */
const TABLE_DIGITS = { kg: 1, t: 3, '%': 1 } as const;
/** Digits after the point beside bars, nodes and areas. */
const CHART_DIGITS = { kg: 0, t: 2, '%': 1 } as const;
/** Digits of a share in exported numbers: it is a quotient and has no exact decimal. */
const SHARE_DIGITS = 6;
/** Most digits of a tick on an axis. */
const MOST_TICK_DIGITS = 3;
/** Zero exactly; a small amount that rounds to zero is written as a number. */
const NOTHING = '–';
/** Powers of ten from kg to t. */
const TONNE_PLACES = 3;

/** Writes amounts of kg CO2e in the chosen unit. */
export interface AmountTexts {
  readonly unit: AmountUnit;
  /** Unit for headers, e.g. "kg CO₂e". */
  readonly header: string;
  /** For table cells; exactly zero is a dash. */
  readonly cell: (kg: DecimalString) => string;
  /** For exported tables: the number in the unit of the header (kg and t exact) with its text. */
  readonly numberCell: (kg: DecimalString) => ChartCell;
  /** For charts, short. */
  readonly label: (kg: DecimalString) => string;
  /** The amount in the unit as floating point, only to be drawn. */
  readonly drawn: (kg: DecimalString) => number;
  /** For axis ticks of a value in the unit. */
  readonly tick: (value: number) => string;
}

/** Texts of amounts in one unit; `totalKg` is the whole of which % is a share. */
export function amountTexts(
  unit: AmountUnit,
  totalKg: DecimalString,
  texts: NumberTexts,
  shareHeader: string,
): AmountTexts {
  const valueOf = (kg: DecimalString): DecimalString => inUnit(kg, unit, totalKg);
  const cell = (kg: DecimalString): string =>
    isZeroDecimal(kg) ? NOTHING : texts.fixed(valueOf(kg), TABLE_DIGITS[unit]);
  return {
    unit,
    header: unit === '%' ? shareHeader : `${unit} CO₂e`,
    cell,
    numberCell: (kg) => numberCell(valueOf(kg), cell(kg)),
    label: (kg) => texts.fixed(valueOf(kg), CHART_DIGITS[unit]),
    drawn: (kg) => Number(valueOf(kg)),
    tick: (value) => texts.fixed(value, tickDigits(value)),
  };
}

function inUnit(kg: DecimalString, unit: AmountUnit, totalKg: DecimalString): DecimalString {
  switch (unit) {
    case 'kg':
      return kg;
    case 't':
      return shiftDecimal(kg, TONNE_PLACES);
    case '%': {
      const total = Number(totalKg);
      return (total === 0 ? 0 : (Number(kg) / total) * 100).toFixed(SHARE_DIGITS) as DecimalString;
    }
  }
}

/** As few digits as tell the tick exactly. */
function tickDigits(value: number): number {
  const enough = Array.from({ length: MOST_TICK_DIGITS }, (_, digits) => digits).find(
    (digits) => Math.abs(value - Number(value.toFixed(digits))) < 10 ** -(MOST_TICK_DIGITS + 3),
  );
  return enough ?? MOST_TICK_DIGITS;
}
