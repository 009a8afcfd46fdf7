import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollTopFor, visibleWindow } from '../../../../renderer/src/features/factors/visible-window.ts';

describe('the rows drawn of a long list', () => {
  it('are those in sight and a few beyond', () => {
    expect(visibleWindow(2800, 280, 28, 5000)).toEqual({ first: 92, end: 118 });
  });

  it('hold every row in sight, stay in the list and stay few', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 5000 }),
    );
    fc.assert(
      fc.property(numbers, ([scrollTop, height, count]) => {
        const { first, end } = visibleWindow(scrollTop, height, 28, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end).toBeGreaterThanOrEqual(first);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / 28) + 18);
        const last = Math.min(count, Math.ceil((scrollTop + height) / 28));
        for (let row = Math.floor(scrollTop / 28); row < last; row += 1) {
          expect(row >= first && row < end).toBe(true);
        }
      }),
    );
  });
});

describe('bringing a row into sight', () => {
  it.each([
    ['stays where the row is in sight', 5, 100, 100],
    ['moves up to a row above', 2, 100, 56],
    ['moves down so that the row is the last in sight', 20, 100, 308],
  ])('%s', (_name, index, scrollTop, wanted) => {
    expect(scrollTopFor(index, scrollTop, 280, 28)).toBe(wanted);
  });
});
