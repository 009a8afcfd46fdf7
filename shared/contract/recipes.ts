import { z } from 'zod';
import { type Procedure } from './procedure.ts';
import { LOCALES } from '../model/locale.ts';
import { DecimalString } from '../model/decimal-string.ts';
import { LineId } from '../model/bom-line.ts';
import { EditOutcome } from './outcomes.ts';
import { Region } from './region.ts';

/** A composition that can stand for parts: of the study, or declared by a manufacturer and not yet in it. */
export const RecipeView = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Family the declaration is for; absent of a recipe of the user. */
  family: z.string().optional(),
  inStudy: z.boolean(),
  source: z.string(),
  note: z.string(),
  /** kg CO2e per kg, excluding biogenic CO2; absent where a factor is missing or shares do not make 1. */
  kgPerKg: DecimalString.optional(),
  /** Declared materials without any open factor: the recipe cannot be used. */
  missing: z.array(z.string()),
  /** Lines of the BOM that use it. */
  lines: z.number(),
});
export type RecipeView = z.infer<typeof RecipeView>;

export const RecipesOutcome = z.strictObject({ recipes: z.array(RecipeView) });
export type RecipesOutcome = z.infer<typeof RecipesOutcome>;

/** Recipes: compositions with a source that stand for parts of which there is no open factor. */
export const recipeProcedures = {
  'recipes.list': {
    kind: 'query',
    input: z.strictObject({ region: Region.default('CN'), locale: z.enum(LOCALES).default('en') }),
    output: RecipesOutcome,
  },
  /** Lets a recipe stand for lines; a declared one is put into the study first. One history entry. */
  'recipes.assign': {
    kind: 'command',
    input: z.strictObject({
      /** Line ids, positions or part numbers. */
      lines: z.array(LineId).min(1).max(100_000),
      recipeId: z.string().min(1).max(120),
      region: Region.default('CN'),
      locale: z.enum(LOCALES).default('en'),
      /** The source of the recipe where absent. */
      reason: z.string().min(1).max(600).optional(),
    }),
    output: EditOutcome,
  },
} as const satisfies Record<string, Procedure>;
