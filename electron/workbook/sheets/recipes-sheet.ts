import { parseRatio, add, ZERO } from '../../engine/quantity/ratio.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { formulaCell, inputCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { factorLabel } from '../table/factor-columns.ts';
import { FIRST_ROW, layOut } from '../table/layout.ts';

const SHARE = 'E';

/** Cell of the share of a material: parts stand below each other, recipe by recipe. */
export function recipeShareCell(recipes: readonly Recipe[], recipeId: string, part: number): string {
  let row = FIRST_ROW;
  for (const recipe of recipes) {
    if (recipe.id === recipeId) {
      return outsideCell(SHEETS.recipes, SHARE, row + part);
    }
    row += recipe.parts.length;
  }
  throw new Error(`There is no recipe ${recipeId}`);
}

/** 04b_Recipes: things as mass shares of materials; the shares of each must sum to 1. */
export function recipesSheet(book: Book): SheetModel | undefined {
  const recipes = book.content.study.recipes ?? [];
  if (recipes.length === 0) {
    return undefined;
  }
  const columns = [
    column(book, 'recipeId', 'line', 18),
    column(book, 'name', 'line', 34),
    column(book, 'factorKey', 'factor', 30),
    column(book, 'factorName', 'factor', 36),
    column(book, 'share', 'input', 12, { numeric: true }),
    column(book, 'shareSum', 'computed', 12, { numeric: true }),
    column(book, 'sourceTitle', 'source', 40),
    column(book, 'note', 'source', 36),
  ];
  const count = recipes.reduce((sum, recipe) => sum + recipe.parts.length, 0);
  const layout = layOut(SHEETS.recipes, columns, count);
  let row = FIRST_ROW;
  const rows = recipes.flatMap((recipe) => {
    const first = row;
    row += recipe.parts.length;
    const sum = recipe.parts.map((part) => parseRatio(part.share)).reduce(add, ZERO);
    return recipe.parts.map((part, index): DataRow => ({
      cells: {
        recipeId: textCell(recipe.id),
        name: textCell(recipe.name, 'name'),
        factorKey: textCell(part.factorId, 'inputWord'),
        factorName: textCell(factorLabel(book, part.factorId), 'name'),
        share: inputCell(part.share),
        ...(index === 0
          ? {
              shareSum: formulaCell(`SUM(${SHARE}${first}:${SHARE}${row - 1})`, ratioNumber(sum), 'ratio'),
              sourceTitle: optionalText(recipe.source, 'textWrap'),
              note: optionalText(recipe.note, 'textWrap'),
            }
          : {}),
      },
    }));
  });
  return dataSheet({
    layout,
    title: book.say('sheet.recipes.title'),
    note: book.say('sheet.recipes.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows,
    frozenColumns: 2,
    tab: 'data',
  });
}
