import { type Basis } from '../../../shared/model/component.ts';
import { type Layout } from '../table/layout.ts';
import { type PlannedTerm } from './planned-term.ts';

/** Sum of a column of 04c_Terms over the products of one line that count on a basis; undefined when there is none. */
export function termSum(
  layout: Layout,
  terms: readonly PlannedTerm[],
  basis: Basis,
  column: string,
): string | undefined {
  const rows = terms
    .filter(({ term }) => term.basis === 'both' || term.basis === basis)
    .map(({ row }) => row);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  if (first === last) {
    return layout.outside(column, first);
  }
  if (rows.length === last - first + 1) {
    return `SUM(${layout.between(column, first, last)})`;
  }
  return rows.map((row) => layout.outside(column, row)).join('+');
}
