import { describe, expect, test } from 'vitest';
import {
  AMOUNT_DIGITS,
  amountToRatio,
  formatAmount,
  formatExact,
  formatRatio,
  toAmount,
} from '../../../../electron/engine/quantity/amount.ts';
import { add, divide, multiply, parseRatio, powerOfTen } from '../../../../electron/engine/quantity/ratio.ts';
import { decimal } from '../../../support/study-builder.ts';

const HALF_UNIT = { numerator: 1n, denominator: 2n * powerOfTen(AMOUNT_DIGITS) };

/** `count` halves of the smallest unit. */
function halves(count: bigint): bigint {
  return toAmount({ numerator: count * HALF_UNIT.numerator, denominator: HALF_UNIT.denominator });
}

describe('an amount', () => {
  test.each([
    [1n, 0n],
    [3n, 2n],
    [5n, 2n],
    [7n, 4n],
    [-1n, 0n],
    [-3n, -2n],
    [-5n, -2n],
    [-7n, -4n],
  ])('of %s half units is rounded to the even neighbour %s', (count, expected) => {
    expect(halves(count)).toBe(expected);
  });

  test('just beside a tie goes to the nearer neighbour', () => {
    const near = 10n ** 40n;
    const tie = { numerator: near, denominator: 2n * near * powerOfTen(AMOUNT_DIGITS) };
    expect(toAmount(tie)).toBe(0n);
    expect(toAmount({ ...tie, numerator: near + 1n })).toBe(1n);
    expect(toAmount({ ...tie, numerator: -near - 1n })).toBe(-1n);
    expect(toAmount({ ...tie, numerator: 3n * near - 1n })).toBe(1n);
  });

  test.each([
    ['0', '0'],
    ['-0.0', '0'],
    ['1', '1'],
    ['-1.50', '-1.5'],
    ['0.005', '0.005'],
    ['100', '100'],
    ['0.000000000000000000000001', '0.000000000000000000000001'],
    ['-0.000000000000000000000001', '-0.000000000000000000000001'],
    ['123456789012345678901234567890.1', '123456789012345678901234567890.1'],
  ])('of %s is printed as %s', (given, printed) => {
    expect(formatRatio(parseRatio(decimal(given)))).toBe(printed);
  });

  test('of a repeating fraction is printed with all 24 digits', () => {
    expect(formatRatio(divide(parseRatio(decimal(2)), parseRatio(decimal(3))))).toBe(
      '0.666666666666666666666667',
    );
    expect(formatRatio(divide(parseRatio(decimal(-2)), parseRatio(decimal(3))))).toBe(
      '-0.666666666666666666666667',
    );
  });

  test('is the ratio it was made of when that has at most 24 digits', () => {
    const amount = toAmount(parseRatio(decimal('9238.055')));
    expect(toAmount(amountToRatio(amount))).toBe(amount);
    expect(formatAmount(amount)).toBe('9238.055');
  });
});

describe('the exact text of a sum', () => {
  test('keeps digits far below those of an amount', () => {
    const tiny = decimal(`0.${'0'.repeat(40)}1`);
    expect(formatExact(add(parseRatio(decimal(1)), parseRatio(tiny)))).toBe(`1.${'0'.repeat(40)}1`);
    expect(formatExact(multiply(parseRatio(decimal('-2')), parseRatio(decimal('0.5'))))).toBe('-1');
    expect(formatExact(parseRatio(decimal('0.000')))).toBe('0');
    expect(formatExact(parseRatio(decimal('1200')))).toBe('1200');
  });

  test('refuses what is no decimal', () => {
    expect(() => formatExact({ numerator: 1n, denominator: 3n })).toThrow('power of ten');
  });
});
