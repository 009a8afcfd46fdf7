import {
  type Calculation,
  type Group,
  type Grouping,
  type LineResult,
  type MethodSettings,
} from '../calculation.ts';
import { groupKeyOf } from '../impact/group.ts';
import { isInTotals, type Tally } from '../impact/tally.ts';

/** The groups of a tally in the order in which their keys first stand among the counted lines. */
export function groupsInOrder(
  tally: Tally,
  lines: readonly LineResult[],
  settings: MethodSettings,
): Calculation['groups'] {
  // Reading the property makes the views of all groups; once is enough.
  const { groups } = tally;
  const counted = lines.filter((line) => line.hasTerms && isInTotals(line, settings));
  const inOrder = (grouping: Grouping): readonly Group[] => {
    const known = groups[grouping];
    const ordered = new Map<string, Group>();
    for (const line of counted) {
      const key = groupKeyOf(line, grouping);
      const group = ordered.has(key) ? undefined : known.get(key);
      if (group !== undefined) {
        ordered.set(key, group);
      }
    }
    return [...ordered.values()];
  };
  return {
    stage: inOrder('stage'),
    assembly: inOrder('assembly'),
    family: inOrder('family'),
    supplier: inOrder('supplier'),
    country: inOrder('country'),
  };
}
