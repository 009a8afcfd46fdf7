import { BASES, type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { type ComponentAmounts } from '../../engine/impact/evaluate.ts';
import { type ProfileSums } from '../../engine/profiles/profile-total.ts';
import { type Book } from '../book.ts';
import { formulaText } from '../model/address.ts';
import { CAPITAL, capitalCriteria } from '../table/capital.ts';
import { type EmissionTable, emissionRange } from '../table/emission-table.ts';
import { type Layout, overParts } from '../table/layout.ts';

/** The sums a profile is put together from, in the order of the sheet. */
export const PARTS = [
  'core',
  'capitalGoods',
  'cutOff',
  'cutOffCapitalGoods',
] as const satisfies readonly (keyof ProfileSums)[];
export type Part = (typeof PARTS)[number];

/** One building block: a sum on one electricity method. */
export interface Block {
  readonly part: Part;
  readonly basis: Basis;
  readonly amounts: ComponentAmounts;
}

export function blocksOf(sums: ProfileSums): readonly Block[] {
  return PARTS.flatMap((part) => BASES.map((basis) => ({ part, basis, amounts: sums[part][basis] })));
}

/** Formula of a component of a building block: sums over the tagged rows of all sheets, or over the estimates. */
export function blockFormula(
  book: Book,
  tables: readonly EmissionTable[],
  terms: Layout,
  { part, basis }: Block,
  index: number,
): string {
  const component = COMPONENTS[index] ?? '';
  switch (part) {
    case 'core':
      return joined(
        tables.map((table) => {
          const criteria = capitalCriteria(table.layout, 0).slice(1);
          const values = emissionRange(table, component, basis);
          return criteria === '' ? `SUM(${values})` : `SUMIFS(${values},${criteria})`;
        }),
      );
    case 'capitalGoods':
      return joined(
        tables
          .filter((table) => table.layout.has(CAPITAL))
          .map((table) => {
            const criteria = capitalCriteria(table.layout, 1);
            return `SUMIFS(${emissionRange(table, component, basis)}${criteria})`;
          }),
      );
    case 'cutOff':
      return estimates(book, terms, basis, component, 0);
    case 'cutOffCapitalGoods':
      return terms.has(CAPITAL) ? estimates(book, terms, basis, component, 1) : '0';
  }
}

function joined(sums: readonly string[]): string {
  return sums.length === 0 ? '0' : sums.join('+');
}

function estimates(book: Book, terms: Layout, basis: Basis, component: string, tagged: 0 | 1): string {
  if (terms.rowCount === 0) {
    return '0';
  }
  const other: Basis = basis === 'byLocation' ? 'byContract' : 'byLocation';
  return overParts(terms, (part) => {
    const role = `${part.range('termRole')},${formulaText(book.say('termRole.estimate'))}`;
    const method = `${part.range('termBasis')},${formulaText(`<>${book.say(`basis.${other}`)}`)}`;
    return `SUMIFS(${part.range(component)},${role},${method}${capitalCriteria(part, tagged)})`;
  });
}
