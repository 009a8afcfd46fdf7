import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type NumberTexts } from '../../i18n/number-texts.ts';
import { isZeroDecimal, shiftDecimal } from './exact-decimal.ts';

/** Units in which results are shown: kg CO2e, t CO2e, or the share of the machine's total. */
export const AMOUNT_UNITS = ['kg', 't', '%'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** Digits after the point in tables: the same in every row of a column. */
const TABLE_DIGITS = { kg: 1, t: 3, '%': 1 } as const;
/** Digits after the point beside bars, nodes and areas. */
const CHART_DIGITS = { kg: 0, t: 2, '%': 1 } as const;
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
  /** For charts, short and with its unit. */
  readonly label: (kg: DecimalString) => string;
  /** For axis ticks of a value in kg. */
  readonly tick: (kg: number) => string;
}

/** Texts of amounts in one unit; `totalKg` is the whole of which % is a share. */
export function amountTexts(
  unit: AmountUnit,
  totalKg: DecimalString,
  texts: NumberTexts,
  shareHeader: string,
): AmountTexts {
  const total = Number(totalKg);
  const share = (kg: number): number => (total === 0 ? 0 : kg / total);
  const write = (kg: DecimalString, digits: number): string => {
    switch (unit) {
      case 'kg':
        return texts.fixed(kg, digits);
      case 't':
        return texts.fixed(shiftDecimal(kg, TONNE_PLACES), digits);
      case '%':
        return texts.fixed(share(Number(kg)) * 100, digits);
    }
  };
  return {
    unit,
    header: unit === '%' ? shareHeader : `${unit} CO₂e`,
    cell: (kg) => (isZeroDecimal(kg) ? NOTHING : write(kg, TABLE_DIGITS[unit])),
    label: (kg) => write(kg, CHART_DIGITS[unit]),
    tick: (kg) => tickText(unit, kg, share(kg), texts),
  };
}

function tickText(unit: AmountUnit, kg: number, share: number, texts: NumberTexts): string {
  switch (unit) {
    case 'kg':
      return texts.count(kg);
    case 't':
      return texts.fixed(kg / 10 ** TONNE_PLACES, 0);
    case '%':
      return texts.fixed(share * 100, 0);
  }
}
