import { describe, expect, it } from 'vitest';
import { groupAt, nextWaiting, shownGroups } from '../../../../renderer/src/features/factors/group-order.ts';
import { reviewGroup } from './review-groups.ts';

const ranked = [
  reviewGroup({ key: 'a', status: 'confirmed' }),
  reviewGroup({ key: 'b', proxy: true }),
  reviewGroup({ key: 'c', status: 'confirmed', proxy: true }),
  reviewGroup({ key: 'd', status: 'open' }),
].map((group, index) => ({ group, rank: index + 1, cumulativeShare: 0 }));

const keys = (groups: readonly (typeof ranked)[number][]) => groups.map(({ group }) => group.key).join('');

describe('the next group that waits', () => {
  it.each([
    ['passes over decided groups', 'b', 'd'],
    ['begins at the top again after the last', 'd', 'b'],
    ['is the first one without a selection', undefined, 'b'],
    ['never is the group in hand', 'a', 'b'],
  ])('%s', (_name, after, wanted) => {
    expect(nextWaiting(ranked, after)?.group.key).toBe(wanted);
  });

  it('is none when only the group in hand waits, or nothing does', () => {
    expect(nextWaiting(ranked.slice(0, 2), 'b')).toBeUndefined();
    expect(nextWaiting(ranked.slice(0, 1), undefined)).toBeUndefined();
  });
});

describe('moving in the list', () => {
  it.each([
    ['one down', 'a', 1, 'b'],
    ['held at the end', 'c', 10, 'd'],
    ['held at the top', 'b', -10, 'a'],
    ['the first when the group is not in the list', 'gone', 1, 'a'],
  ])('%s', (_name, from, step, wanted) => {
    expect(groupAt(ranked, from, step)?.group.key).toBe(wanted);
  });

  it('gives nothing in an empty list', () => {
    expect(groupAt([], 'a', 1)).toBeUndefined();
  });
});

describe('filters', () => {
  it.each([
    ['all', 'abcd'],
    ['waiting', 'bd'],
    ['open', 'd'],
    ['proxy', 'bc'],
  ] as const)('%s', (filter, wanted) => {
    expect(keys(shownGroups(ranked, filter, undefined))).toBe(wanted);
  });

  it('keep the group in hand at its place, with its rank', () => {
    const shown = shownGroups(ranked, 'waiting', 'c');
    expect(keys(shown)).toBe('bcd');
    expect(shown.map(({ rank }) => rank)).toEqual([2, 3, 4]);
  });
});
