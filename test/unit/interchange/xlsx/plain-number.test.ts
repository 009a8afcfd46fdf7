import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainNumber } from '../../../../electron/interchange/xlsx/plain-number.ts';

describe('number of a cell as plain digits', () => {
  it.each([
    ['90.31999999999999', '90.32'],
    ['1E-3', '0.001'],
    ['6965.633', '6965.633'],
    ['-0.30000000000000004', '-0.3'],
    ['0.1', '0.1'],
    ['007.50', '7.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['-0', '0'],
    ['0e5', '0'],
    ['1.5e+3', '1500'],
    ['1E21', '1000000000000000000000'],
    ['123456789012345678', '123456789012346000'],
    ['999999999999999.9', '1000000000000000'],
    ['0.9999999999999999', '1'],
    ['9.9999999999999995E-7', '0.000001'],
    ['2.4E-7', '0.00000024'],
    ['1234567890.123455', '1234567890.12346'],
    ['123456789.1234565', '123456789.123457'],
  ])('%s is %s', (written, plain) => {
    expect(toPlainNumber(written)).toBe(plain);
  });

  it.each([
    '',
    '.',
    '-',
    'e5',
    '1e',
    '1,5',
    ' 1',
    '0x10',
    'NaN',
    'Infinity',
    '1e999',
    '1e-999',
    '1'.repeat(401),
  ])('%j is no number', (written) => {
    expect(toPlainNumber(written)).toBeUndefined();
  });

  it('keeps every double to 15 digits and never writes an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -9.99e307, max: 9.99e307 }), (value) => {
        const plain = toPlainNumber(String(value)) ?? 'none';
        expect(plain).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(Math.abs(Number(plain) - value)).toBeLessThanOrEqual(
          Math.abs(value) * 1e-14 + Number.MIN_VALUE * 4,
        );
      }),
      { seed: 2400, numRuns: 500 },
    );
  });
});
