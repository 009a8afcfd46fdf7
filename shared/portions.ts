/**
 * Long work in small portions: at each `yield` other work may have its turn, what is returned is the outcome. The work
 * itself stays free of time and waiting; whoever drives it decides how many portions are done at a stretch.
 */
export type Portions<T> = Generator<undefined, T, undefined>;

/** Items of one portion: a check of so many lines takes about a millisecond. */
const ITEMS_PER_PORTION = 64;

/** Does all portions without a pause. */
export function allAtOnce<T>(work: Portions<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** Work that is done in one go, where portions are asked for. */
export function* inOnePortion<T>(work: () => T): Portions<T> {
  yield;
  return work();
}

/** Does something with every item, a portion of them at a time. */
export function* forEachInPortions<Item>(items: Iterable<Item>, each: (item: Item) => void): Portions<void> {
  let done = 0;
  for (const item of items) {
    each(item);
    done += 1;
    if (done % ITEMS_PER_PORTION === 0) {
      yield;
    }
  }
}

/** What every item gives, one after the other, a portion of the items at a time. */
export function* flatMapInPortions<Item, Found>(
  items: Iterable<Item>,
  each: (item: Item) => readonly Found[],
): Portions<readonly Found[]> {
  const found: Found[] = [];
  yield* forEachInPortions(items, (item) => {
    for (const one of each(item)) {
      found.push(one);
    }
  });
  return found;
}
