import { type TreeIndex } from './tree-index.ts';

/** What a filter keeps: the matches and everything above them, so that a match is never without its place. */
export interface FilterResult {
  /** 1 for each place that matches itself. */
  readonly matches: Uint8Array;
  /** 1 for each match and each place above one. */
  readonly kept: Uint8Array;
  readonly matchCount: number;
}

/** Keeps the places whose node matches, with their ancestors. The test is asked by the index in the delivered list. */
export function filterPlaces(tree: TreeIndex, test: (index: number) => boolean): FilterResult {
  const matches = new Uint8Array(tree.count);
  const kept = new Uint8Array(tree.count);
  let matchCount = 0;
  for (let place = tree.count - 1; place >= 0; place -= 1) {
    if (test(tree.order[place] ?? 0)) {
      matches[place] = 1;
      kept[place] = 1;
      matchCount += 1;
    }
    const above = tree.parent[place] ?? -1;
    // Children stand behind their parent, so going backwards a parent hears of all of them before its own turn.
    if (kept[place] === 1 && above !== -1) {
      kept[above] = 1;
    }
  }
  return { matches, kept, matchCount };
}

/**
 * Next place after `from` (before it when going back) that passes, going round at the end; undefined when none does.
 * The place itself comes last.
 */
export function nextPlace(
  count: number,
  from: number,
  direction: 1 | -1,
  test: (place: number) => boolean,
): number | undefined {
  for (let step = 1; step <= count; step += 1) {
    const place = (((from + direction * step) % count) + count) % count;
    if (test(place)) {
      return place;
    }
  }
  return undefined;
}
