import { type BomLine } from '../../../shared/model/bom-line.ts';
import { allAtOnce, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { type BomComparison, type RevisionChange } from './compare-boms.ts';
import { carriedChanges, type HeldChange } from './held-changes.ts';
import { type RevisedField } from './imported-text.ts';
import { addedLine, mergedLine, type RevisionNames, withOrigin } from './merge-line.ts';

/** Two issues of a BOM: the lines of the project, those newly read, and how they differ. */
export interface TwoIssues {
  readonly project: readonly BomLine[];
  readonly file: readonly BomLine[];
  readonly comparison: BomComparison;
}

/** A BOM after some changes were accepted. */
export interface AcceptedBom {
  /** In the order of the file; lines that are not in it stay behind the line they followed. */
  readonly lines: readonly BomLine[];
  readonly accepted: readonly RevisionChange[];
  /** Not ticked: these lines are as they were. */
  readonly notTaken: readonly RevisionChange[];
  /** Ticked, but not possible without another change; these lines are as they were too. */
  readonly held: readonly HeldChange[];
  /** Id in the project of every added line, by the id the reading gave it. */
  readonly newIds: ReadonlyMap<string, string>;
}

/**
 * Carries out the ticked changes. A line keeps its id and with it its factor, corrections and whatever names it. A line
 * without any change gets its place in the new file; one of which no change is taken stays wholly as it was. A change that
 * needs another one that was not ticked is held back.
 */
export function acceptChanges(
  issues: TwoIssues,
  isTicked: (change: RevisionChange) => boolean,
  names: RevisionNames,
): AcceptedBom {
  return allAtOnce(acceptInPortions(issues, isTicked, names));
}

/** The same in portions. */
export function* acceptInPortions(
  issues: TwoIssues,
  isTicked: (change: RevisionChange) => boolean,
  names: RevisionNames,
): Portions<AcceptedBom> {
  const { project, file, comparison } = issues;
  const ticked = comparison.changes.filter(isTicked);
  const carried = yield* carriedChanges(project, file, comparison, ticked, names);
  yield;
  const changesOf = Map.groupBy(comparison.changes, ({ line, next }) => next?.id ?? line?.id ?? '');
  const revised = (next: BomLine): BomLine | undefined => {
    const line = comparison.lineOf.get(next.id);
    const all = changesOf.get(next.id) ?? [];
    const own = all.filter((change) => carried.changes.has(change));
    const parentId = carried.parentIds.get(next.id) ?? null;
    if (line === undefined) {
      return own.length === 0 ? undefined : addedLine(next, parentId, names);
    }
    if (own.length === 0) {
      return all.length === 0 ? withOrigin(line, next, names) : line;
    }
    return mergedLine(line, next, {
      fields: new Set<RevisedField>(own.flatMap(({ fields }) => fields.map(({ field }) => field))),
      parentId: own.some(({ kind }) => kind === 'moved') ? parentId : line.parentId,
      names,
    });
  };
  const removed = new Set(
    [...carried.changes].flatMap(({ kind, line }) => (kind === 'removed' ? [line] : [])),
  );
  const added = [...carried.changes].flatMap(({ kind, next }) => (kind === 'added' && next ? [next.id] : []));
  return {
    newIds: new Map(added.map((id) => [id, names.lineId(id)])),
    lines: yield* inFileOrder(issues, revised, (line) => !removed.has(line)),
    accepted: [...carried.changes],
    notTaken: comparison.changes.filter((change) => !isTicked(change)),
    held: carried.held,
  };
}

/** The lines of the file in their order; lines of the project that are not in it follow the line they followed before. */
function* inFileOrder(
  { project, file, comparison }: TwoIssues,
  revised: (next: BomLine) => BomLine | undefined,
  stays: (line: BomLine) => boolean,
): Portions<readonly BomLine[]> {
  const inFile = new Set(comparison.lineOf.values());
  const following = new Map<BomLine | undefined, BomLine[]>();
  let before: BomLine | undefined;
  for (const line of project) {
    if (inFile.has(line)) {
      before = line;
    } else if (stays(line)) {
      const run = following.get(before);
      if (run === undefined) {
        following.set(before, [line]);
      } else {
        run.push(line);
      }
    }
  }
  const lines: BomLine[] = [...(following.get(undefined) ?? [])];
  yield* forEachInPortions(file, (next) => {
    const line = revised(next);
    if (line !== undefined) {
      lines.push(line);
    }
    const known = comparison.lineOf.get(next.id);
    for (const after of (known === undefined ? undefined : following.get(known)) ?? []) {
      lines.push(after);
    }
  });
  return lines;
}
