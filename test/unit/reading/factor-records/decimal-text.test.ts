import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../../electron/reading/factor-records/decimal-text.ts';

describe('decimal text', () => {
  it.each([
    ['1.2E-05', '0.000012'],
    ['+3', '3'],
    ['007.50', '7.5'],
    ['-0.0', '0'],
    ['12e2', '1200'],
    ['.5', '0.5'],
    ['1.5e1', '15'],
  ])('%s is %s', (text, plain) => {
    expect(decimalOf(text)).toBe(plain);
  });

  it.each(['', '.', '1,5', '5abc', '1e', '--1', 'NaN', '1e999', '∞'])('%s is none', (text) => {
    expect(decimalOf(text)).toBeUndefined();
  });

  it('keeps every digit of a number a program writes', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), (value) => {
        const plain = decimalOf(String(value));
        return plain === undefined ? Math.abs(value) < 1e-40 : Number(plain) === value;
      }),
    );
  });
});
