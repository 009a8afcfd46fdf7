import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, ORDINAL_STEP } from '../../../electron/storage/list-order.ts';

const list = (text: string) => [...text];

function order(numbers: ReadonlyMap<string, number>): string[] {
  return [...numbers].sort(([, left], [, right]) => left - right).map(([id]) => id);
}

test('a new list is numbered with room between', () => {
  expect([...arrange(list('abc'), new Map())]).toEqual([
    ['a', ORDINAL_STEP],
    ['b', 2 * ORDINAL_STEP],
    ['c', 3 * ORDINAL_STEP],
  ]);
});

test('one moved item changes one number', () => {
  const known = arrange(list('abcdef'), new Map());
  const numbers = arrange(list('fabcde'), known);
  expect(order(numbers)).toEqual(list('fabcde'));
  expect([...numbers].filter(([id, number]) => known.get(id) !== number).map(([id]) => id)).toEqual(['f']);
});

test('a gap that is too narrow numbers the list anew', () => {
  const known = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  expect([...arrange(list('axb'), known).values()]).toEqual([
    ORDINAL_STEP,
    2 * ORDINAL_STEP,
    3 * ORDINAL_STEP,
  ]);
});

test('any wanted order comes out, with every item once and nothing changed when nothing moves', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 });
  const numbers = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: -20, max: 20 }));
  fc.assert(
    fc.property(ids, numbers, (wanted, some) => {
      const known = new Map(Object.entries(some).filter(([id]) => wanted.includes(id)));
      const arranged = arrange(wanted, known);
      expect(order(arranged)).toEqual(wanted);
      expect(new Set(arranged.values()).size).toBe(wanted.length);
      expect(arrange(wanted, arranged)).toEqual(arranged);
    }),
    { numRuns: 500 },
  );
});
