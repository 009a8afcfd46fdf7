import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import { type StudyDocument } from '../../../../shared/model/study.ts';
import { type FactorCause } from '../../../engine/factors/upgrade/factor-differences.ts';
import { type FactorUpgrade, type LibraryUpgrade } from '../../../engine/factors/upgrade/library-upgrade.ts';
import { withFactorIds } from '../../factors/with-factor-ids.ts';
import { type StudyChange } from '../../study-change.ts';

/** Differences after which a person has to say again that the factor fits. */
const TELLING: ReadonlySet<FactorCause> = new Set(['unit', 'scope', 'geography', 'use', 'flags']);

/** True where the factor may no longer fit the lines that use it: another factor, unit, boundary, place or mark. */
export function isToRedecide({ kind, differences }: FactorUpgrade): boolean {
  return kind !== 'moved' || differences.some(({ cause }) => TELLING.has(cause));
}

/**
 * What the ticked changes make of a study: copies of the new version in the place of the old ones, other factors where one
 * was withdrawn or fits better. Lines whose factor is to be decided again are proposals again. Factors in which nothing
 * differs become copies of the new version too, which changes no number.
 */
export function upgradeChange(
  study: StudyDocument,
  upgrades: readonly LibraryUpgrade[],
  isTicked: (change: FactorUpgrade) => boolean,
): StudyChange {
  const ticked = upgrades.flatMap(({ changes }) => changes.filter(isTicked));
  const copies = new Map<string, Factor>();
  for (const { unchanged } of upgrades) {
    unchanged.forEach((factor) => copies.set(factor.id, factor));
  }
  const others = new Map<string, string>();
  for (const { kind, old, next } of ticked) {
    if (next !== undefined) {
      copies.set(next.id, next);
      if (kind !== 'moved') {
        others.set(old.id, next.id);
      }
    }
  }
  const doubtful = new Set(ticked.filter(isToRedecide).map(({ old }) => old.id));
  const held = new Map((study.factors ?? []).map((factor) => [factor.id, factor]));
  return {
    factors: [...copies.values()].filter((factor) => held.get(factor.id) !== factor),
    ...changedParts(study, others, doubtful),
    libraries: keptReferences(study, upgrades, isTicked),
  };
}

/** Parts that name another factor, or whose decision is open again. */
function changedParts(
  study: StudyDocument,
  others: ReadonlyMap<string, string>,
  doubtful: ReadonlySet<string>,
): StudyChange {
  const changed = <T extends object>(list: readonly T[] | undefined): readonly T[] =>
    (list ?? []).flatMap((part) => {
      const next = withFactorIds(part, others);
      return next === part ? [] : [next];
    });
  const lines = (study.bom ?? []).flatMap((line) => {
    const next = withFactorIds(reopened(line, doubtful), others);
    return next === line ? [] : [next];
  });
  const recipes = withFactorIds(study.recipes, others);
  const electricity = withFactorIds(study.electricity, others);
  return {
    lines,
    activities: changed(study.activities),
    variants: changed(study.variants),
    ...(electricity === study.electricity || electricity === undefined ? {} : { electricity }),
    ...(recipes === study.recipes ? {} : { sections: { recipes } }),
  };
}

function reopened(line: BomLine, doubtful: ReadonlySet<string>): BomLine {
  const { assignment } = line;
  return assignment?.kind === 'factor' &&
    assignment.status === 'confirmed' &&
    doubtful.has(assignment.factorId)
    ? { ...line, assignment: { ...assignment, status: 'proposed' } }
    : line;
}

/** References of the bundled library; an older one stays as long as a factor of it is kept. Those of the user follow from the factors. */
function keptReferences(
  study: StudyDocument,
  upgrades: readonly LibraryUpgrade[],
  isTicked: (change: FactorUpgrade) => boolean,
): NonNullable<StudyChange['libraries']> {
  const references = study.libraries ?? [];
  const next = references.flatMap((reference) => {
    const upgrade = upgrades.find(({ id, from }) => id === reference.id && from.includes(reference.version));
    if (upgrade === undefined) {
      return [reference];
    }
    const kept = upgrade.changes.some(
      ({ kind, ...change }) => kind !== 'better' && !isTicked({ kind, ...change }),
    );
    return [{ id: upgrade.id, version: upgrade.to }, ...(kept ? [reference] : [])];
  });
  return [...new Map(next.map((reference) => [`${reference.id}@${reference.version}`, reference])).values()];
}
