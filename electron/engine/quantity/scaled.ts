import { type Amount, amountToRatio, roundedQuotient } from './amount.ts';
import { type Ratio } from './ratio.ts';

/**
 * An exact number in units of an amount (1e-24 kg): numerator / divisor. The divisor is one for every decimal of up to 24
 * digits after the point: such a number times a whole multiplicity is an amount without any rounding.
 */
export interface Scaled {
  readonly numerator: bigint;
  readonly divisor: bigint;
}

const UNIT = amountToRatio(1n);

/** Prepares an exact number of kg for being multiplied and rounded many times. */
export function toScaled(value: Ratio): Scaled {
  const numerator = value.numerator * UNIT.denominator;
  const quotient = numerator / value.denominator;
  return quotient * value.denominator === numerator
    ? { numerator: quotient, divisor: 1n }
    : { numerator, divisor: value.denominator };
}

/** A multiplicity times a prepared number, rounded once, half to even, to 1e-24 kg. */
export function scaledAmount(multiplicity: Ratio, numerator: bigint, divisor: bigint): Amount {
  const whole = multiplicity.denominator === 1n;
  const product = whole && multiplicity.numerator === 1n ? numerator : multiplicity.numerator * numerator;
  if (divisor === 1n) {
    return whole ? product : roundedQuotient(product, multiplicity.denominator);
  }
  return roundedQuotient(product, whole ? divisor : divisor * multiplicity.denominator);
}
