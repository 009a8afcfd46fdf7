import {
  type DecimalString,
  isDecimalString,
  MAX_DECIMAL_LENGTH,
} from '../../../../shared/model/decimal-string.ts';

/** The sign the language of the user writes before the fraction. */
export type DecimalSign = '.' | ',';

/** What a typed number means, or why it is refused. */
export type DecimalReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: DecimalString }
  /** 1.234 typed where the comma is the decimal sign reads both ways; it is never guessed. */
  | { readonly kind: 'ambiguous'; readonly asDecimal: DecimalString; readonly asThousands: DecimalString }
  | { readonly kind: 'notNumber' }
  | { readonly kind: 'tooLong' };

const NOT_NUMBER: DecimalReading = { kind: 'notNumber' };
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/;

/**
 * Reads a number as a person types it. The user's own decimal sign always is one; the other sign is one only where
 * it cannot group thousands. Full-width digits, spaces and apostrophes between groups are understood.
 */
export function readDecimal(text: string, sign: DecimalSign): DecimalReading {
  const typed = plainCharacters(text);
  if (typed === '') {
    return { kind: 'empty' };
  }
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(typed)) {
    return NOT_NUMBER;
  }
  const signs = typed.replace(/[^.,]/g, '');
  const last = signs.at(-1) as DecimalSign | undefined;
  if (last === undefined) {
    return valueOf(typed);
  }
  const other = last === '.' ? ',' : '.';
  if (signs.includes(other)) {
    return isGrouped(typed, last, other) ? valueOf(withPoint(typed, last)) : NOT_NUMBER;
  }
  if (signs.length > 1) {
    return isGrouped(typed, other, last) ? valueOf(typed.replaceAll(last, '')) : NOT_NUMBER;
  }
  if (last === sign || !/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(typed)) {
    return valueOf(withPoint(typed, last));
  }
  const [asDecimal, asThousands] = [canonical(withPoint(typed, last)), canonical(typed.replaceAll(last, ''))];
  return asDecimal === undefined || asThousands === undefined
    ? NOT_NUMBER
    : { kind: 'ambiguous', asDecimal, asThousands };
}

/** A decimal as its text field shows it: all digits, the user's decimal sign, no thousands marks. */
export function writeDecimal(value: DecimalString | undefined, sign: DecimalSign): string {
  return value?.replace('.', sign) ?? '';
}

/** Digits after the decimal point. */
export function fractionDigits(value: DecimalString): number {
  return value.split('.')[1]?.length ?? 0;
}

function plainCharacters(text: string): string {
  const unified = text
    .normalize('NFKC')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2212\u2010\u2013]/g, '-')
    .trim();
  return GROUPED_BY_SPACE.test(unified) ? unified.replace(/[ '’]/g, '') : unified;
}

function isGrouped(typed: string, decimal: DecimalSign, group: DecimalSign): boolean {
  const [whole = '', fraction = '', ...rest] = typed.replace(/^[+-]/, '').split(decimal);
  const groups = whole.split(group);
  const [first = '', ...others] = groups;
  return (
    rest.length === 0 &&
    /^\d*$/.test(fraction) &&
    /^\d{1,3}$/.test(first) &&
    others.every((part) => /^\d{3}$/.test(part))
  );
}

function withPoint(typed: string, decimal: DecimalSign): string {
  const group = decimal === '.' ? ',' : '.';
  return typed.replaceAll(group, '').replace(decimal, '.');
}

function valueOf(typed: string): DecimalReading {
  const value = canonical(typed);
  if (value !== undefined) {
    return { kind: 'value', value };
  }
  return typed.length > MAX_DECIMAL_LENGTH ? { kind: 'tooLong' } : NOT_NUMBER;
}

/** Without leading plus, leading zeros and trailing zeros of the fraction. */
function canonical(typed: string): DecimalString | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(typed);
  if (parts === null) {
    return undefined;
  }
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  const value = parts[1] === '-' && digits !== '0' ? `-${digits}` : digits;
  return isDecimalString(value) ? value : undefined;
}
