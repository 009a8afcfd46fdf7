import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';

/** Most ids printed of one cycle; a longer one is shortened in the middle. */
const PRINTED_IDS = 20;

/** A line whose id an earlier line has: it stays outside the tree. */
export function repeatedId(line: ResolvedBomLine): Finding {
  return errorAt('bom.idRepeated', line, { id: line.id });
}

/**
 * Why lines have no place in the tree: one finding per cycle (with its path) and per unknown parent; what merely hangs
 * below them has none of its own.
 */
export function explainOutside(
  unplaced: readonly ResolvedBomLine[],
  find: (id: string) => ResolvedBomLine | undefined,
  isPlaced: (line: ResolvedBomLine) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  const settled = new Set<string>();
  for (const start of unplaced) {
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let current: ResolvedBomLine | undefined = start;
    while (current !== undefined && !isPlaced(current) && !settled.has(current.id)) {
      const seenAt = onPath.get(current.id);
      if (seenAt !== undefined) {
        const cycle = [...path.slice(seenAt), current.id];
        const params = { path: printedPath(cycle), count: String(cycle.length - 1) };
        findings.push(errorAt('bom.cycle', current, params));
        break;
      }
      onPath.set(current.id, path.length);
      path.push(current.id);
      const parentId: string | null = current.parentId;
      const parent: ResolvedBomLine | undefined = parentId === null ? undefined : find(parentId);
      if (parentId !== null && parent === undefined) {
        findings.push(errorAt('bom.parentUnknown', current, { parent: parentId }));
      }
      current = parent;
    }
    for (const id of path) {
      settled.add(id);
    }
  }
  return findings;
}

function printedPath(ids: readonly string[]): string {
  const shown = ids.length <= PRINTED_IDS ? ids : [...ids.slice(0, PRINTED_IDS - 2), '…', ...ids.slice(-1)];
  return shown.join(' → ');
}

function errorAt(code: string, line: ResolvedBomLine, params: Record<string, string>): Finding {
  return { code, severity: 'error', place: { lineId: line.id, field: 'parentId' }, params };
}
