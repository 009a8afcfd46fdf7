import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { isDecided } from '../../../../shared/review-progress.ts';

/** Which groups the list shows. */
export const GROUP_FILTERS = ['all', 'waiting', 'open', 'proxy'] as const;
export type GroupFilter = (typeof GROUP_FILTERS)[number];

/** A group with its place in the whole list, kept when the list is filtered. */
export interface RankedGroup {
  readonly group: ReviewGroup;
  /** 1 for the group with most carbon at risk. */
  readonly rank: number;
  readonly cumulativeShare: number;
}

/** The groups a filter lets through, in their order; the group in hand stays so that it does not vanish when decided. */
export function shownGroups(
  all: readonly RankedGroup[],
  filter: GroupFilter,
  selectedKey: string | undefined,
): readonly RankedGroup[] {
  return all.filter(({ group }) => group.key === selectedKey || passes(group, filter));
}

/** The group a number of places further, held at the ends of the list; the first one when none is selected. */
export function groupAt(
  groups: readonly RankedGroup[],
  selectedKey: string | undefined,
  step: number,
): RankedGroup | undefined {
  const index = groups.findIndex(({ group }) => group.key === selectedKey);
  const wanted = index < 0 ? 0 : index + step;
  return groups[Math.max(0, Math.min(groups.length - 1, wanted))];
}

/** The next group that waits for a decision, after the given one and then from the top; undefined when all is decided. */
export function nextWaiting(
  groups: readonly RankedGroup[],
  afterKey: string | undefined,
): RankedGroup | undefined {
  const index = groups.findIndex(({ group }) => group.key === afterKey);
  const inTurn = [...groups.slice(index + 1), ...groups.slice(0, index + 1)];
  return inTurn.find(({ group }) => group.key !== afterKey && !isDecided(group));
}

function passes(group: ReviewGroup, filter: GroupFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return !isDecided(group);
    case 'open':
      return group.status === 'open';
    case 'proxy':
      return group.proxy;
  }
}
