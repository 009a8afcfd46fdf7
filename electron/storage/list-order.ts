import { allAtOnce, forEachInPortions, type Portions } from '../../shared/portions.ts';

/** Distance between neighbours in a freshly numbered list: room for inserting without renumbering. */
export const ORDINAL_STEP = 1024;

/**
 * Numbers for the items of a list so that ascending numbers give the wanted order, changing as few known numbers
 * as reasonable: the longest run that is in order already keeps its numbers, the others are put between. Where a
 * gap is too narrow the whole list is numbered anew. Numbers are integers, unique and may be negative.
 */
export function arrange(wanted: readonly string[], known: ReadonlyMap<string, number>): Map<string, number> {
  return allAtOnce(arrangeInPortions(wanted, known));
}

/** Items arranged at a stretch: some milliseconds. */
const ITEMS_PER_PORTION = 4096;

/** The same in portions. */
export function* arrangeInPortions(
  wanted: readonly string[],
  known: ReadonlyMap<string, number>,
): Portions<Map<string, number>> {
  const kept = yield* longestAscending(wanted.map((id) => known.get(id)));
  const numbers = new Map<string, number>();
  let start = 0;
  while (start < wanted.length) {
    let end = start;
    while (end < wanted.length && !kept.has(end)) {
      end += 1;
    }
    const free = between(numberAt(wanted, known, start - 1), numberAt(wanted, known, end), end - start);
    if (free === undefined) {
      return numberedAnew(wanted);
    }
    for (let index = start; index < end; index += 1) {
      numbers.set(wanted[index] ?? '', free(index - start));
    }
    const anchor = wanted[end];
    if (anchor !== undefined) {
      numbers.set(anchor, known.get(anchor) ?? 0);
    }
    start = end + 1;
    if (start % ITEMS_PER_PORTION === 0) {
      yield;
    }
  }
  return numbers;
}

function numberAt(
  wanted: readonly string[],
  known: ReadonlyMap<string, number>,
  index: number,
): number | undefined {
  const id = wanted[index];
  return id === undefined ? undefined : known.get(id);
}

/** The numbers for `count` items between two kept neighbours; undefined when they do not fit. */
function between(
  low: number | undefined,
  high: number | undefined,
  count: number,
): ((index: number) => number) | undefined {
  if (low === undefined && high === undefined) {
    return (index) => (index + 1) * ORDINAL_STEP;
  }
  if (low === undefined) {
    return (index) => (high ?? 0) - (count - index) * ORDINAL_STEP;
  }
  if (high === undefined) {
    return (index) => low + (index + 1) * ORDINAL_STEP;
  }
  const step = Math.floor((high - low) / (count + 1));
  return count > 0 && step < 1 ? undefined : (index) => low + (index + 1) * step;
}

function numberedAnew(wanted: readonly string[]): Map<string, number> {
  return new Map(wanted.map((id, index) => [id, (index + 1) * ORDINAL_STEP]));
}

/** Positions of a longest strictly ascending subsequence; undefined values are skipped. O(n log n). */
function* longestAscending(values: readonly (number | undefined)[]): Portions<Set<number>> {
  /** `tails[k]` is the position of the smallest value that ends an ascending run of k + 1 values. */
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  yield* forEachInPortions(values.entries(), ([position, value]) => {
    if (value === undefined) {
      return;
    }
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[position] = tails[low - 1];
    tails[low] = position;
  });
  const run = new Set<number>();
  for (let position = tails.at(-1); position !== undefined; position = previous[position]) {
    run.add(position);
    if (run.size % ITEMS_PER_PORTION === 0) {
      yield;
    }
  }
  return run;
}
