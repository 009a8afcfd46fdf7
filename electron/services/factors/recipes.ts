import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type RecipesOutcome, type RecipeView } from '../../../shared/contract/recipes.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { makeRecipe, recipeIdOf } from '../../matching/recipes.ts';
import { findBomLine } from '../boms/find-line.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { openProject, openStudy, type Session } from '../session.ts';
import { type StudyChange } from '../study-change.ts';
import { factorIdsIn, factorsToFreeze } from './freeze-factors.ts';
import { findRecipe, type FoundRecipe, type RecipeSource, recipeTotalKg } from './recipe-source.ts';

/** The recipes of the study, then the declarations of manufacturers that can become one, with what they come to. */
export async function listRecipes(
  session: Session,
  { region, locale }: ParsedInput<'recipes.list'>,
): Promise<Result<RecipesOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const { study, live } = open.value;
  const { knowledge } = session.gateways;
  const own = study.recipes ?? [];
  const source: RecipeSource = { recipes: own, knowledge, lookUp: live.lookUp, region, locale };
  const lines = linesByRecipe(study);
  const held = own.map((recipe) =>
    viewOf(recipe, source, { inStudy: true, lines: lines.get(recipe.id) ?? 0 }),
  );
  const declared = knowledge.recipes
    .filter(({ id }) => !own.some((recipe) => recipe.id === recipeIdOf(id, region)))
    .map((composition): RecipeView => {
      const made = makeRecipe(composition, { ...source, place: region });
      if (!('missing' in made)) {
        return viewOf(made.recipe, source, { inStudy: false, lines: 0 });
      }
      const { id, family, names, note } = composition;
      const { missing } = made;
      return {
        id: recipeIdOf(id, region),
        name: names[locale],
        family,
        inStudy: false,
        source: composition.source,
        note,
        missing: [...missing],
        lines: 0,
      };
    });
  return success({ recipes: [...held, ...declared] });
}

/** Lets a recipe stand for lines; where it is a declared one, the study gets it with its factors. */
export async function assignRecipe(
  session: Session,
  input: ParsedInput<'recipes.assign'>,
): Promise<Result<EditOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const { region, locale } = input;
  const { knowledge } = session.gateways;
  const source = { recipes: study.recipes ?? [], knowledge, lookUp: project.live.lookUp, region, locale };
  const found = findRecipe(input.recipeId, source);
  if (!found.ok) {
    return found;
  }
  const assignment = recipeAssignment(found.value, input.reason ?? found.value.recipe.source ?? '');
  const lines = new Map<string, BomLine>();
  for (const text of input.lines) {
    const line = findBomLine(study.bom ?? [], text);
    if (!line.ok) {
      return line;
    }
    lines.set(line.value.id, { ...line.value, assignment });
  }
  const command = {
    name: 'recipes.assign',
    params: { count: String(lines.size), recipe: found.value.recipe.name },
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  };
  const change = { ...recipeChange(found.value, study, project.live.lookUp), lines: [...lines.values()] };
  const written = project.commit(command, change);
  return written.ok ? success(edited([...lines.keys()], written.value)) : written;
}

/** What a study takes up so that a recipe counts: the recipe itself and frozen copies of its factors. */
export function recipeChange(
  { recipe, inStudy }: FoundRecipe,
  study: StudyDocument,
  lookUp: RecipeSource['lookUp'],
): StudyChange {
  const factors = factorsToFreeze(factorIdsIn(recipe), study, lookUp);
  return inStudy ? { factors } : { factors, sections: { recipes: [...(study.recipes ?? []), recipe] } };
}

/** A recipe as a decision: always something similar, for a composition says nothing of the making. */
export function recipeAssignment({ recipe, declared }: FoundRecipe, reason: string): Assignment {
  return {
    kind: 'recipe',
    recipeId: recipe.id,
    status: 'confirmed',
    proxy: true,
    ...(declared === undefined ? {} : { family: declared.family }),
    ...(reason === '' ? {} : { reason }),
  };
}

function viewOf(
  recipe: Recipe,
  source: RecipeSource,
  { inStudy, lines }: Pick<RecipeView, 'inStudy' | 'lines'>,
): RecipeView {
  const { knowledge, lookUp, region } = source;
  const family = knowledge.recipes.find(({ id }) => recipeIdOf(id, region) === recipe.id)?.family;
  const kgPerKg = recipeTotalKg(recipe, lookUp);
  return {
    id: recipe.id,
    name: recipe.name,
    ...(family === undefined ? {} : { family }),
    inStudy,
    source: recipe.source ?? '',
    note: recipe.note ?? '',
    ...(kgPerKg === undefined ? {} : { kgPerKg }),
    missing: [],
    lines,
  };
}

function linesByRecipe({ bom = [] }: StudyDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { assignment } of bom) {
    if (assignment?.kind === 'recipe') {
      counts.set(assignment.recipeId, (counts.get(assignment.recipeId) ?? 0) + 1);
    }
  }
  return counts;
}
