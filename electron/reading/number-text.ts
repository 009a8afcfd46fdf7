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
/** Nothing to unify, by far the most frequent case. */
const BARE_NUMBER = /^[+-]?[\d.,]*\d$/;
const DIGITS_AND_SIGNS = /^[+-]?[\d.,]*\d[\d.,]*$/;
const CANONICAL = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const ONE_GROUP_OF_THREE = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

function plain(text: string): string {
  if (BARE_NUMBER.test(text)) {
    return text;
  }
  const unified = text
    .normalize('NFKC')
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replace(/[−‐–]/g, '-')
    .trim();
  return GROUPED_BY_SPACE.test(unified) ? unified.replace(/[ '’]/g, '') : unified;
}

/** Plain decimal without leading plus, leading zeros or trailing zeros of the fraction; undefined when not one. */
export function canonicalDecimal(text: string): DecimalString | undefined {
  if (CANONICAL.test(text) && isDecimalString(text)) {
    return text;
  }
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
  return evidenceOf(plain(text));
}

function evidenceOf(number: string): NumberEvidence {
  if (!DIGITS_AND_SIGNS.test(number)) {
    return 'notNumber';
  }
  const comma = number.lastIndexOf(',');
  const point = number.lastIndexOf('.');
  const last = Math.max(comma, point);
  if (last < 0) {
    return 'none';
  }
  const lastSign = comma > point ? 'comma' : 'point';
  if (comma >= 0 && point >= 0) {
    return isWellFormed(number, lastSign) ? lastSign : 'notNumber';
  }
  if (number.indexOf(lastSign === 'comma' ? ',' : '.') < last) {
    const other = lastSign === 'comma' ? 'point' : 'comma';
    return isWellFormed(number, other) ? other : 'notNumber';
  }
  return ONE_GROUP_OF_THREE.test(number) ? 'either' : lastSign;
}

function isWellFormed(number: string, decimalSign: DecimalSign): boolean {
  return decimalSign === 'comma'
    ? /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?$/.test(number)
    : /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/.test(number);
}

function convert(text: string, decimalSign: DecimalSign): DecimalString | undefined {
  const unified =
    decimalSign === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return canonicalDecimal(unified);
}

/** Texts with their readings kept at most: the numbers of a file repeat. */
const REMEMBERED = 20_000;

/** Characters of a text that is kept: more are seldom a number, and would keep what they were cut from in memory. */
const LONGEST_REMEMBERED = 12;

const remembered = {
  comma: new Map<string, NumberReading>(),
  point: new Map<string, NumberReading>(),
  none: new Map<string, NumberReading>(),
};

/**
 * Reads a number text. `columnSign` is the decimal sign of its column, undefined when the column gives none:
 * then a text that reads both ways is ambiguous and not guessed.
 */
export function readNumberText(text: string, columnSign: DecimalSign | undefined): NumberReading {
  if (text.length > LONGEST_REMEMBERED) {
    return readAnew(text, columnSign);
  }
  const memo = remembered[columnSign ?? 'none'];
  const known = memo.get(text);
  if (known !== undefined) {
    return known;
  }
  const reading = readAnew(text, columnSign);
  if (memo.size < REMEMBERED) {
    memo.set(text, reading);
  }
  return reading;
}

function readAnew(text: string, columnSign: DecimalSign | undefined): NumberReading {
  const digits = plain(text);
  const evidence = evidenceOf(digits);
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

/** What all texts of a column say together about its decimal sign, a unit behind the number ignored. */
export interface ColumnEvidence {
  /** `contradictory` when texts prove both signs, undefined when no text proves any. */
  readonly sign: DecimalSign | 'contradictory' | undefined;
  /** The first text whose number reads both ways; the first that is such a number and nothing else. */
  readonly ambiguous: string | undefined;
  readonly bareAmbiguous: string | undefined;
}

/** Decimal sign of a column from all its texts. */
export function columnEvidence(texts: Iterable<string>): ColumnEvidence {
  const seen = new Set<NumberEvidence>();
  let ambiguous: string | undefined;
  let bareAmbiguous: string | undefined;
  // The same text says the same again.
  for (const text of new Set(texts)) {
    const number = BARE_NUMBER.test(text) ? text : leadingNumber(text);
    const evidence = numberEvidence(number);
    seen.add(evidence);
    if (evidence === 'either') {
      ambiguous ??= text;
    }
    if (bareAmbiguous === undefined && (number === text ? evidence : numberEvidence(text)) === 'either') {
      bareAmbiguous = text;
    }
  }
  const [comma, point] = [seen.has('comma'), seen.has('point')];
  const sign = comma && point ? 'contradictory' : comma ? 'comma' : point ? 'point' : undefined;
  return { sign, ambiguous, bareAmbiguous };
}

/** The number a text begins with, without the unit behind it: "0,5" of "0,5 m2"; empty when it begins with none. */
export function leadingNumber(text: string): string {
  return LEADING_NUMBER.exec(recognisable(text))?.[0] ?? '';
}
