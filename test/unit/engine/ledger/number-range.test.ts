import { expect, test } from 'vitest';
import { numbersOverlap } from '../../../../electron/engine/ledger/number-range.ts';

test.each([
  ['GEC-0001 to GEC-0300', 'gec-0200–0400', true],
  ['GEC-0001-0300', 'GEC-0300 至 0301', true],
  ['GEC-0001-0300', 'GEC-0301-0400', false],
  ['GEC-0001-0300', 'GO-0001-0300', false],
  ['lot 7', 'LOT7', true],
  ['lot 7', 'lot 8', false],
])('%s and %s: %s', (left, right, overlap) => {
  expect(numbersOverlap(left, right)).toBe(overlap);
  expect(numbersOverlap(right, left)).toBe(overlap);
});
