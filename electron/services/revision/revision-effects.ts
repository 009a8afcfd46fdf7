import { type Basis } from '../../../shared/model/component.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { compareCalculations } from '../../engine/compare/compare-calculations.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type RevisionChange, type RevisionKind } from '../../reading/revision/compare-boms.ts';
import { type AcceptedBom } from '../../reading/revision/accept-changes.ts';
import { calculateInPortions, revisedStudy } from './revised-study.ts';
import { type ReadRevision } from './read-revision.ts';
import { type Session } from '../session.ts';

/** What is accepted in one step on top of the steps before. */
const STEPS: readonly (readonly RevisionKind[])[] = [
  ['changed', 'moved', 'added'],
  ['conflict'],
  ['removed'],
];

/** The effect of every change on the total, exact. */
export interface RevisionEffects {
  /** By the id of the change; absent where there is none. */
  readonly byChange: ReadonlyMap<string, bigint>;
  /** Lines without a factor after the changes, by the id of their change. */
  readonly withoutFactor: ReadonlySet<string>;
  readonly before: Calculation;
  /** With everything changed, moved and added. */
  readonly after: Calculation;
  /** Part of that difference that belongs to no change of a line. */
  readonly elsewhere: bigint;
}

/**
 * Accepts everything changed, moved and added at once, then the conflicts, then the removals, and gives each change the
 * exact differences of its line and of the lines below that have no change of their own. In every step the effects sum
 * to the difference of the totals, with what belongs to no line of a change named apart.
 */
export function* revisionEffects(
  session: Session,
  revision: ReadRevision,
  basis: Basis,
): Generator<undefined, RevisionEffects, undefined> {
  const { comparison, project } = revision;
  const byChange = new Map<string, bigint>();
  const withoutFactor = new Set<string>();
  const before = project.live.calculation();
  let [last, lines] = [before, revision.lines];
  let after = before;
  let elsewhere = 0n;
  const ticked = new Set<RevisionKind>();
  for (const [index, kinds] of STEPS.entries()) {
    kinds.forEach((kind) => ticked.add(kind));
    if (!comparison.changes.some(({ kind }) => kinds.includes(kind))) {
      continue;
    }
    yield;
    const { study, accepted } = yield* revisedStudy(revision, ({ kind }) => ticked.has(kind));
    yield;
    const next = yield* calculateInPortions(session, study);
    yield;
    const owners = ownersOf(accepted, kinds);
    const owner = ownerFinder(owners, accepted.lines, lines);
    for (const { lineId, emissions } of compareCalculations(last, next).rows) {
      const kg = excludingBiogenicCo2(emissions[basis]);
      const change = owner(lineId);
      if (change !== undefined) {
        byChange.set(change, (byChange.get(change) ?? 0n) + kg);
      } else if (index === 0) {
        elsewhere += kg;
      }
    }
    openOnes(accepted.lines, owners).forEach((id) => withoutFactor.add(id));
    [last, lines] = [next, accepted.lines];
    after = index === 0 ? next : after;
  }
  return { byChange, withoutFactor, before, after, elsewhere };
}

/** The change of each line, by the line's id in the project after the step. */
function ownersOf(
  { accepted, newIds }: AcceptedBom,
  kinds: readonly RevisionKind[],
): ReadonlyMap<string, string> {
  return new Map(
    accepted.flatMap((change: RevisionChange) => {
      const lineId = change.line?.id ?? newIds.get(change.next?.id ?? '');
      return kinds.includes(change.kind) && lineId !== undefined ? [[lineId, change.id] as const] : [];
    }),
  );
}

/** Finds the change a line's difference is due to: its own, else that of the nearest line above, as it is or was. */
function ownerFinder(
  owners: ReadonlyMap<string, string>,
  after: readonly BomLine[],
  before: readonly BomLine[],
): (lineId: string) => string | undefined {
  const parents = [after, before].map((lines) => new Map(lines.map(({ id, parentId }) => [id, parentId])));
  const known = new Map<string, string | undefined>();
  const find = (lineId: string, above: ReadonlyMap<string, string | null>): string | undefined => {
    const way: string[] = [];
    let at: string | null | undefined = lineId;
    while (at !== null && at !== undefined && !owners.has(at) && !known.has(at)) {
      way.push(at);
      known.set(at, undefined);
      at = above.get(at);
    }
    const found = at === null || at === undefined ? undefined : (owners.get(at) ?? known.get(at));
    way.forEach((id) => known.set(id, found));
    return found;
  };
  return (lineId) => {
    for (const above of parents) {
      if (above.has(lineId)) {
        return find(lineId, above);
      }
    }
    return undefined;
  };
}

/** Changes of parts that have nothing below them and no factor. */
function openOnes(lines: readonly BomLine[], owners: ReadonlyMap<string, string>): readonly string[] {
  const withParts = new Set(lines.map(({ parentId }) => parentId));
  return lines.flatMap(({ id, assignment }) => {
    const change = owners.get(id);
    return change !== undefined && assignment === undefined && !withParts.has(id) ? [change] : [];
  });
}
