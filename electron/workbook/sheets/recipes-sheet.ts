import { parseRatio, add, ZERO } from '../../engine/quantity/ratio.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { type RecipeNumber, recipeNumbers } from '../calculation/recipe-numbers.ts';
import { outsideCell } from '../model/address.ts';
import { formulaCell, inputCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { factorLabel } from '../table/factor-columns.ts';
import { type Column, FIRST_ROW, layOut } from '../table/layout.ts';
import { operandName } from './operands-sheet.ts';

const SHARE = 'E';
/** Column of the numbers beside the shares; it is there when a recipe has any. */
const NUMBER = 'H';

/** Cell of the share of a material: parts stand below each other, recipe by recipe. */
export function recipeShareCell(recipes: readonly Recipe[], recipeId: string, part: number): string {
  return outsideCell(SHEETS.recipes, SHARE, firstRowOf(recipes, recipeId) + part);
}

/** Cell of a number of a recipe beside its shares; undefined where the recipe has no such number. */
export function recipeNumberCell(
  recipes: readonly Recipe[],
  recipe: Recipe,
  code: RecipeNumber['code'],
): string | undefined {
  const index = recipeNumbers(recipe).findIndex((number) => number.code === code);
  const row = firstRowOf(recipes, recipe.id) + recipe.parts.length + index;
  return index < 0 ? undefined : outsideCell(SHEETS.recipes, NUMBER, row);
}

function firstRowOf(recipes: readonly Recipe[], recipeId: string): number {
  let row = FIRST_ROW;
  for (const recipe of recipes) {
    if (recipe.id === recipeId) {
      return row;
    }
    row += rowCount(recipe);
  }
  throw new Error(`There is no recipe ${recipeId}`);
}

function rowCount(recipe: Recipe): number {
  return recipe.parts.length + recipeNumbers(recipe).length;
}

/**
 * 04b_Recipes: things as mass shares of materials, the shares of each sum to 1; below them the energy and the money it
 * takes to make a kg, number by number.
 */
export function recipesSheet(book: Book): SheetModel | undefined {
  const recipes = book.content.study.recipes ?? [];
  if (recipes.length === 0) {
    return undefined;
  }
  const count = recipes.reduce((sum, recipe) => sum + rowCount(recipe), 0);
  const layout = layOut(SHEETS.recipes, columns(book, recipes), count);
  const rows = recipes.flatMap((recipe) => [
    ...shareRows(book, recipe, firstRowOf(recipes, recipe.id)),
    ...recipeNumbers(recipe).map((number) => numberRow(book, recipe, number)),
  ]);
  return dataSheet({
    layout,
    title: book.say('sheet.recipes.title'),
    note: book.say('sheet.recipes.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows.map(({ row }) => row),
    originOf: (index, columnId) => {
      const found = rows[index];
      return found === undefined || columnId !== found.input
        ? undefined
        : { target: 'recipe', id: found.id, path: found.path };
    },
    frozenColumns: 2,
    tab: 'data',
  });
}

function columns(book: Book, recipes: readonly Recipe[]): Column[] {
  return [
    column(book, 'recipeId', 'line', 18),
    column(book, 'name', 'line', 34),
    column(book, 'factorKey', 'factor', 30),
    column(book, 'factorName', 'factor', 36),
    column(book, 'share', 'input', 12, { numeric: true }),
    column(book, 'shareSum', 'computed', 12, { numeric: true }),
    ...(recipes.some((recipe) => recipeNumbers(recipe).length > 0)
      ? [
          column(book, 'operand', 'operand', 34),
          column(book, 'value', 'operand', 14, { numeric: true }),
          column(book, 'unit', 'operand', 10),
        ]
      : []),
    column(book, 'sourceTitle', 'source', 40),
    column(book, 'note', 'source', 36),
  ];
}

/** A row with the place of its input in the study. */
interface RecipeRow {
  readonly row: DataRow;
  readonly id: string;
  readonly input: 'share' | 'value';
  readonly path: string;
}

function shareRows(book: Book, recipe: Recipe, first: number): readonly RecipeRow[] {
  const { id, parts } = recipe;
  const sum = parts.map((part) => parseRatio(part.share)).reduce(add, ZERO);
  const range = `SUM(${SHARE}${first}:${SHARE}${first + parts.length - 1})`;
  return parts.map(({ factorId, share }, index) => ({
    id,
    input: 'share',
    path: `parts.${index}.share`,
    row: {
      cells: {
        ...headOf(book, recipe, factorId),
        share: inputCell(share),
        ...(index === 0
          ? {
              shareSum: formulaCell(range, ratioNumber(sum), 'ratio'),
              sourceTitle: optionalText(recipe.source, 'textWrap'),
              note: optionalText(recipe.note, 'textWrap'),
            }
          : {}),
      },
    },
  }));
}

function numberRow(book: Book, recipe: Recipe, number: RecipeNumber): RecipeRow {
  const { code, value, unit, path, factorId } = number;
  return {
    id: recipe.id,
    input: 'value',
    path,
    row: {
      cells: {
        ...headOf(book, recipe, factorId),
        operand: textCell(operandName(book, code), 'name'),
        value: inputCell(value),
        unit: optionalText(unit === '1' ? '' : unit),
      },
    },
  };
}

function headOf(book: Book, recipe: Recipe, factorId: string | undefined): DataRow['cells'] {
  return {
    recipeId: textCell(recipe.id),
    name: textCell(recipe.name, 'name'),
    ...(factorId === undefined
      ? {}
      : {
          factorKey: textCell(factorId, 'inputWord'),
          factorName: textCell(factorLabel(book, factorId), 'name'),
        }),
  };
}
