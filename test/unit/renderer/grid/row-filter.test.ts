import { describe, expect, it } from 'vitest';
import { filterPlaces, nextPlace } from '../../../../renderer/src/grid/row-filter.ts';
import { createRowSearch, queryWords } from '../../../../renderer/src/grid/row-search.ts';
import { buildTreeIndex } from '../../../../renderer/src/grid/tree-index.ts';

const TREE = buildTreeIndex([
  { id: 'machine', parentId: null },
  { id: 'frame', parentId: 'machine' },
  { id: 'plate', parentId: 'frame' },
  { id: 'drive', parentId: 'machine' },
]);

describe('filterPlaces', () => {
  it('counts the matches and keeps what is above them', () => {
    const { matches, kept, matchCount } = filterPlaces(TREE, (index) => index === 2);
    expect([...matches]).toEqual([0, 0, 1, 0]);
    expect([...kept]).toEqual([1, 1, 1, 0]);
    expect(matchCount).toBe(1);
  });

  it('keeps nothing when nothing matches', () => {
    expect([...filterPlaces(TREE, () => false).kept]).toEqual([0, 0, 0, 0]);
  });
});

describe('nextPlace', () => {
  const isEven = (place: number): boolean => place % 2 === 0;

  it('goes on, back, and round the end', () => {
    expect(nextPlace(6, 1, 1, isEven)).toBe(2);
    expect(nextPlace(6, 4, 1, isEven)).toBe(0);
    expect(nextPlace(6, 1, -1, isEven)).toBe(0);
    expect(nextPlace(6, 0, -1, isEven)).toBe(4);
  });

  it('starts at the first from before the beginning, and says when there is none', () => {
    expect(nextPlace(6, -1, 1, isEven)).toBe(0);
    expect(nextPlace(6, 2, 1, () => false)).toBeUndefined();
    expect(nextPlace(0, -1, 1, isEven)).toBeUndefined();
  });

  it('comes back to where it is when that is the only one', () => {
    expect(nextPlace(6, 3, 1, (place) => place === 3)).toBe(3);
  });
});

describe('createRowSearch', () => {
  const search = createRowSearch((row: { readonly name: string; readonly number: string }) => [
    row.name,
    row.number,
  ]);
  const row = { name: 'Turret back plate', number: 'CW24-09-101' };

  it('wants every word somewhere in the row, in any case', () => {
    expect(search.matches(row, queryWords('PLATE cw24'))).toBe(true);
    expect(search.matches(row, queryWords('plate cw25'))).toBe(false);
    expect(search.matches(row, queryWords('   '))).toBe(true);
  });

  it('finds no word across two fields', () => {
    expect(search.matches(row, queryWords('platecw24'))).toBe(false);
  });

  it('takes full-width characters of a Chinese keyboard for the plain ones', () => {
    expect(search.matches(row, queryWords('ＣＷ２４'))).toBe(true);
  });
});
