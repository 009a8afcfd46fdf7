import { type Amount, AMOUNT_DIGITS } from '../quantity/amount.ts';
import { powerOfTen, type Ratio } from '../quantity/ratio.ts';

const SCALE = powerOfTen(AMOUNT_DIGITS);

/**
 * Rounds exact parts to 1e-24 so that they sum to `total`, their rounded sum: each is rounded down, and the units that are
 * then missing go to the largest remainders, the first of equal ones before the next.
 * The total may differ from the exact sum by the rounding of its own two ends only; more is a bug.
 */
export function apportion(parts: readonly Ratio[], total: Amount): readonly Amount[] {
  const cut = parts.map((part, index) => {
    const scaled = part.numerator * SCALE;
    const towardsZero = scaled / part.denominator;
    const whole = scaled < 0n && towardsZero * part.denominator !== scaled ? towardsZero - 1n : towardsZero;
    return { index, whole, rest: scaled - whole * part.denominator, denominator: part.denominator };
  });
  const missing = cut.reduce((left, { whole }) => left - whole, total);
  // A part that is exactly nothing stays nothing.
  const takers = cut.filter(({ whole, rest }) => whole !== 0n || rest !== 0n);
  if (missing < -1n || missing > BigInt(takers.length) || (missing !== 0n && takers.length === 0)) {
    throw new Error(`Parts and total differ by ${missing.toString()} units of rounding`);
  }
  const order = takers.toSorted(
    (a, b) => compareAmounts(b.rest * a.denominator, a.rest * b.denominator) || a.index - b.index,
  );
  const amounts = cut.map(({ whole }) => whole);
  const step = missing < 0n ? -1n : 1n;
  const first = missing < 0n ? order.slice(-1) : order.slice(0, Number(missing));
  for (const { index } of first) {
    amounts[index] = (amounts[index] ?? 0n) + step;
  }
  return amounts;
}

function compareAmounts(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
