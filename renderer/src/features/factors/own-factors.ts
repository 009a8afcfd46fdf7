import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';

/** Stands in for a candidate: every row keeps the factor proposed for it. No factor has this id. */
export const OWN_FACTORS = ' own';

/** True for a group whose rows have different factors, as a supplier's have: one factor for all would be wrong for most. */
export function hasOwnFactors(group: ReviewGroup): boolean {
  const rowsWithFactor = group.lineIds.length - group.rowsOpen;
  return rowsWithFactor > group.decided.rows && group.factorId === undefined && group.recipeId === undefined;
}
