import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalDecimal,
  columnEvidence,
  numberEvidence,
  readCellNumber,
  readNumberText,
} from '../../../electron/reading/number-text.ts';

describe('evidence of one text', () => {
  test.each([
    ['6.965,633', 'comma'],
    ['1,234,567.8', 'point'],
    ['1.234.567', 'comma'],
    ['0,042', 'comma'],
    ['4,2', 'comma'],
    ['12.50', 'point'],
    ['1234,567', 'comma'],
    ['1,234', 'either'],
    ['2.500', 'either'],
    ['17', 'none'],
    ['1.2.3', 'notNumber'],
    ['1,23,4', 'notNumber'],
    ['2 sets', 'notNumber'],
  ])('%s is %s', (text, evidence) => {
    expect(numberEvidence(text)).toBe(evidence);
  });
});

test('a column decides what one of its texts leaves open', () => {
  expect(columnEvidence(['2.500', '4,2', '1']).sign).toBe('comma');
  expect(readNumberText('2.500', 'comma')).toEqual({ kind: 'number', value: '2500' });
  expect(readNumberText('2.500', 'point')).toEqual({ kind: 'number', value: '2.5' });
});

test('without evidence, or with contradicting evidence, an open text stays ambiguous', () => {
  expect(columnEvidence(['1,234', '5']).sign).toBeUndefined();
  expect(columnEvidence(['4,2', '0.5']).sign).toBe('contradictory');
  expect(readNumberText('1,234', undefined)).toEqual({
    kind: 'ambiguous',
    asDecimal: '1.234',
    asThousands: '1234',
  });
});

test.each([
  ['３．３５', '3.35'],
  ["1'234.5", '1234.5'],
  ['1 234,5', '1234.5'],
  ['+7', '7'],
  ['−2,5', '-2.5'],
  ['.5', '0.5'],
  ['007', '7'],
])('%s is read as %s', (text, value) => {
  expect(readNumberText(text, undefined)).toEqual({ kind: 'number', value });
});

test.each([
  ['1.1E-05', '0.000011'],
  ['2E3', '2000'],
  ['42.000', '42'],
  ['-0', '0'],
])('the spreadsheet number %s is %s', (text, value) => {
  expect(readCellNumber(text)).toBe(value);
});

test('any decimal written in German or English style is read back exactly', () => {
  const digits = fc.tuple(
    fc.nat(99_999_999),
    fc.nat(9999),
    fc.constantFrom<'comma' | 'point'>('comma', 'point'),
  );
  fc.assert(
    fc.property(digits, ([whole, fraction, sign]) => {
      const [group, decimal] = sign === 'comma' ? ['.', ','] : [',', '.'];
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
      const tail = String(fraction).padStart(4, '0');
      const expected = canonicalDecimal(`${whole}.${tail}`);
      expect(readNumberText(`${grouped}${decimal}${tail}`, sign)).toEqual({
        kind: 'number',
        value: expected,
      });
    }),
    { seed: 7 },
  );
});
