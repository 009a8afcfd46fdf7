import { type Grouping, type LineResult } from '../calculation.ts';

/** Key of the rows that have no value for a grouping; printed as "not stated". */
export const NOT_STATED = '';

/** Prefix of the assembly key of lines outside the BOM: `stage:` and their stage. */
export const STAGE_KEY_PREFIX = 'stage:';

/** The key of a line in a grouping. */
export function groupKeyOf(line: LineResult, grouping: Grouping): string {
  if (grouping === 'assembly') {
    return line.kind === 'bom' ? line.assembly : `${STAGE_KEY_PREFIX}${line.stage}`;
  }
  return line[grouping];
}
