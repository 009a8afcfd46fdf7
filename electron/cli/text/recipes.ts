import { type RecipesOutcome } from '../../../shared/contract/recipes.ts';
import { formatThreeDigits } from '../../../shared/i18n/format.ts';
import { type Terminal } from '../terminal.ts';
import { clip, textTable } from './table.ts';

const NAME_WIDTH = 52;
const SOURCE_WIDTH = 70;

/** Recipes with their figure per kg, use and source; a recipe that cannot be made names the materials it lacks. */
export function recipesText({ recipes }: RecipesOutcome, { translate, locale }: Terminal): string {
  const rows = recipes.map((recipe) => [
    recipe.id,
    clip(recipe.name, NAME_WIDTH),
    recipe.kgPerKg === undefined ? translate('assign.open') : formatThreeDigits(recipe.kgPerKg, locale),
    recipe.inStudy ? String(recipe.lines) : '',
    clip(
      recipe.missing.length === 0
        ? recipe.source
        : translate('cli.recipes.missing', { materials: recipe.missing.join(', ') }),
      SOURCE_WIDTH,
    ),
  ]);
  const columns = ['id', 'name', 'perKg', 'lines', 'source'].map((title) => ({
    title: translate(`cli.recipes.${title}`),
    align: title === 'perKg' || title === 'lines' ? ('right' as const) : ('left' as const),
  }));
  return `${textTable(columns, rows)}\n${translate('cli.recipes.how')}\n`;
}
