import { groupLines, type LineGroup } from './group-lines.ts';
import type { AssignmentContext } from './decide-text.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import { allAtOnce, type Portions } from '../../shared/portions.ts';

/** A leaf without factor, and why. */
export interface OpenLine {
  readonly lineId: string;
  readonly group: LineGroup;
}

/** Lines with their proposed assignments; `open` are the leaves that stay without. */
export interface AssignedLines {
  readonly lines: readonly BomLine[];
  readonly groups: readonly LineGroup[];
  readonly open: readonly OpenLine[];
  /** Leaves with a factor that stands for something similar. */
  readonly proxyLineIds: readonly string[];
}

/**
 * Proposes an assignment for every leaf. Only leaves carry a factor: a part made of raw-material rows is their
 * assembly and gets none, so that nothing counts twice. What a person confirmed or excluded is left alone.
 */
export function assignLines(lines: readonly BomLine[], context: AssignmentContext): AssignedLines {
  return allAtOnce(assignLinesInPortions(lines, context));
}

/** The work of {@link assignLines} in portions. */
export function* assignLinesInPortions(
  lines: readonly BomLine[],
  context: AssignmentContext,
): Portions<AssignedLines> {
  const parents = new Set(lines.map((line) => line.parentId));
  const isLeaf = (line: BomLine): boolean => !parents.has(line.id);
  const groups = yield* groupLines(
    lines.filter((line) => isLeaf(line) && !isDecided(line)),
    context,
  );
  const groupOf = new Map(groups.flatMap((group) => group.lineIds.map((id) => [id, group] as const)));
  const open: OpenLine[] = [];
  const proxyLineIds: string[] = [];
  const assigned = lines.map((line) => {
    if (isDecided(line)) {
      return line;
    }
    const group = groupOf.get(line.id);
    const assignment = group?.decision.assignment;
    if (group !== undefined && assignment === undefined) {
      open.push({ lineId: line.id, group });
    }
    if (assignment?.kind === 'factor' && assignment.proxy === true) {
      proxyLineIds.push(line.id);
    }
    const { assignment: _earlier, ...bare } = line;
    return assignment === undefined ? bare : { ...bare, assignment };
  });
  return { lines: assigned, groups, open, proxyLineIds };
}

/** Decided by a person: confirmed, or excluded (a proposed exclusion is kept too, it needs no factor). */
function isDecided(line: BomLine): boolean {
  return line.assignment?.kind === 'excluded' || line.assignment?.status === 'confirmed';
}
