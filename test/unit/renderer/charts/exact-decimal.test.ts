import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteDecimal,
  compareDecimals,
  isZeroDecimal,
  shiftDecimal,
  subtractDecimals,
  sumDecimals,
} from '../../../../renderer/src/features/results/exact-decimal.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { decimal } from '../../../support/study-builder.ts';

const Exact = Decimal.clone({ precision: 200, toExpNeg: -200, toExpPos: 200 });
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 24 }))
  .map(([digits, scale]) => decimal(new Exact(String(digits)).div(new Exact(10).pow(scale)).toFixed()));

describe('exact decimals', () => {
  it('sum where floating point does not', () => {
    expect(sumDecimals([decimal('0.1'), decimal('0.2')])).toBe('0.3');
    expect(subtractDecimals(decimal('9238.055'), decimal('9238.054999999999999999999999'))).toBe(
      '0.000000000000000000000001',
    );
  });

  it('sum like an arbitrary-precision library, and stay plain decimals', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { maxLength: 8 }), (values) => {
        const sum = sumDecimals(values);
        expect(sum).toBe(values.reduce((total, value) => total.plus(value), new Exact(0)).toFixed());
        expect(isDecimalString(sum)).toBe(true);
      }),
    );
  });

  it('compare by value, not by spelling', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        expect(compareDecimals(left, right)).toBe(new Exact(left).comparedTo(right));
      }),
    );
    expect(compareDecimals(decimal('1.50'), decimal('1.5'))).toBe(0);
  });

  it('turn kg into t without rounding', () => {
    expect(shiftDecimal(decimal('59120.343777330483290015006016'), 3)).toBe('59.120343777330483290015006016');
    expect(shiftDecimal(decimal('-0.5'), 3)).toBe('-0.0005');
    expect(shiftDecimal(decimal('0'), 3)).toBe('0');
  });

  it('know zero and sign', () => {
    expect(['0', '-0', '0.000'].map((text) => isZeroDecimal(decimal(text)))).toEqual([true, true, true]);
    expect(isZeroDecimal(decimal('0.001'))).toBe(false);
    expect(absoluteDecimal(decimal('-3.5'))).toBe('3.5');
  });
});
