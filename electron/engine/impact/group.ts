import { type Group, type Grouping, type LineResult } from '../calculation.ts';
import { sumAmounts } from './evaluate.ts';

/** Key of the rows that have no value for a grouping; printed as "not stated". */
export const NOT_STATED = '';

/** Prefix of the assembly key of lines outside the BOM: `stage:` and their stage. */
export const STAGE_KEY_PREFIX = 'stage:';

/** Sums the emissions of all lines by one of their properties; the groups sum exactly to the total. */
export function groupBy(lines: readonly LineResult[], grouping: Grouping): readonly Group[] {
  const members = new Map<string, LineResult[]>();
  for (const line of lines) {
    if (line.terms.length === 0) {
      continue;
    }
    const key = keyOf(line, grouping);
    const group = members.get(key);
    if (group === undefined) {
      members.set(key, [line]);
    } else {
      group.push(line);
    }
  }
  return [...members].map(([key, group]) => ({
    key,
    lines: group.length,
    emissions: {
      byLocation: sumAmounts(group.map((line) => line.emissions.byLocation)),
      byContract: sumAmounts(group.map((line) => line.emissions.byContract)),
    },
  }));
}

function keyOf(line: LineResult, grouping: Grouping): string {
  if (grouping === 'assembly') {
    return line.kind === 'bom' ? line.assembly : `${STAGE_KEY_PREFIX}${line.stage}`;
  }
  return line[grouping];
}
