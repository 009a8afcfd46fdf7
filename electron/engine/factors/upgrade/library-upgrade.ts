import { type Factor } from '../../../../shared/model/factor.ts';
import { type LibraryReference } from '../../../../shared/model/study.ts';
import { factorDifferences, type FactorDifference } from './factor-differences.ts';

/** A library of which a study uses factors, as it is on this computer now. */
export interface LibraryNow {
  readonly id: string;
  /** Version that is offered now. */
  readonly version: string;
  /** Versions the study's factors were taken from. */
  readonly versionOf: (frozen: Factor) => string | undefined;
  readonly factors: readonly Factor[];
  /** Ids an older version has; undefined where that version is no longer here. */
  readonly idsOf: (version: string) => ReadonlySet<string> | undefined;
}

/**
 * `moved`: the same factor, with something else in it; `withdrawn`: the new version does not have it; `better`: the new
 * version has a factor for the same thing that the old one had not, and that fits better.
 */
export type UpgradeKind = 'moved' | 'withdrawn' | 'better';

/** One thing to be decided when a library is brought to its new version. */
export interface FactorUpgrade {
  /** `moved <factor>`; the same whenever the same upgrade is asked for. */
  readonly id: string;
  readonly kind: UpgradeKind;
  readonly old: Factor;
  /** What would stand in its place; absent where a withdrawn factor has no successor. */
  readonly next?: Factor;
  readonly differences: readonly FactorDifference[];
}

/** What a new version means for the factors of a study. */
export interface LibraryUpgrade {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly changes: readonly FactorUpgrade[];
  /** Factors in which nothing differs, as the new version has them. */
  readonly unchanged: readonly Factor[];
}

/**
 * Holds the factors a study uses against the version of their library that is here now; undefined where they are of that
 * version already. `nearness` orders places, the nearest with the lowest number.
 */
export function libraryUpgrade(
  used: readonly Factor[],
  library: LibraryNow,
  nearness: (geography: string) => number,
): LibraryUpgrade | undefined {
  const old = used.filter((factor) => {
    const version = library.versionOf(factor);
    return version !== undefined && version !== library.version;
  });
  if (old.length === 0) {
    return undefined;
  }
  const now = new Map(library.factors.map((factor) => [factor.id, factor]));
  const ofFamily = Map.groupBy(library.factors, ({ family }) => family);
  const successor = (factor: Factor, isNew: boolean): Factor | undefined =>
    bestSuccessor(factor, ofFamily.get(factor.family) ?? [], nearness, (id) => {
      const known = library.idsOf(library.versionOf(factor) ?? '');
      return isNew ? known?.has(id) === false : id !== factor.id;
    });
  const changes: FactorUpgrade[] = [];
  const unchanged: Factor[] = [];
  for (const factor of old) {
    const next = now.get(factor.id);
    if (next === undefined) {
      changes.push(upgrade('withdrawn', factor, successor(factor, false)));
      continue;
    }
    const moved = upgrade('moved', factor, next);
    if (moved.differences.length === 0) {
      unchanged.push(next);
    } else {
      changes.push(moved);
    }
    const better = successor(factor, true);
    if (better !== undefined && isBetter(better, next, nearness)) {
      changes.push(upgrade('better', factor, better));
    }
  }
  const from = [...new Set(old.flatMap((factor) => library.versionOf(factor) ?? []))];
  return { id: library.id, from, to: library.version, changes, unchanged };
}

function upgrade(kind: UpgradeKind, old: Factor, next: Factor | undefined): FactorUpgrade {
  return {
    id: `${kind} ${old.id}`,
    kind,
    old,
    ...(next === undefined ? {} : { next }),
    differences: next === undefined ? [] : factorDifferences(old, next),
  };
}

/** The nearest, then the youngest factor of the same family, unit and boundary; none that is marked for checking. */
function bestSuccessor(
  { family, unit, scope }: Factor,
  candidates: readonly Factor[],
  nearness: (geography: string) => number,
  isWanted: (id: string) => boolean,
): Factor | undefined {
  const fit = candidates.filter(
    (factor) =>
      family !== undefined &&
      factor.unit === unit &&
      factor.scope === scope &&
      factor.flags?.includes('check') !== true &&
      isWanted(factor.id),
  );
  return fit.toSorted(
    (left, right) =>
      nearness(left.geography) - nearness(right.geography) ||
      yearOf(right) - yearOf(left) ||
      (left.id < right.id ? -1 : 1),
  )[0];
}

/** Nearer, or of the same place and younger. */
function isBetter(next: Factor, now: Factor, nearness: (geography: string) => number): boolean {
  const [near, nearNow] = [nearness(next.geography), nearness(now.geography)];
  return near < nearNow || (near === nearNow && yearOf(next) > yearOf(now));
}

function yearOf({ referenceYear }: Factor): number {
  return Number(/\d{4}/.exec(referenceYear)?.[0] ?? '0');
}

/** `<library>@<version>` as a factor's set; undefined for a factor of no library of the user. */
export function libraryOfSet(set: string): LibraryReference | undefined {
  const at = set.indexOf('@');
  return at < 1 ? undefined : { id: set.slice(0, at), version: set.slice(at + 1) };
}
