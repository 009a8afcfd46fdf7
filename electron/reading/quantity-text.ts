import { isDecimalString, type DecimalString } from '../../shared/model/decimal-string.ts';
import type { Ratio } from '../engine/quantity/ratio.ts';
import { chineseNumber } from './chinese-number.ts';
import { canonicalDecimal, readCellNumber, readNumberText, type DecimalSign } from './number-text.ts';
import { recognisable } from './text-form.ts';
import { isCountUnit, unitCode } from './unit-text.ts';

export type QuantityReading =
  | { readonly kind: 'number'; readonly value: DecimalString }
  | {
      readonly kind: 'numberWithUnit';
      readonly value: DecimalString;
      readonly unit: string;
      readonly perMetre?: true;
    }
  | { readonly kind: 'ambiguous'; readonly asDecimal: DecimalString; readonly asThousands: DecimalString }
  /** "1/100": one for every hundred of the part above. */
  | { readonly kind: 'fraction'; readonly value: DecimalString; readonly unit?: string }
  /** "2 rails + 4 carriages": more than one thing in a row. */
  | { readonly kind: 'several'; readonly first: string; readonly second: string }
  /** "12-Mar", "3月12日": a spreadsheet made a date of a number. */
  | { readonly kind: 'date' }
  | { readonly kind: 'unreadable' };

const NUMBER_THEN_WORD = /^([+-]?[\d.,' ]*\d)\s*([^\d\s.,].*)$/u;
const CHINESE_THEN_WORD = /^([零〇一壹二两兩贰三叁四肆五伍六陆七柒八捌九玖十百]{1,7})\s*(\S{1,3})$/u;
const TIMES = /^(\d+)\s*[x×*]\s*$/i;
const FRACTION = /^(\d{1,6})\s*\/\s*([1-9]\d{0,5})\s*(\S*)$/u;
const SEVERAL =
  /^(\d[\d.,]*\s*\p{L}[^+&]*?|\p{L}[^+&\d]*\d+\s*\p{L}*)\s*(?:\+|&|und\s|and\s|plus\s|和|及)\s*(\d[\d.,]*\s*\p{L}.*|\p{L}[^\d]*\d+\s*\p{L}*)$/iu;
const DATE =
  /^(?:\d{1,2}[-. ]+\p{L}{3,9}\.?(?:[-. ]+\d{2,4})?|\p{L}{3,9}\.?[- ]+\d{1,4}|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{2}-\d{2}(?:[ T].*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4})$/u;
const MONTH =
  /jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|年|月|\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/i;

/**
 * Reads a quantity cell: "2", "2,5", "2 sets", "12个", "一卷", "15 mm", "0,5 m²", "1/100", "2 kg/m". Negative numbers and
 * everything that is no single number are told apart but not used: a line with such a quantity stays open.
 */
export function readQuantity(text: string, columnSign: DecimalSign | undefined): QuantityReading {
  const clean = recognisable(text);
  const whole = readNumberText(clean, columnSign);
  if (whole.kind !== 'notNumber') {
    return whole.kind === 'number' && whole.value.startsWith('-') ? { kind: 'unreadable' } : whole;
  }
  return (
    scientific(clean) ??
    numberWithUnit(clean, columnSign) ??
    fraction(clean) ??
    chinese(clean) ??
    several(clean) ??
    (DATE.test(clean) && MONTH.test(clean) ? { kind: 'date' } : undefined) ?? { kind: 'unreadable' }
  );
}

/** "1,5E+02" as a spreadsheet writes it into a text: in front of the E stands one digit, so its sign is the decimal one. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?[eE][+-]?\d{1,2}$/;

function scientific(text: string): QuantityReading | undefined {
  const value = SCIENTIFIC.test(text) ? readCellNumber(text.replace(',', '.')) : undefined;
  return value === undefined ? undefined : { kind: 'number', value };
}

function numberWithUnit(text: string, columnSign: DecimalSign | undefined): QuantityReading | undefined {
  const times = TIMES.exec(text)?.[1];
  if (times !== undefined) {
    const value = canonicalDecimal(times);
    return value === undefined ? undefined : { kind: 'numberWithUnit', value, unit: 'piece' };
  }
  const parts = NUMBER_THEN_WORD.exec(text);
  const [left = '', right] = (parts?.[2] ?? '').split('/');
  const unit = unitCode(left);
  const per = right === undefined ? undefined : unitCode(right);
  const number = readNumberText(parts?.[1] ?? '', columnSign);
  // "3.5 kg/m²" or "2 kg/100" is no mass of a piece.
  const isPer = right === undefined || per === 'm' || (per !== undefined && isCountUnit(per));
  if (unit === undefined || !isPer || number.kind === 'notNumber') {
    return undefined;
  }
  if (number.kind === 'ambiguous') {
    return number;
  }
  if (number.value.startsWith('-')) {
    return { kind: 'unreadable' };
  }
  const read = { kind: 'numberWithUnit', value: number.value, unit } as const;
  return per === 'm' ? { ...read, perMetre: true } : read;
}

function fraction(text: string): QuantityReading | undefined {
  const [, above, below, word = ''] = FRACTION.exec(text) ?? [];
  const unit = word === '' ? undefined : unitCode(word);
  if (above === undefined || below === undefined || (word !== '' && unit === undefined)) {
    return undefined;
  }
  const value = decimalOf({ numerator: BigInt(above), denominator: BigInt(below) });
  return value === undefined
    ? undefined
    : { kind: 'fraction', value, ...(unit === undefined ? {} : { unit }) };
}

/** Longest fraction part a quotient may need; 1/3 has no end and is not rounded. */
const MOST_DECIMALS = 12;

/** The exact decimal of a positive ratio; undefined when it needs more digits than {@link MOST_DECIMALS}. */
export function decimalOf({ numerator, denominator }: Ratio): DecimalString | undefined {
  const scaled = numerator * 10n ** BigInt(MOST_DECIMALS);
  if (scaled % denominator !== 0n) {
    return undefined;
  }
  const digits = String(scaled / denominator).padStart(MOST_DECIMALS + 1, '0');
  const value = canonicalDecimal(`${digits.slice(0, -MOST_DECIMALS)}.${digits.slice(-MOST_DECIMALS)}`);
  return value !== undefined && isDecimalString(value) ? value : undefined;
}

function chinese(text: string): QuantityReading | undefined {
  const parts = CHINESE_THEN_WORD.exec(text);
  const number = chineseNumber(parts?.[1] ?? '');
  const unit = unitCode(parts?.[2] ?? '');
  const value = number === undefined ? undefined : canonicalDecimal(String(number));
  return value === undefined || unit === undefined ? undefined : { kind: 'numberWithUnit', value, unit };
}

/** Longest cell looked at for two amounts; longer ones are running text. */
const LONGEST_SEVERAL = 120;

function several(text: string): QuantityReading | undefined {
  if (text.length > LONGEST_SEVERAL) {
    return undefined;
  }
  const [, first, second] = SEVERAL.exec(text) ?? [];
  return first === undefined || second === undefined
    ? undefined
    : { kind: 'several', first: first.trim(), second: second.trim() };
}
