import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  isNegative,
  isOne,
  isZero,
  multiply,
  ONE,
  parseRatio,
  powerOfTen,
  ZERO,
} from '../../../../electron/engine/quantity/ratio.ts';
import { decimal } from '../../../support/study-builder.ts';

function ratio(text: string): ReturnType<typeof parseRatio> {
  return parseRatio(decimal(text));
}

describe('an exact ratio', () => {
  test('is read from a decimal without loss', () => {
    expect(ratio('94.96')).toEqual({ numerator: 9496n, denominator: 100n });
    expect(ratio('-0.05')).toEqual({ numerator: -5n, denominator: 100n });
    expect(ratio('-12')).toEqual({ numerator: -12n, denominator: 1n });
    expect(isZero(ratio('-0.000'))).toBe(true);
  });

  test('keeps all digits of the longest decimal', () => {
    const long = `0.${'1234567890'.repeat(5)}12345678`;
    expect(ratio(long).numerator).toBe(BigInt(`${'1234567890'.repeat(5)}12345678`));
    expect(ratio(long).denominator).toBe(10n ** 58n);
  });

  test('divides with a positive denominator, whatever the signs', () => {
    const quotient = divide(ratio('1'), ratio('-0.4'));
    expect(quotient.denominator > 0n).toBe(true);
    expect(compare(quotient, ratio('-2.5'))).toBe(0);
    expect(() => divide(ONE, ZERO)).toThrow('Division by zero');
  });

  test('adds unequal denominators', () => {
    expect(compare(add(divide(ONE, ratio('3')), divide(ONE, ratio('6'))), ratio('0.5'))).toBe(0);
    expect(compare(add(ratio('0.1'), ratio('0.02')), ratio('0.12'))).toBe(0);
    expect(compare(add(ratio('0.02'), ratio('0.1')), ratio('0.12'))).toBe(0);
  });

  test('a long sum of decimals does not grow beyond its finest denominator', () => {
    const parts = Array.from({ length: 500 }, (_, index) => ratio(index % 2 === 0 ? '0.001' : '0.00001'));
    const sum = parts.reduce(add, ZERO);
    expect(sum.denominator).toBe(powerOfTen(5));
    expect(compare(sum, ratio('0.2525'))).toBe(0);
  });

  test('compares and multiplies across signs', () => {
    expect(compare(ratio('-1'), ratio('0.5'))).toBe(-1);
    expect(compare(ratio('2'), ratio('0.5'))).toBe(1);
    expect(compare(multiply(ratio('-1.5'), ratio('-2')), ratio('3'))).toBe(0);
    expect(isNegative(ratio('-0.1'))).toBe(true);
    expect(isOne(ratio('1.000'))).toBe(true);
    expect(powerOfTen(120)).toBe(10n ** 120n);
  });
});
