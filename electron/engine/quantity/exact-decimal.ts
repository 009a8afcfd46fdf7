import { type DecimalString, MAX_DECIMAL_LENGTH } from '../../../shared/model/decimal-string.ts';
import { formatExact } from './amount.ts';
import { add, powerOfTen, type Ratio } from './ratio.ts';

/** Exact difference. */
export function subtract(left: Ratio, right: Ratio): Ratio {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** Plain decimal of a ratio with every digit; undefined where it has no end (1/3) or too many digits to be printed. */
export function exactDecimal(value: Ratio): DecimalString | undefined {
  const divisor = greatestCommonDivisor(
    value.numerator < 0n ? -value.numerator : value.numerator,
    value.denominator,
  );
  const denominator = value.denominator / divisor;
  const digits = digitsAfterPoint(denominator);
  if (digits === undefined) {
    return undefined;
  }
  const scale = powerOfTen(digits);
  const numerator = (value.numerator / divisor) * (scale / denominator);
  const text = formatExact({ numerator, denominator: scale });
  return text.length > MAX_DECIMAL_LENGTH ? undefined : text;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [large, small] = [left, right];
  while (small !== 0n) {
    [large, small] = [small, large % small];
  }
  return large;
}

/** Digits a fraction over this denominator, in lowest terms, needs; it ends only where nothing but 2 and 5 divide it. */
function digitsAfterPoint(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) {
    twos += 1;
  }
  for (; rest % 5n === 0n; rest /= 5n) {
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
