import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Portions } from '../../../shared/portions.ts';
import { type BomComparison, type RevisionChange } from './compare-boms.ts';
import { type RevisionNames } from './merge-line.ts';

/** Why a ticked change could not be carried out by itself. */
export type HeldReason = 'parentNotTaken' | 'partsBelow' | 'circle';

export interface HeldChange {
  readonly change: RevisionChange;
  readonly reason: HeldReason;
}

/** The ticked changes that can be carried out, with the lines above the added and moved ones. */
export interface Carried {
  readonly changes: ReadonlySet<RevisionChange>;
  readonly held: readonly HeldChange[];
  /** Id in the project of the line above, by the id the reading gave; only of lines that have one there. */
  readonly parentIds: ReadonlyMap<string, string | null>;
}

/** Holds back the changes that need another one that was not ticked. */
export function* carriedChanges(
  project: readonly BomLine[],
  file: readonly BomLine[],
  comparison: BomComparison,
  ticked: readonly RevisionChange[],
  names: RevisionNames,
): Portions<Carried> {
  const held: HeldChange[] = [];
  const changes = new Set(ticked);
  const hold = (change: RevisionChange, reason: HeldReason): void => {
    changes.delete(change);
    held.push({ change, reason });
  };
  yield;
  const parentIds = parentsInProject(file, comparison, ticked, names);
  yield;
  for (const change of ticked) {
    if ((change.kind === 'added' || change.kind === 'moved') && !parentIds.has(change.next?.id ?? '')) {
      hold(change, 'parentNotTaken');
    }
  }
  const parentOf = (): Map<string, string | null> => parentsAfter(project, changes, parentIds, names);
  let parents = parentOf();
  yield;
  for (let circle = movesInCircle(parents, changes); circle.length > 0;) {
    circle.forEach((change) => hold(change, 'circle'));
    parents = parentOf();
    circle = movesInCircle(parents, changes);
  }
  yield;
  for (const change of stillParents(parents, changes)) {
    hold(change, 'partsBelow');
  }
  return { changes, held, parentIds };
}

/** The line above each line of the file, where all lines on the way up stand in the project or are to be added. */
function parentsInProject(
  file: readonly BomLine[],
  { lineOf }: BomComparison,
  ticked: readonly RevisionChange[],
  names: RevisionNames,
): ReadonlyMap<string, string | null> {
  const added = new Set(ticked.flatMap(({ kind, next }) => (kind === 'added' && next ? [next.id] : [])));
  const aboveOf = new Map(file.map(({ id, parentId }) => [id, parentId]));
  const known = new Map<string, boolean>();
  const isThere = (id: string): boolean => {
    const way: string[] = [];
    let at: string | null = id;
    while (at !== null && !known.has(at) && !lineOf.has(at) && added.has(at) && aboveOf.has(at)) {
      known.set(at, true);
      way.push(at);
      at = aboveOf.get(at) ?? null;
    }
    const there = at === null || (known.get(at) ?? lineOf.has(at));
    way.forEach((line) => known.set(line, there));
    return there;
  };
  return new Map(
    file.flatMap(({ id, parentId }): (readonly [string, string | null])[] => {
      if (parentId === null) {
        return [[id, null]];
      }
      return isThere(parentId) ? [[id, lineOf.get(parentId)?.id ?? names.lineId(parentId)]] : [];
    }),
  );
}

function parentsAfter(
  project: readonly BomLine[],
  changes: ReadonlySet<RevisionChange>,
  parentIds: ReadonlyMap<string, string | null>,
  names: RevisionNames,
): Map<string, string | null> {
  const parents = new Map(project.map((line) => [line.id, line.parentId]));
  for (const { kind, line, next } of changes) {
    if (kind === 'removed') {
      parents.delete(line?.id ?? '');
    } else if ((kind === 'added' || kind === 'moved') && next !== undefined) {
      parents.set(line?.id ?? names.lineId(next.id), parentIds.get(next.id) ?? null);
    }
  }
  return parents;
}

/** The moves of the lines that would stand below themselves. */
function movesInCircle(
  parents: ReadonlyMap<string, string | null>,
  changes: ReadonlySet<RevisionChange>,
): readonly RevisionChange[] {
  const moves = [...changes].filter(({ kind }) => kind === 'moved');
  const walked = new Map<string, number>();
  const circling = new Set<string>();
  moves.forEach(({ line }, walk) => {
    let at: string | null | undefined = line?.id;
    while (at !== null && at !== undefined && !walked.has(at)) {
      walked.set(at, walk);
      at = parents.get(at);
    }
    if (at === null || at === undefined || walked.get(at) !== walk) {
      return;
    }
    for (let round: string | null | undefined = at; round && !circling.has(round);) {
      circling.add(round);
      round = parents.get(round);
    }
  });
  return moves.filter(({ line }) => circling.has(line?.id ?? ''));
}

/** Removals of lines below which something stays. */
function stillParents(
  parents: ReadonlyMap<string, string | null>,
  changes: ReadonlySet<RevisionChange>,
): readonly RevisionChange[] {
  const removals = new Map(
    [...changes].flatMap((change) =>
      change.kind === 'removed' && change.line !== undefined ? [[change.line.id, change] as const] : [],
    ),
  );
  const held = new Map<string, RevisionChange>();
  for (const parentId of parents.values()) {
    let at = parentId;
    for (let removal = removals.get(at ?? ''); removal !== undefined && at !== null;) {
      if (held.has(at)) {
        break;
      }
      held.set(at, removal);
      at = removal.line?.parentId ?? null;
      removal = removals.get(at ?? '');
    }
  }
  return [...held.values()];
}
