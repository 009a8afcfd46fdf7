import { lineName } from '../../../shared/line-name.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { factorIdsIn } from '../factors/freeze-factors.ts';

/** Names that are said; more are counted. */
const MOST_NAMED = 5;

/** A part that is gone with the names of what still needs it: values of the error. */
export type StillUsed = Readonly<Record<'id' | 'lines' | 'count', string>>;

/**
 * The first footprint or recipe that stood in the study before, does not after, and is still named: by lines of the BOM,
 * activities, electricity sources, recipes or variants. Undefined where nothing is missed. A footprint whose id is also
 * that of a factor elsewhere is not missed.
 */
export function usesOfRemoved(before: StudyDocument, after: StudyDocument): StillUsed | undefined {
  const own = new Set((after.factors ?? []).map(({ id }) => id));
  const footprints = goneFrom(before.supplierPcfs, after.supplierPcfs).filter((id) => !own.has(id));
  const recipes = goneFrom(before.recipes, after.recipes);
  if (footprints.length === 0 && recipes.length === 0) {
    return undefined;
  }
  const users = [
    ...(after.bom ?? []).map((line) => ({
      name: lineName(line),
      part: line,
    })),
    ...named(after.activities),
    ...named(after.electricity?.sources),
    ...named(after.recipes),
    ...named(after.variants),
  ];
  for (const [ids, idsIn] of [
    [footprints, factorIdsIn],
    [recipes, recipeIdsIn],
  ] as const) {
    for (const id of ids) {
      const names = users.filter(({ part }) => idsIn(part).includes(id)).map(({ name }) => name);
      if (names.length > 0) {
        const shown = names.slice(0, MOST_NAMED).join(', ');
        return { id, lines: names.length > MOST_NAMED ? `${shown} …` : shown, count: String(names.length) };
      }
    }
  }
  return undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function named(
  list: readonly Named[] | undefined,
): readonly { readonly name: string; readonly part: Named }[] {
  return (list ?? []).map((part) => ({ name: part.name, part }));
}

function goneFrom(
  before: readonly { readonly id: string }[] | undefined,
  after: readonly { readonly id: string }[] | undefined,
): readonly string[] {
  const kept = new Set((after ?? []).map(({ id }) => id));
  return (before ?? []).map(({ id }) => id).filter((id) => !kept.has(id));
}

/** Every recipe that a part of a study names, at any depth. */
function recipeIdsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) {
    return [];
  }
  return Object.entries(part).flatMap(([field, value]) =>
    field === 'recipeId' && typeof value === 'string' ? [value] : recipeIdsIn(value),
  );
}
