import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { powerOfTen, type Ratio } from './ratio.ts';

/**
 * A reported amount as a whole number of 1e-24 units (kg CO2e or kg). Amounts are made by one half-even rounding
 * of an exact ratio; sums of amounts are exact and do not depend on the order of the lines.
 */
export type Amount = bigint;

/** Digits after the point that an amount keeps: 1e-24 kg, far below anything measurable, so sums never drift. */
export const AMOUNT_DIGITS = 24;

const SCALE = powerOfTen(AMOUNT_DIGITS);

/** Rounds an exact ratio once, half to even, to 1e-24. */
export function toAmount(value: Ratio): Amount {
  return roundedQuotient(value.numerator * SCALE, value.denominator);
}

/** The whole number nearest to a quotient, of two equally near the even one; the denominator is positive. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator - quotient * denominator;
  if (remainder === 0n) {
    return quotient;
  }
  const twice = 2n * (remainder < 0n ? -remainder : remainder);
  const roundAway = twice > denominator || (twice === denominator && quotient % 2n !== 0n);
  if (!roundAway) {
    return quotient;
  }
  return remainder < 0n ? quotient - 1n : quotient + 1n;
}

/** The exact ratio an amount stands for. */
export function amountToRatio(amount: Amount): Ratio {
  return { numerator: amount, denominator: SCALE };
}

/** Plain decimal text of an amount, without trailing zeros: 5000...0n is "0.005". */
export function formatAmount(amount: Amount): DecimalString {
  return formatScaled(amount, AMOUNT_DIGITS);
}

/**
 * Plain decimal text of a sum or difference of decimals, with every digit: its denominator is a power of ten.
 * Any other ratio has no exact decimal text; passing one is a bug.
 */
export function formatExact(value: Ratio): DecimalString {
  const fractionDigits = value.denominator.toString().length - 1;
  if (value.denominator !== powerOfTen(fractionDigits)) {
    throw new Error('Only a ratio over a power of ten has an exact decimal text');
  }
  return formatScaled(value.numerator, fractionDigits);
}

function formatScaled(scaled: bigint, fractionDigits: number): DecimalString {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(fractionDigits + 1, '0');
  const whole = digits.slice(0, digits.length - fractionDigits);
  const fraction = digits.slice(digits.length - fractionDigits).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return (negative ? `-${text}` : text) as DecimalString;
}

/** Plain decimal text of a ratio rounded half-even to 1e-24. */
export function formatRatio(value: Ratio): DecimalString {
  return formatAmount(toAmount(value));
}
