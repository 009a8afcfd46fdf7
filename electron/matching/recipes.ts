import { defaultFactor, type FactorLookUp } from './default-factor.ts';
import { prepareKnowledge } from './prepared-knowledge.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import type { CompositionRecipe, MatchingKnowledge } from './knowledge.ts';

/** What a declared composition is turned into a recipe with. */
export interface RecipeContext {
  readonly knowledge: MatchingKnowledge;
  readonly lookUp: FactorLookUp;
  /** Region of the default factors: CN, EU, WORLD. */
  readonly place: string;
  readonly locale: Locale;
}

/** A recipe with the factors of a region, or the materials that no open factor stands for. */
export type MadeRecipe = { readonly recipe: Recipe } | { readonly missing: readonly string[] };

/** Longest note of a recipe (shared/model/recipe.ts). */
const LONGEST_NOTE = 2000;
const SIMILAR = '≈';

/**
 * A declared composition as a recipe of a study: its shares as declared, each with the default factor of its family in
 * the region. Where the family is only similar to the declared material, or its factor stands for something similar, the
 * note says `material ≈ family`. A composition with a material without factor makes no recipe: a share left out would
 * be a zero nobody sees.
 */
export function makeRecipe(composition: CompositionRecipe, context: RecipeContext): MadeRecipe {
  const prepared = prepareKnowledge(context.knowledge);
  const missing: string[] = [];
  const similar: string[] = [];
  const parts = composition.parts.flatMap(({ material, family, share, proxy }) => {
    const found = defaultFactor(family, context.place, prepared, context.lookUp);
    if (found.factorId === undefined) {
      missing.push(material);
      return [];
    }
    if (proxy || found.proxy) {
      similar.push(`${material} ${SIMILAR} ${family}`);
    }
    return [{ factorId: found.factorId, share }];
  });
  if (missing.length > 0) {
    return { missing };
  }
  const note = [composition.note, ...similar].filter((text) => text !== '').join('; ');
  const recipe: Recipe = {
    id: recipeIdOf(composition.id, context.place),
    name: composition.names[context.locale],
    parts,
    source: composition.source,
    ...(note === '' ? {} : { note: note.slice(0, LONGEST_NOTE) }),
  };
  return { recipe };
}

/** Id under which a study holds the recipe of a declaration; the factors of another region make another recipe. */
export function recipeIdOf(compositionId: string, place: string): string {
  return `${compositionId}.${place}`;
}

/** The declarations of a family, in the order of the file. */
export function compositionsOf(
  family: string,
  { recipes }: Pick<MatchingKnowledge, 'recipes'>,
): readonly CompositionRecipe[] {
  return recipes.filter((recipe) => recipe.family === family);
}
