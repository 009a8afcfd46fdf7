import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carryExpansion,
  deepestLevel,
  expandToLevel,
  isClosed,
  openForFilter,
  visiblePlaces,
  visibleRowOf,
  withOpen,
  withShown,
} from '../../../../renderer/src/grid/expansion.ts';
import { filterPlaces } from '../../../../renderer/src/grid/row-filter.ts';
import { ancestorPlaces, buildTreeIndex } from '../../../../renderer/src/grid/tree-index.ts';
import { bomTree } from './tree-arbitrary.ts';

/** Places:  0 machine, 1 frame, 2 plate, 3 bolt, 4 drive, 5 motor, 6 winding */
const TREE = buildTreeIndex([
  { id: 'machine', parentId: null },
  { id: 'frame', parentId: 'machine' },
  { id: 'plate', parentId: 'frame' },
  { id: 'bolt', parentId: 'frame' },
  { id: 'drive', parentId: 'machine' },
  { id: 'motor', parentId: 'drive' },
  { id: 'winding', parentId: 'motor' },
]);

describe('levels', () => {
  it('level 1 shows the top, each further level one more', () => {
    const shown = (level: number): number[] => [...visiblePlaces(TREE, expandToLevel(TREE, level))];
    expect(shown(1)).toEqual([0]);
    expect(shown(2)).toEqual([0, 1, 4]);
    expect(shown(3)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(shown(4)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(deepestLevel(TREE)).toBe(4);
  });
});

describe('opening and closing', () => {
  it('closing hides everything below, and what was open inside is open again afterwards', () => {
    const all = expandToLevel(TREE, 4);
    const closed = withOpen(all, 4, false);
    expect([...visiblePlaces(TREE, closed)]).toEqual([0, 1, 2, 3, 4]);
    expect(isClosed(TREE, closed, 4)).toBe(true);
    expect([...visiblePlaces(TREE, withOpen(closed, 4, true))]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...visiblePlaces(TREE, all)]).toHaveLength(7);
  });

  it('shows a hidden place by opening what is above it and nothing else', () => {
    const shown = withShown(TREE, expandToLevel(TREE, 1), 6);
    expect([...visiblePlaces(TREE, shown)]).toEqual([0, 1, 4, 5, 6]);
    expect(withShown(TREE, shown, 6)).toBe(shown);
  });

  it('keeps what was open when lines come', () => {
    const open = withOpen(expandToLevel(TREE, 2), 4, true);
    const more = buildTreeIndex([
      { id: 'machine', parentId: null },
      { id: 'door', parentId: 'machine' },
      { id: 'hinge', parentId: 'door' },
      { id: 'drive', parentId: 'machine' },
      { id: 'motor', parentId: 'drive' },
    ]);
    expect([...visiblePlaces(more, carryExpansion(TREE, open, more, 2))]).toEqual([0, 1, 3, 4]);
  });
});

describe('visibleRowOf', () => {
  it('finds a visible place, and the closed one above a hidden place', () => {
    const visible = visiblePlaces(TREE, expandToLevel(TREE, 2));
    expect(visibleRowOf(visible, 4)).toBe(2);
    expect(visibleRowOf(visible, 6)).toBe(2);
    expect(visibleRowOf(new Int32Array(0), 3)).toBe(-1);
  });
});

describe('visiblePlaces', () => {
  it('shows exactly the places all of whose ancestors are open', () => {
    fc.assert(
      fc.property(bomTree, fc.infiniteStream(fc.boolean()), (nodes, coins) => {
        const tree = buildTreeIndex(nodes);
        const open = Uint8Array.from(nodes, () => (coins.next().value ? 1 : 0));
        const expected = nodes
          .map((_, place) => place)
          .filter((place) => ancestorPlaces(tree, place).every((above) => open[above] === 1));
        expect([...visiblePlaces(tree, open)]).toEqual(expected);
      }),
    );
  });

  it('shows each match of a filter with all its ancestors and no other row', () => {
    fc.assert(
      fc.property(bomTree, fc.nat(4), (nodes, divisor) => {
        const tree = buildTreeIndex(nodes);
        const matches = (index: number): boolean => index % (divisor + 2) === 0;
        const { kept } = filterPlaces(tree, matches);
        const wanted = new Set<number>();
        for (let place = 0; place < tree.count; place += 1) {
          if (matches(tree.order[place] ?? 0)) {
            [place, ...ancestorPlaces(tree, place)].forEach((shown) => wanted.add(shown));
          }
        }
        expect(new Set(visiblePlaces(tree, openForFilter(tree, kept), kept))).toEqual(wanted);
      }),
    );
  });
});
