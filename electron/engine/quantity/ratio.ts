import { type DecimalString } from '../../../shared/model/decimal-string.ts';

/**
 * An exact number: numerator / denominator, denominator always positive, not necessarily in lowest terms.
 * Every input is a decimal, so products and quotients of inputs stay exact until the one rounding in amount.ts.
 */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ONE: Ratio = { numerator: 1n, denominator: 1n };
export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to a whole power of zero or more. */
export function powerOfTen(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

/** Reads a plain decimal without loss: "94.96" is 9496 / 100. */
export function parseRatio(text: DecimalString): Ratio {
  const point = text.indexOf('.');
  if (point < 0) {
    return { numerator: BigInt(text), denominator: 1n };
  }
  const fractionDigits = text.length - point - 1;
  return {
    numerator: BigInt(text.slice(0, point) + text.slice(point + 1)),
    denominator: powerOfTen(fractionDigits),
  };
}

export function multiply(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

/** Quotient; the caller has refused a zero divisor with a finding before, so zero here is a bug. */
export function divide(left: Ratio, right: Ratio): Ratio {
  if (right.numerator === 0n) {
    throw new Error('Division by zero reached the arithmetic');
  }
  const sign = right.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * left.numerator * right.denominator,
    denominator: sign * left.denominator * right.numerator,
  };
}

export function add(left: Ratio, right: Ratio): Ratio {
  if (left.denominator === right.denominator) {
    return { numerator: left.numerator + right.numerator, denominator: left.denominator };
  }
  // Denominators are mostly powers of ten times the same divisors: without this a long sum would grow term by term.
  const [coarse, fine] = left.denominator < right.denominator ? [left, right] : [right, left];
  if (fine.denominator % coarse.denominator === 0n) {
    const scale = fine.denominator / coarse.denominator;
    return { numerator: coarse.numerator * scale + fine.numerator, denominator: fine.denominator };
  }
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/** Negative, zero or positive as left is smaller than, equal to or larger than right. */
export function compare(left: Ratio, right: Ratio): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(value: Ratio): boolean {
  return value.numerator === 0n;
}

export function isOne(value: Ratio): boolean {
  return value.numerator === value.denominator;
}

export function isNegative(value: Ratio): boolean {
  return value.numerator < 0n;
}
