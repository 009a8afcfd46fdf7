import {
  type DecimalString,
  isDecimalString,
  MAX_DECIMAL_LENGTH,
} from '../../../shared/model/decimal-string.ts';
import { formatExact, formatRatio } from '../../engine/quantity/amount.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';

/** A decimal number, perhaps with an exponent, as programs write it into files. */
const NUMBER = /^([+-]?)(\d{0,60})(?:\.(\d{0,60}))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * The plain decimal of a number with every digit: `1.2E-05` is `0.000012`. Undefined for anything else, also for a comma:
 * whether it parts thousands or decimals cannot be told from one number.
 */
export function decimalOf(text: string): DecimalString | undefined {
  const match = NUMBER.exec(text.trim());
  const [whole, fraction] = [match?.[2] ?? '', match?.[3] ?? ''];
  if (match === null || whole + fraction === '') {
    return undefined;
  }
  const digits = whole + fraction;
  const point = whole.length + Number(match[4] ?? '0');
  if (Math.abs(point) > MAX_DECIMAL_LENGTH * 2) {
    return undefined;
  }
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  const plain = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}.${padded.slice(at)}`.replace(/\.?0*$/, '');
  const signed = match[1] === '-' && plain !== '0' ? `-${plain}` : plain;
  return isDecimalString(signed) ? signed : undefined;
}

/** Plain decimal of a ratio of decimals: exact where it fits a decimal of the product, else rounded to 24 places. */
export function textOf(value: Ratio): DecimalString {
  const exact = formatExact(value);
  return exact.length <= MAX_DECIMAL_LENGTH ? exact : formatRatio(value);
}
