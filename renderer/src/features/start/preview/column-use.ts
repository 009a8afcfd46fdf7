import { type ColumnView } from '../../../../../shared/contract/bom-import.ts';
import { COLUMN_USES, type ColumnUse } from '../../../../../shared/model/column-role.ts';
import { type ImportChoice } from '../../../../../shared/model/import-choice.ts';

/** What may be chosen for a column, `extra` and leaving out at the end. */
export const USES: readonly ColumnUse[] = [
  ...COLUMN_USES.filter((use) => use !== 'extra' && use !== 'ignored'),
  'extra',
  'ignored',
];

/** Uses of columns that hold numbers. */
const NUMBER_USES: ReadonlySet<ColumnUse> = new Set([
  'quantity',
  'quantityBase',
  'mass',
  'totalMass',
  'massPerMetre',
  'length',
]);

/** Below this a guess wants to be looked at; the middle of the scale. */
export const DOUBTFUL = 0.6;

/** Letters of the columns that hold numbers. */
export function numberColumns(columns: readonly ColumnView[]): ReadonlySet<string> {
  return new Set(columns.filter(({ use }) => NUMBER_USES.has(use)).map(({ letter }) => letter));
}

/** The choice with another use of one column; the column that had a chosen role gives it up. */
export function withUse(choice: ImportChoice, letter: string, use: ColumnUse): ImportChoice {
  const others = Object.entries(choice.columns ?? {}).filter(
    ([other, chosen]) => other !== letter && (chosen !== use || use === 'extra' || use === 'ignored'),
  );
  return { ...choice, columns: { ...Object.fromEntries(others), [letter]: use } };
}
