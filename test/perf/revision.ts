import { acceptChanges } from '../../electron/reading/revision/accept-changes.ts';
import { compareBoms } from '../../electron/reading/revision/compare-boms.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import { decimal } from '../support/study-builder.ts';
import { measured, timeOf } from './measure.ts';
import { syntheticStudy } from './synthetic-bom.ts';

/** Another issue of a list: of a hundred lines one has another quantity, one is gone, one is in another assembly. */
function nextIssue(lines: readonly BomLine[]): readonly BomLine[] {
  const read = (id: string): string => `read-${id}`;
  const withParts = new Set(lines.map(({ parentId }) => parentId));
  return lines.flatMap(({ assignment: _, ...line }, index) => {
    const parentId = line.parentId === null ? null : read(line.parentId);
    const next = { ...line, id: read(line.id), parentId };
    if (index % 100 === 17) {
      return [{ ...next, quantity: decimal(9) }];
    }
    if (index % 100 === 34 && !withParts.has(line.id)) {
      return [];
    }
    return index % 100 === 51 ? [{ ...next, parentId: read(lines[1]?.id ?? '') }] : [next];
  });
}

/** Measures the comparison of two issues of a BOM and taking all changes over, in memory. */
export function benchRevision(write: (text: string) => void, rows: number): void {
  write(`\ntwo issues of a BOM of ${rows} rows`);
  const project = syntheticStudy(rows).bom ?? [];
  const file = nextIssue(project);
  const { made: comparison, ...comparing } = measured(() => compareBoms(project, file));
  const names = { lineId: (id: string) => id, sourceId: (id: string) => id };
  const accepting = timeOf(() => acceptChanges({ project, file, comparison }, () => true, names));
  for (const [what, { clock, processor }] of [
    [`compare: ${comparison.changes.length} changes`, comparing],
    ['accept all of them', accepting],
  ] as const) {
    const [one, two] = [clock, processor].map((time) => time.toFixed(0).padStart(8));
    write(`${what.padEnd(34)} ${one} ms  ${two} ms`);
  }
}
