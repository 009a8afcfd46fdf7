import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountNumber, ratioNumber } from '../../../electron/workbook/calculation/numbers.ts';

describe('numbers', () => {
  it('gives the double nearest to a ratio, however large or small', () => {
    expect(ratioNumber({ numerator: 1n, denominator: 3n })).toBe(1 / 3);
    expect(ratioNumber({ numerator: -2n, denominator: 10n ** 40n })).toBe(-2e-40);
    expect(ratioNumber({ numerator: 10n ** 60n, denominator: 7n })).toBe(1e60 / 7);
    expect(ratioNumber({ numerator: 0n, denominator: 5n })).toBe(0);
  });

  it('agrees with plain division of doubles', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (top, bottom) => {
        const found = ratioNumber({ numerator: BigInt(top), denominator: BigInt(bottom) });
        expect(Math.abs(found - top / bottom)).toBeLessThanOrEqual(Math.abs(top / bottom) * Number.EPSILON);
      }),
    );
  });

  it('reads an amount in units of 1e-24 kg', () => {
    expect(amountNumber(5n * 10n ** 21n)).toBe(0.005);
    expect(amountNumber(-1n)).toBe(-1e-24);
  });
});
