import { type Region } from '../../../shared/contract/region.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Locale } from '../../../shared/model/locale.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { decisionUses } from '../../engine/inventory/decision-uses.ts';
import { productOf } from '../../engine/inventory/operand.ts';
import { formatRatio } from '../../engine/quantity/amount.ts';
import { add, divide, multiply, ONE, parseRatio, type Ratio, ZERO } from '../../engine/quantity/ratio.ts';
import { conversion } from '../../engine/quantity/units.ts';
import { makeRecipe, recipeIdOf } from '../../matching/recipes.ts';
import { type CompositionRecipe, type MatchingKnowledge } from '../../matching/knowledge.ts';

/** Where recipes come from: the study first, then the declarations. */
export interface RecipeSource {
  readonly recipes: readonly Recipe[];
  readonly knowledge: MatchingKnowledge;
  readonly lookUp: FactorLookup;
  readonly region: Region;
  readonly locale: Locale;
}

/** A recipe that can stand for lines; `declared` is what it was made from, where it is not one of the user. */
export interface FoundRecipe {
  readonly recipe: Recipe;
  readonly declared: CompositionRecipe | undefined;
  readonly inStudy: boolean;
}

/**
 * Finds a recipe by its id: of the study, or made of a declaration with the factors of the region (its id with or
 * without the region). Errors: `state.recipeNotFound`, `rule.recipeFactorMissing`.
 */
export function findRecipe(id: string, source: RecipeSource): Result<FoundRecipe> {
  const own = source.recipes.find((recipe) => recipe.id === id);
  if (own !== undefined) {
    return success({ recipe: own, declared: declarationOf(id, source), inStudy: true });
  }
  const declared = declarationOf(id, source);
  if (declared === undefined) {
    return failure('state.recipeNotFound', { recipeId: id });
  }
  const held = source.recipes.find(({ id: heldId }) => heldId === recipeIdOf(declared.id, source.region));
  if (held !== undefined) {
    return success({ recipe: held, declared, inStudy: true });
  }
  const made = makeRecipe(declared, { ...source, place: source.region });
  return 'missing' in made
    ? failure('rule.recipeFactorMissing', { recipeId: id, materials: made.missing.join(', ') })
    : success({ recipe: made.recipe, declared, inStudy: false });
}

/** kg CO2e per kg of a recipe, excluding biogenic CO2; undefined where it cannot be computed. */
export function recipeTotalKg(recipe: Recipe, lookUp: FactorLookup): DecimalString | undefined {
  const assignment = { kind: 'recipe', recipeId: recipe.id, status: 'confirmed' } as const;
  const chosen = decisionUses(assignment, withRecipe(lookUp, recipe));
  if ('problem' in chosen) {
    return undefined;
  }
  const total = chosen.uses.reduce((sum, { factor, operands, amountUnit }) => {
    const perUnit = COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)
      .map((component) => factor.components[component])
      .reduce<Ratio>((of, text) => (text === undefined ? of : add(of, parseRatio(text))), ZERO);
    return add(sum, multiply(multiply(perUnit, productOf(operands)), perKg(amountUnit ?? factor.unit)));
  }, ZERO);
  return formatRatio(total);
}

/** The look-up with one more recipe: what a line would be with a recipe that is not in the study yet. */
export function withRecipe(lookUp: FactorLookup, recipe: Recipe): FactorLookup {
  const find = (id: string) => lookUp(id);
  return Object.assign(find, {
    recipeOf: (id: string) => (id === recipe.id ? recipe : lookUp.recipeOf?.(id)),
    supplyOf: () => lookUp.supplyOf?.(),
  });
}

function perKg(unit: string): Ratio {
  const steps = conversion('kg', unit)?.steps ?? [];
  return steps.reduce((ratio, { operation, value }) => {
    const factor = parseRatio(value);
    return operation === 'multiply' ? multiply(ratio, factor) : divide(ratio, factor);
  }, ONE);
}

function declarationOf(id: string, { knowledge, region }: RecipeSource): CompositionRecipe | undefined {
  return knowledge.recipes.find((declared) => declared.id === id || recipeIdOf(declared.id, region) === id);
}
