import { Decimal } from 'decimal.js';
import { type DecimalString, MAX_DECIMAL_LENGTH } from '../../../shared/model/decimal-string.ts';
import {
  add,
  compare,
  divide,
  isNegative,
  isZero,
  multiply,
  ONE,
  powerOfTen,
  type Ratio,
} from '../quantity/ratio.ts';
import { FORMULA_LIMITS, RESULT_DIGITS, WORKING_DIGITS } from './formula-limits.ts';

/**
 * A number inside a formula: an exact quotient as long as it is one (so that floor(3*(1/3)) is 1), else a decimal of
 * WORKING_DIGITS digits, as roots and pi give it.
 */
export type ExactNumber = Ratio | Decimal;

const Working = Decimal.clone({ precision: WORKING_DIGITS, rounding: Decimal.ROUND_HALF_EVEN });

/** Digits of numerator and denominator up to which a quotient is kept exact. */
const MOST_EXACT_DIGITS = 600;

const PI_DIGITS =
  '3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798';

/** pi and e to the working digits. Source of pi: the first hundred digits, as in any table; e is computed. */
export const PI: ExactNumber = new Working(PI_DIGITS).toSignificantDigits(WORKING_DIGITS);
export const EULER: ExactNumber = Working.exp(1);

/** Reads a number of a formula, exponent allowed, without loss. */
export function readNumber(text: string): Ratio {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return lowestTerms(
    power >= 0
      ? { numerator: digits * powerOfTen(power), denominator: 1n }
      : { numerator: digits, denominator: powerOfTen(-power) },
  );
}

export function plus(left: ExactNumber, right: ExactNumber): ExactNumber {
  return isRatio(left) && isRatio(right) ? kept(add(left, right)) : toWorking(left).plus(toWorking(right));
}

export function negative(value: ExactNumber): ExactNumber {
  return isRatio(value) ? { numerator: -value.numerator, denominator: value.denominator } : value.negated();
}

export function product(left: ExactNumber, right: ExactNumber): ExactNumber {
  return isRatio(left) && isRatio(right)
    ? kept(multiply(left, right))
    : toWorking(left).times(toWorking(right));
}

/** Quotient; the caller has refused a zero divisor. */
export function quotient(left: ExactNumber, right: ExactNumber): ExactNumber {
  return isRatio(left) && isRatio(right) ? kept(divide(left, right)) : toWorking(left).div(toWorking(right));
}

/** Square root of zero or more; exact where the root is a decimal. */
export function squareRoot(value: ExactNumber): ExactNumber {
  const root = toWorking(value).sqrt();
  const exact = readNumber(root.toFixed());
  return isRatio(value) && compare(multiply(exact, exact), value) === 0 ? exact : root;
}

/** A power; the caller has refused a root of a negative number and a negative power of zero. */
export function power(base: ExactNumber, exponent: ExactNumber): ExactNumber {
  const whole = wholeNumber(exponent);
  if (whole === undefined || !isRatio(base)) {
    return toWorking(base).pow(toWorking(exponent));
  }
  const steps = BigInt(Math.abs(whole));
  if (digitsOf(base) * Math.abs(whole) > MOST_EXACT_DIGITS) {
    return toWorking(base).pow(whole);
  }
  const raised = { numerator: base.numerator ** steps, denominator: base.denominator ** steps };
  return kept(whole < 0 ? divide(ONE, raised) : raised);
}

/** Negative, zero or positive as left is smaller than, equal to or larger than right. */
export function compareNumbers(left: ExactNumber, right: ExactNumber): number {
  return isRatio(left) && isRatio(right)
    ? compare(left, right)
    : toWorking(left).comparedTo(toWorking(right));
}

export function isZeroNumber(value: ExactNumber): boolean {
  return isRatio(value) ? isZero(value) : value.isZero();
}

export function isNegativeNumber(value: ExactNumber): boolean {
  return isRatio(value) ? isNegative(value) : value.isNegative() && !value.isZero();
}

/** The number as a whole number, if it is one of up to nine digits. */
export function wholeNumber(value: ExactNumber): number | undefined {
  if (isRatio(value)) {
    const { numerator, denominator } = lowestTerms(value);
    return denominator === 1n && numerator.toString().length <= 10 ? Number(numerator) : undefined;
  }
  return value.isInteger() && value.e < 9 ? value.toNumber() : undefined;
}

/** `halfAwayFromZero` as spreadsheets round; `floor` towards smaller, `ceil` towards larger numbers. */
export type Rounding = 'halfAwayFromZero' | 'floor' | 'ceil';

/**
 * Rounds to a number of digits after the point. A number that is not exact is first taken at the digits a result has, so
 * that the noise of its last digits decides nothing.
 */
export function roundTo(value: ExactNumber, digits: number, rounding: Rounding): ExactNumber {
  const exact = isRatio(value) ? value : readNumberSigned(value.toSignificantDigits(RESULT_DIGITS).toFixed());
  const scale = powerOfTen(digits);
  const scaled = exact.numerator * scale;
  const floor = floorOf(scaled, exact.denominator);
  const remainder = scaled - floor * exact.denominator;
  const twice = 2n * remainder;
  const awayFromZero = scaled < 0n ? twice > exact.denominator : twice >= exact.denominator;
  const stepUp = rounding === 'ceil' ? remainder > 0n : rounding === 'halfAwayFromZero' && awayFromZero;
  return lowestTerms({ numerator: stepUp ? floor + 1n : floor, denominator: scale });
}

/** Power of ten of the first digit: 2 for 123, -3 for 0.001; 0 for zero. */
export function magnitudeOf(value: ExactNumber): number {
  return isZeroNumber(value) ? 0 : toWorking(value).e;
}

/**
 * The decimal a formula gives: exact where it fits, else rounded once half-even to RESULT_DIGITS significant digits and to
 * what a decimal text holds. Undefined outside the range of results.
 */
export function toDecimalString(value: ExactNumber): DecimalString | undefined {
  if (isZeroNumber(value)) {
    return '0' as DecimalString;
  }
  const magnitude = magnitudeOf(value);
  if (Math.abs(magnitude) > FORMULA_LIMITS.resultMagnitude) {
    return undefined;
  }
  const wholeDigits = Math.max(magnitude + 1, 1);
  const room = MAX_DECIMAL_LENGTH - '-.'.length - wholeDigits;
  const digits = Math.min(RESULT_DIGITS - 1 - magnitude, room);
  const rounded = isRatio(value)
    ? roundHalfEven(value, Math.max(digits, 0))
    : new Working(value).toDecimalPlaces(Math.max(digits, 0)).toFixed();
  return rounded as DecimalString;
}

function roundHalfEven(value: Ratio, digits: number): string {
  const scaled = value.numerator * powerOfTen(digits);
  const floor = floorOf(scaled, value.denominator);
  const twice = 2n * (scaled - floor * value.denominator);
  const up = twice > value.denominator || (twice === value.denominator && floor % 2n !== 0n);
  const whole = up ? floor + 1n : floor;
  return new Decimal(`${whole.toString()}e-${String(digits)}`).toFixed();
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const towardsZero = numerator / denominator;
  return numerator % denominator < 0n ? towardsZero - 1n : towardsZero;
}

function readNumberSigned(text: string): Ratio {
  const { numerator, denominator } = readNumber(text.replace('-', ''));
  return { numerator: text.startsWith('-') ? -numerator : numerator, denominator };
}

function isRatio(value: ExactNumber): value is Ratio {
  return 'numerator' in value;
}

function toWorking(value: ExactNumber): Decimal {
  return isRatio(value)
    ? new Working(value.numerator.toString()).div(value.denominator.toString())
    : new Working(value);
}

/** In lowest terms; a quotient with too many digits goes on as a decimal. */
function kept(value: Ratio): ExactNumber {
  const lowest = lowestTerms(value);
  return digitsOf(lowest) > MOST_EXACT_DIGITS ? toWorking(lowest) : lowest;
}

/** The same number in lowest terms. */
export function lowestTerms(value: Ratio): Ratio {
  let [a, b] = [value.numerator < 0n ? -value.numerator : value.numerator, value.denominator];
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return { numerator: value.numerator / a, denominator: value.denominator / a };
}

function digitsOf({ numerator, denominator }: Ratio): number {
  return Math.max(numerator.toString().length, denominator.toString().length);
}
