import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../../electron/engine/compare/apportion.ts';
import { AMOUNT_DIGITS, toAmount } from '../../../../electron/engine/quantity/amount.ts';
import { add, powerOfTen, type Ratio, ZERO } from '../../../../electron/engine/quantity/ratio.ts';

/** A ratio in units of rounding. */
function units(numerator: bigint, denominator: bigint): Ratio {
  return { numerator, denominator: denominator * powerOfTen(AMOUNT_DIGITS) };
}

describe('parts that are rounded together', () => {
  it('give the missing units to the largest remainders', () => {
    const parts = [units(10n, 3n), units(5n, 3n), units(0n, 1n)];
    expect(apportion(parts, 5n)).toEqual([3n, 2n, 0n]);
    expect(apportion([units(1n, 2n), units(1n, 2n)], 1n)).toEqual([1n, 0n]);
    expect(apportion([units(-10n, 3n), units(-5n, 3n)], -5n)).toEqual([-3n, -2n]);
  });

  it('take a unit too many away from the smallest remainder, never from nothing', () => {
    expect(apportion([units(4n, 1n), units(0n, 1n)], 3n)).toEqual([3n, 0n]);
  });

  it('refuse a total that is not theirs', () => {
    expect(() => apportion([units(4n, 1n)], 9n)).toThrow('units of rounding');
    expect(() => apportion([], 1n)).toThrow('units of rounding');
  });

  it('sum to the total, each within a unit of its own value', () => {
    const ratio = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 97n }))
      .map(([numerator, denominator]) => units(numerator, denominator));
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 6 }), (parts) => {
        const total = toAmount(parts.reduce(add, ZERO));
        const amounts = apportion(parts, total);
        expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(total);
        parts.forEach((part, index) => {
          const off = (amounts[index] ?? 0n) * part.denominator - part.numerator * powerOfTen(AMOUNT_DIGITS);
          expect(off < 2n * part.denominator && off > -2n * part.denominator).toBe(true);
        });
      }),
    );
  });
});
