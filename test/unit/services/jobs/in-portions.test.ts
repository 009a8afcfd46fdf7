import { describe, expect, test } from 'vitest';
import { inPortions } from '../../../../electron/services/jobs/in-portions.ts';
import { allAtOnce, flatMapInPortions, type Portions } from '../../../../shared/portions.ts';

/** Work that keeps the processor busy for a while in each of its portions. */
function* busy(portions: number, milliseconds: number, done: number[]): Portions<readonly number[]> {
  for (let portion = 0; portion < portions; portion += 1) {
    const end = performance.now() + milliseconds;
    do {
      done[portion] = portion;
    } while (performance.now() < end);
    yield;
  }
  return done;
}

describe('work in portions', () => {
  test('gives the same at once and with pauses', async () => {
    const items = Array.from({ length: 1000 }, (_, index) => index);
    const twice = (item: number): readonly number[] => (item % 3 === 0 ? [] : [item, -item]);
    const expected = items.flatMap(twice);
    expect(allAtOnce(flatMapInPortions(items, twice))).toEqual(expected);
    expect(await inPortions(flatMapInPortions(items, twice), async () => false)).toEqual(expected);
  });

  test('pauses before the first portion and after each stretch, not after each portion', async () => {
    let pauses = 0;
    const pause = async (): Promise<boolean> => {
      pauses += 1;
      return false;
    };
    await inPortions(busy(20, 3, []), pause);
    // 60 ms of work in stretches of 8 ms; other programs only make the stretches longer.
    expect(pauses).toBeGreaterThan(4);
    expect(pauses).toBeLessThan(20);
    pauses = 0;
    await inPortions(
      flatMapInPortions([1, 2, 3], (item) => [item]),
      pause,
    );
    expect(pauses).toBe(1);
  });

  test('ends without an outcome when a pause says so', async () => {
    const done: number[] = [];
    let pauses = 0;
    const outcome = await inPortions(busy(50, 4, done), async () => (pauses += 1) > 2);
    expect(outcome).toBeUndefined();
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(50);
  });
});
