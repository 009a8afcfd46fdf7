import { isDecimalString, type DecimalString } from '../../shared/model/decimal-string.ts';
import { recognisable } from './text-form.ts';

/** The sign between whole and fraction part in a number text. */
export type DecimalSign = 'comma' | 'point';

/** What one number text says about its decimal sign; `either` is a text such as 1,234 that reads both ways. */
export type NumberEvidence = DecimalSign | 'either' | 'none' | 'notNumber';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: DecimalString }
  | { readonly kind: 'ambiguous'; readonly asDecimal: DecimalString; readonly asThousands: DecimalString }
  | { readonly kind: 'notNumber' };

const NOT_NUMBER: NumberReading = { kind: 'notNumber' };
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
/** The number in front of a unit, which may hold digits itself: 0,5 in "0,5 m2". */
const LEADING_NUMBER = /^[+-]?[\d.,' ]*\d/;
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/;

function plain(text: string): string {
  const unified = text
    .normalize('NFKC')
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replace(/[−‐–]/g, '-')
    .trim();
  return GROUPED_BY_SPACE.test(unified) ? unified.replace(/[ '’]/g, '') : unified;
}

/** Plain decimal without leading plus, leading zeros or trailing zeros of the fraction; undefined when not one. */
export function canonicalDecimal(text: string): DecimalString | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (parts === null || `${parts[2] ?? ''}${parts[3] ?? ''}` === '') {
    return undefined;
  }
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  const value = parts[1] === '-' && digits !== '0' ? `-${digits}` : digits;
  return isDecimalString(value) ? value : undefined;
}

/** Reads the number of a spreadsheet cell, always with a decimal point, perhaps with an exponent (1.1E-05). */
export function readCellNumber(text: string): DecimalString | undefined {
  const exponent = EXPONENT.exec(text.trim());
  if (exponent === null) {
    return canonicalDecimal(text.trim());
  }
  const [, sign = '', whole = '', fraction = '', power = '0'] = exponent;
  const shift = Number(power);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const cut = Math.max(point, 1);
  return canonicalDecimal(`${sign}${padded.slice(0, cut)}.${padded.slice(cut)}`);
}

/**
 * What a number text alone tells about the decimal sign. Rules: the last of two different signs is the decimal
 * sign; a sign that comes twice groups thousands; a sign not followed by exactly three digits, or preceded by
 * a lone zero or by more than three digits, is the decimal sign; 1,234 and 1.234 read both ways.
 */
export function numberEvidence(text: string): NumberEvidence {
  const digits = plain(text).replace(/^[+-]/, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) {
    return 'notNumber';
  }
  const signs = digits.replace(/\d/g, '');
  if (signs === '') {
    return 'none';
  }
  const last = signs.at(-1) === ',' ? 'comma' : 'point';
  const other = last === 'comma' ? 'point' : 'comma';
  const distinct = new Set(signs).size;
  if (distinct === 2) {
    return isWellFormed(digits, last) ? last : 'notNumber';
  }
  if (signs.length > 1) {
    return isWellFormed(digits, other) ? other : 'notNumber';
  }
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'either' : last;
}

function isWellFormed(digits: string, decimalSign: DecimalSign): boolean {
  return decimalSign === 'comma'
    ? /^(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?$/.test(digits)
    : /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/.test(digits);
}

function convert(text: string, decimalSign: DecimalSign): DecimalString | undefined {
  const unified =
    decimalSign === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return canonicalDecimal(unified);
}

/**
 * Reads a number text. `columnSign` is the decimal sign of its column, undefined when the column gives none:
 * then a text that reads both ways is ambiguous and not guessed.
 */
export function readNumberText(text: string, columnSign: DecimalSign | undefined): NumberReading {
  const evidence = numberEvidence(text);
  const digits = plain(text);
  if (evidence === 'notNumber') {
    return NOT_NUMBER;
  }
  const sign = evidence === 'either' ? columnSign : evidence === 'none' ? 'point' : evidence;
  if (sign !== undefined) {
    const value = convert(digits, sign);
    return value === undefined ? NOT_NUMBER : { kind: 'number', value };
  }
  const [one, two] = [convert(digits, 'comma'), convert(digits, 'point')];
  if (one === undefined || two === undefined) {
    return NOT_NUMBER;
  }
  const commaIsDecimal = digits.includes(',');
  return {
    kind: 'ambiguous',
    asDecimal: commaIsDecimal ? one : two,
    asThousands: commaIsDecimal ? two : one,
  };
}

/**
 * Decimal sign of a column from all its texts (a unit behind the number is ignored): `contradictory` when texts
 * prove both signs, undefined when no text proves any.
 */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | 'contradictory' | undefined {
  const seen = new Set<NumberEvidence>();
  for (const text of texts) {
    seen.add(numberEvidence(leadingNumber(text)));
  }
  if (seen.has('comma') && seen.has('point')) {
    return 'contradictory';
  }
  return seen.has('comma') ? 'comma' : seen.has('point') ? 'point' : undefined;
}

/** The number a text begins with, without the unit behind it: "0,5" of "0,5 m2"; empty when it begins with none. */
export function leadingNumber(text: string): string {
  return LEADING_NUMBER.exec(recognisable(text))?.[0] ?? '';
}
