import type { z } from 'zod';
import type { CompositionRecipe } from '../../matching/knowledge.ts';
import type { RecipeRow } from './knowledge-rows.ts';

/** Puts the rows of recipes.csv together, one composition for each id, in the order of the file. */
export function recipesOf(rows: readonly z.infer<typeof RecipeRow>[]): readonly CompositionRecipe[] {
  return [...Map.groupBy(rows, (row) => row.recipe_id).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) {
      return [];
    }
    const parts = group.map(({ material, material_family: family, share, proxy }) => ({
      material,
      family,
      share,
      proxy: proxy === 'yes',
    }));
    const names = { en: first.name_en, 'zh-CN': first.name_zh, de: first.name_de };
    const { recipe_id: id, family, source, note } = first;
    return [{ id, family, names, parts, source, note }];
  });
}
