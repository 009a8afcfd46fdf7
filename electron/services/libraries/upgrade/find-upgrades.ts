import { type Factor } from '../../../../shared/model/factor.ts';
import { type StudyDocument } from '../../../../shared/model/study.ts';
import {
  libraryOfSet,
  type LibraryNow,
  libraryUpgrade,
  type LibraryUpgrade,
} from '../../../engine/factors/upgrade/library-upgrade.ts';
import { regionsOf } from '../../../matching/region.ts';
import { studyFactorIds } from '../../factors/freeze-factors.ts';
import { type Session } from '../../session.ts';

/** What newer versions on this computer mean for a study, and libraries it uses that are not here. */
export interface Upgrades {
  readonly libraries: readonly LibraryUpgrade[];
  readonly missing: readonly string[];
}

/** Holds the frozen factors a study uses against the libraries of this computer. `place` says what is near. */
export function findUpgrades(session: Session, study: StudyDocument, place: string): Upgrades {
  const used = usedFactors(study);
  const { libraries: shelf } = session.gateways;
  shelf.view();
  const nearness = nearnessTo(place);
  const ids = new Set(used.flatMap(({ source }) => libraryOfSet(source.set)?.id ?? []));
  const ofUser = [...ids].toSorted().map((id) => ({ id, now: shelfLibrary(session, id) }));
  const all = [bundledLibrary(session, study), ...ofUser.flatMap(({ now }) => now ?? [])];
  return {
    libraries: all.flatMap((library) => libraryUpgrade(used, library, nearness) ?? []),
    missing: ofUser.flatMap(({ id, now }) => (now === undefined ? [id] : [])),
  };
}

function usedFactors(study: StudyDocument): readonly Factor[] {
  const ids = new Set(studyFactorIds(study));
  return (study.factors ?? []).filter(({ id }) => ids.has(id));
}

function shelfLibrary(session: Session, id: string): LibraryNow | undefined {
  const { libraries } = session.gateways;
  const current = libraries.current(id);
  if (current === undefined) {
    return undefined;
  }
  const entries = libraries.entries(current);
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return {
    id,
    version: current.version,
    factors: entries.ok ? entries.value.map(({ factor }) => factor) : [],
    versionOf: ({ source }) => {
      const library = libraryOfSet(source.set);
      return library?.id === id ? library.version : undefined;
    },
    idsOf: (version) => {
      if (!known.has(version)) {
        known.set(version, idsOfVersion(session, id, version));
      }
      return known.get(version);
    },
  };
}

function idsOfVersion({ gateways }: Session, id: string, version: string): ReadonlySet<string> | undefined {
  const { libraries } = gateways;
  const old = libraries.view().libraries.find((one) => one.id === id && one.version === version);
  const entries = old === undefined ? undefined : libraries.entries(old);
  return entries?.ok === true ? new Set(entries.value.map(({ factor }) => factor.id)) : undefined;
}

/**
 * The factors of this program. A frozen copy tells the published set it is from; of which version of the program, only the
 * study's reference does.
 */
function bundledLibrary({ gateways }: Session, study: StudyDocument): LibraryNow {
  const { reference, factors, find } = gateways.library;
  const older = (study.libraries ?? []).find(
    ({ id, version }) => id === reference.id && version !== reference.version,
  );
  const sets = new Set(older === undefined ? [] : factors.map(({ source }) => source.set));
  return {
    id: reference.id,
    version: reference.version,
    factors,
    versionOf: (factor) =>
      older !== undefined &&
      (sets.has(factor.source.set) || find(factor.id)?.source.set === factor.source.set)
        ? older.version
        : undefined,
    idsOf: () => undefined,
  };
}

/** Steps of the chain of regions from the place; what is on none of them is farthest. */
function nearnessTo(place: string): (geography: string) => number {
  const chain = regionsOf(place);
  return (geography) => {
    const at = chain.findIndex((isIn) => isIn(geography));
    return at < 0 ? chain.length : at;
  };
}
