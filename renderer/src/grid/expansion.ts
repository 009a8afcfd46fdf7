import { ancestorPlaces, hasChildren, type TreeIndex } from './tree-index.ts';

/** Which places are open, 1 or 0 for each; what is below a closed place is not shown. */
export type Expansion = Uint8Array;

/** Opens everything above a level; level 1 shows only the top. */
export function expandToLevel(tree: TreeIndex, level: number): Expansion {
  const open = new Uint8Array(tree.count);
  for (let place = 0; place < tree.count; place += 1) {
    open[place] = (tree.depth[place] ?? 0) < level - 1 ? 1 : 0;
  }
  return open;
}

/** Opens or closes one place. */
export function withOpen(expansion: Expansion, place: number, open: boolean): Expansion {
  const changed = expansion.slice();
  changed[place] = open ? 1 : 0;
  return changed;
}

/** Opens everything above a place, so that it is shown; the same expansion when it was shown already. */
export function withShown(tree: TreeIndex, expansion: Expansion, place: number): Expansion {
  const closed = ancestorPlaces(tree, place).filter((above) => expansion[above] !== 1);
  if (closed.length === 0) {
    return expansion;
  }
  const changed = expansion.slice();
  for (const above of closed) {
    changed[above] = 1;
  }
  return changed;
}

/** Opens everything above the kept places of a filter, so that each match is in sight. */
export function openForFilter(tree: TreeIndex, kept: Uint8Array): Expansion {
  const open = new Uint8Array(tree.count);
  for (let place = tree.count - 1; place > 0; place -= 1) {
    const above = tree.parent[place] ?? -1;
    if (above !== -1 && kept[place] === 1) {
      open[above] = 1;
    }
  }
  return open;
}

/** Places on screen, top down: what is not kept or lies below a closed place is left out. */
export function visiblePlaces(tree: TreeIndex, expansion: Expansion, kept?: Uint8Array): Int32Array {
  const places = new Int32Array(tree.count);
  let shown = 0;
  let place = 0;
  while (place < tree.count) {
    const end = tree.end[place] ?? tree.count;
    if (kept !== undefined && kept[place] !== 1) {
      place = end;
      continue;
    }
    places[shown] = place;
    shown += 1;
    place = expansion[place] === 1 ? place + 1 : end;
  }
  return places.slice(0, shown);
}

/** Position of a place among the visible ones (which rise), or of the nearest visible place above it; -1 if none. */
export function visibleRowOf(visible: Int32Array, place: number): number {
  let low = 0;
  let high = visible.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((visible[middle] ?? 0) <= place) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return high;
}

/** Greatest level the tree has, from 1; 0 for an empty tree. */
export function deepestLevel(tree: TreeIndex): number {
  let deepest = 0;
  for (let place = 0; place < tree.count; place += 1) {
    deepest = Math.max(deepest, (tree.depth[place] ?? 0) + 1);
  }
  return deepest;
}

/** True when a place has something below it that is hidden. */
export function isClosed(tree: TreeIndex, expansion: Expansion, place: number): boolean {
  return hasChildren(tree, place) && expansion[place] !== 1;
}

/** The expansion of a changed tree: what was open stays open, what is new is open above the level. */
export function carryExpansion(
  before: TreeIndex,
  expansion: Expansion,
  after: TreeIndex,
  level: number,
): Expansion {
  const carried = expandToLevel(after, level);
  for (const [id, place] of before.placeById) {
    const now = after.placeById.get(id);
    if (now !== undefined) {
      carried[now] = expansion[place] ?? 0;
    }
  }
  return carried;
}
