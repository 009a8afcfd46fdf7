import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ancestorPlaces,
  buildTreeIndex,
  hasChildren,
  sameStructure,
  type TreeNode,
} from '../../../../renderer/src/grid/tree-index.ts';
import { bomTree, looseTree } from './tree-arbitrary.ts';

const MACHINE: readonly TreeNode[] = [
  { id: 'machine', parentId: null },
  { id: 'frame', parentId: 'machine' },
  { id: 'plate', parentId: 'frame' },
  { id: 'bolt', parentId: 'frame' },
  { id: 'drive', parentId: 'machine' },
  { id: 'crate', parentId: null },
];

describe('buildTreeIndex', () => {
  it('flattens a BOM: depth, subtree, parent and rank of each line', () => {
    const tree = buildTreeIndex(MACHINE);
    expect([...tree.order]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...tree.depth]).toEqual([0, 1, 2, 2, 1, 0]);
    expect([...tree.end]).toEqual([5, 4, 3, 4, 5, 6]);
    expect([...tree.parent]).toEqual([-1, 0, 1, 1, 0, -1]);
    expect([...tree.rank]).toEqual([1, 1, 1, 2, 2, 2]);
    expect([...tree.siblings]).toEqual([2, 2, 2, 2, 2, 2]);
    expect(tree.placeById.get('drive')).toBe(4);
    expect(hasChildren(tree, 1)).toBe(true);
    expect(hasChildren(tree, 2)).toBe(false);
    expect(ancestorPlaces(tree, 3)).toEqual([1, 0]);
  });

  it('puts children below a parent that comes later in the list, and keeps the order of siblings', () => {
    const tree = buildTreeIndex([
      { id: 'b', parentId: 'top' },
      { id: 'a', parentId: 'top' },
      { id: 'top', parentId: null },
    ]);
    expect([...tree.order]).toEqual([2, 0, 1]);
  });

  it('puts a node with an unknown parent at the top and cuts a ring at its first node', () => {
    const tree = buildTreeIndex([
      { id: 'lost', parentId: 'nowhere' },
      { id: 'x', parentId: 'y' },
      { id: 'y', parentId: 'x' },
      { id: 'self', parentId: 'self' },
    ]);
    expect([...tree.order]).toEqual([0, 1, 2, 3]);
    expect([...tree.depth]).toEqual([0, 0, 1, 0]);
  });

  it('gives every node exactly one place, whatever the parents say', () => {
    fc.assert(
      fc.property(looseTree, (nodes) => {
        const tree = buildTreeIndex(nodes);
        expect([...tree.order].sort((left, right) => left - right)).toEqual(nodes.map((_, index) => index));
        expect(tree.placeById.size).toBe(nodes.length);
      }),
    );
  });

  it('encloses each node in the places of its parent', () => {
    fc.assert(
      fc.property(looseTree, (nodes) => {
        const tree = buildTreeIndex(nodes);
        for (let place = 0; place < tree.count; place += 1) {
          const parent = tree.parent[place] ?? -1;
          expect(tree.end[place]).toBeGreaterThan(place);
          if (parent !== -1) {
            expect(parent).toBeLessThan(place);
            expect(tree.end[parent]).toBeGreaterThanOrEqual(tree.end[place] ?? 0);
            expect(tree.depth[place]).toBe((tree.depth[parent] ?? 0) + 1);
          }
        }
      }),
    );
  });

  it('keeps the order of a list that is already depth first', () => {
    fc.assert(
      fc.property(bomTree, (nodes) => {
        expect([...buildTreeIndex(nodes).order]).toEqual(nodes.map((_, index) => index));
      }),
    );
  });
});

describe('sameStructure', () => {
  it('sees a line that moved, came or went, and nothing else', () => {
    const edited = MACHINE.map((node) => ({ ...node, description: 'changed' }));
    expect(sameStructure(MACHINE, edited)).toBe(true);
    expect(sameStructure(MACHINE, MACHINE.slice(1))).toBe(false);
    expect(sameStructure(MACHINE, MACHINE.with(3, { id: 'bolt', parentId: 'drive' }))).toBe(false);
  });
});
