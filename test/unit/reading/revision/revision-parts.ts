import { compareBoms, type RevisionChange } from '../../../../electron/reading/revision/compare-boms.ts';
import { acceptChanges, type AcceptedBom } from '../../../../electron/reading/revision/accept-changes.ts';
import { type RevisionNames } from '../../../../electron/reading/revision/merge-line.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { decimal, makeLine, mass } from '../../../support/study-builder.ts';

/** A part as a file gives it: number, position, the id of the line above. */
export function part(id: string, parentId: string | null, more: Partial<BomLine> = {}): BomLine {
  const row = Number(id.replace(/\D/g, '') || '1') + 1;
  return makeLine(id, { parentId, mass: mass('1'), origin: { sourceId: 'bom', row }, ...more });
}

/** The same lines as a second reading gives them: other ids, nothing of the project. */
export function readAgain(lines: readonly BomLine[]): BomLine[] {
  const read = (id: string): string => `read-${id}`;
  return lines.map(({ assignment: _, corrections: _c, ...line }) => ({
    ...line,
    id: read(line.id),
    parentId: line.parentId === null ? null : read(line.parentId),
  }));
}

export const NAMES: RevisionNames = {
  lineId: (id) => `new-${id}`,
  sourceId: () => 'r2',
};

/** Compares and accepts the changes that are wanted. */
export function revised(
  project: readonly BomLine[],
  file: readonly BomLine[],
  isTicked: (change: RevisionChange) => boolean,
): AcceptedBom {
  const comparison = compareBoms(project, file);
  return acceptChanges({ project, file, comparison }, isTicked, NAMES);
}

/** A small invented machine of two assemblies and three parts. */
export function machine(): BomLine[] {
  return [
    part('l1', null, { position: '1', partNumber: 'M-1', description: 'Machine' }),
    part('l2', 'l1', { position: '1.1', partNumber: 'A-1', description: 'Frame' }),
    part('l3', 'l2', { position: '1.1.1', partNumber: 'P-1', description: 'Plate', materialText: 'S235' }),
    part('l4', 'l2', { position: '1.1.2', partNumber: 'P-2', description: 'Bar', quantity: decimal(4) }),
    part('l5', 'l1', { position: '1.2', partNumber: 'A-2', description: 'Head' }),
    part('l6', 'l5', { position: '1.2.1', partNumber: 'P-3', description: 'Sensor' }),
  ];
}
