import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalCheck } from '../../../electron/storage/decimal-check.ts';
import { isDecimalString } from '../../../shared/model/decimal-string.ts';

const database = new Database(':memory:');
const holds = database.prepare<[string], number>(`SELECT ${decimalCheck('v')} FROM (SELECT ? AS v)`).pluck();

test.each([
  '1e5',
  '01',
  '1.',
  '.5',
  '',
  'NaN',
  '--1',
  '-',
  '+1',
  '1-',
  '1.2.3',
  '-.5',
  '-01',
  '1 ',
  '1\u0000',
  '１',
])('refuses %j', (text) => {
  expect(holds.get(text)).toBe(0);
  expect(isDecimalString(text)).toBe(false);
});

test.each(['0', '-0', '1', '-1', '0.5', '-0.50', '9238.055', '1'.repeat(60)])('accepts %j', (text) => {
  expect(holds.get(text)).toBe(1);
});

test('refuses what is longer than the product accepts', () => {
  expect(holds.get('1'.repeat(61))).toBe(0);
});

test('agrees with the check of the program on any text of number characters', () => {
  const text = fc.string({
    unit: fc.constantFrom('0', '1', '9', '.', '-', '0', '\u0000', 'e', ' '),
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (candidate) => {
      expect(holds.get(candidate)).toBe(isDecimalString(candidate) ? 1 : 0);
    }),
    { numRuns: 5000 },
  );
});
