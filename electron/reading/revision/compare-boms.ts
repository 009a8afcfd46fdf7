import { type BomLine } from '../../../shared/model/bom-line.ts';
import { allAtOnce, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { type FieldRevision, fieldRevisions } from './compare-lines.ts';
import { NOTHING_UNSAID, type UnsaidFields } from './unsaid-fields.ts';
import { pairLines } from './pair-lines.ts';
import { keyedList } from './revision-keys.ts';

/** Kinds of changes between two issues of a BOM, in the order in which they are shown. */
export const REVISION_KINDS = ['changed', 'moved', 'added', 'removed', 'conflict'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/**
 * One change that can be accepted or not. A moved line may have changed fields as well. A corrected field whose value in
 * the file changed is a `conflict`, a change of its own beside the others of its line.
 */
export interface RevisionChange {
  /** `<kind>:<id>`; the id of the project's line, for an added line the one the reading gave it. */
  readonly id: string;
  readonly kind: RevisionKind;
  /** The line in the project; undefined for an added one. */
  readonly line: BomLine | undefined;
  /** The line as newly read; undefined for a removed one. */
  readonly next: BomLine | undefined;
  readonly fields: readonly FieldRevision[];
}

/** Two issues of a BOM side by side. */
export interface BomComparison {
  /** In the order of the file, then the removed lines in the order of the project. */
  readonly changes: readonly RevisionChange[];
  /** The project's line of every line of the file that has one, by the id the reading gave. */
  readonly lineOf: ReadonlyMap<string, BomLine>;
  /** Lines on both sides without any change; a kept correction is none. */
  readonly unchanged: number;
  /** Corrections that stay because the file says what it said. */
  readonly keptCorrections: number;
}

/**
 * Compares the lines of a project with those of a newly read file. A line keeps its corrections where the file's value is
 * the one that was corrected; see {@link FieldRevision}. Fields that the file has no column for stay as they are. Pure and deterministic, O(n).
 */
export function compareBoms(
  project: readonly BomLine[],
  file: readonly BomLine[],
  unsaid: UnsaidFields = NOTHING_UNSAID,
): BomComparison {
  return allAtOnce(compareInPortions(project, file, unsaid));
}

/** The same in portions. */
export function* compareInPortions(
  project: readonly BomLine[],
  file: readonly BomLine[],
  unsaid: UnsaidFields = NOTHING_UNSAID,
): Portions<BomComparison> {
  const { nextOf, oldOf } = yield* pairLines(yield* keyedList(project), yield* keyedList(file));
  const lineOf = new Map<string, BomLine>();
  oldOf.forEach((old, place) => {
    const [line, next] = [project[old], file[place]];
    if (line !== undefined && next !== undefined) {
      lineOf.set(next.id, line);
    }
  });
  const changes: RevisionChange[] = [];
  let unchanged = 0;
  let keptCorrections = 0;
  yield* forEachInPortions(file, (next) => {
    const line = lineOf.get(next.id);
    if (line === undefined) {
      changes.push({ id: `added:${next.id}`, kind: 'added', line, next, fields: [] });
      return;
    }
    const made = changesOf(line, next, lineOf, unsaid);
    changes.push(...made);
    unchanged += made.length === 0 ? 1 : 0;
    keptCorrections += (line.corrections?.length ?? 0) - correctionsTouched(made);
  });
  project.forEach((line, place) => {
    if (nextOf[place] === -1) {
      changes.push({ id: `removed:${line.id}`, kind: 'removed', line, next: undefined, fields: [] });
    }
  });
  return { changes, lineOf, unchanged, keptCorrections };
}

function changesOf(
  line: BomLine,
  next: BomLine,
  lineOf: ReadonlyMap<string, BomLine>,
  unsaid: UnsaidFields,
): readonly RevisionChange[] {
  const fields = fieldRevisions(line, next, unsaid);
  const taken = fields.filter(({ state }) => state !== 'conflict');
  const conflicts = fields.filter(({ state }) => state === 'conflict');
  const kind = isMoved(line, next, lineOf) ? 'moved' : 'changed';
  return [
    ...(kind === 'moved' || taken.length > 0
      ? [{ id: `${kind}:${line.id}`, kind, line, next, fields: taken } as const]
      : []),
    ...(conflicts.length > 0
      ? [{ id: `conflict:${line.id}`, kind: 'conflict', line, next, fields: conflicts } as const]
      : []),
  ];
}

/** A line below a line that is new is moved too. */
function isMoved(line: BomLine, next: BomLine, lineOf: ReadonlyMap<string, BomLine>): boolean {
  return next.parentId === null ? line.parentId !== null : lineOf.get(next.parentId)?.id !== line.parentId;
}

function correctionsTouched(changes: readonly RevisionChange[]): number {
  return changes.reduce(
    (sum, { fields }) => sum + fields.filter(({ state }) => state !== 'revised').length,
    0,
  );
}
