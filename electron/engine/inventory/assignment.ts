import { type Assignment } from '../../../shared/model/assignment.ts';
import { COMPONENTS } from '../../../shared/model/component.ts';
import { type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type LineProblem } from '../bom/line-mass.ts';
import { isNegative, isZero, parseRatio } from '../quantity/ratio.ts';

/**
 * Finds a factor by id: the study's own, its supplier footprints, substances of the GWP sets, then the library. That
 * of a study also knows its recipes and its electricity.
 */
export interface FactorLookup {
  (id: string): Factor | undefined;
  readonly recipeOf?: (id: string) => Recipe | undefined;
  /** The study's electricity, for recipes that take energy from it. */
  readonly supplyOf?: () => ResolvedSupply | undefined;
}

/**
 * The factors an assignment names for the whole amount, main factor first; a problem when one is missing, unknown or
 * unfit. Shares of secondary material and recipes are in `factorUses`.
 */
export function factorsOf(
  assignment: Assignment | undefined,
  lookUp: FactorLookup,
): { readonly factors: readonly Factor[] } | { readonly problem: LineProblem } {
  if (assignment === undefined) {
    return { problem: { code: 'line.factorMissing', field: 'assignment', params: {} } };
  }
  if (assignment.kind === 'excluded') {
    return { factors: [] };
  }
  if (assignment.kind === 'recipe') {
    const params = { recipeId: assignment.recipeId };
    return { problem: { code: 'line.recipeUnfit', field: 'assignment', params } };
  }
  const ids = [
    assignment.factorId,
    ...(assignment.upstreamFactorId === undefined ? [] : [assignment.upstreamFactorId]),
  ];
  const factors: Factor[] = [];
  for (const id of ids) {
    const found = usableFactor(id, lookUp);
    if ('problem' in found) {
      return found;
    }
    factors.push(found.factor);
  }
  return { factors };
}

/** The factor of an id, or what makes it unfit for a product footprint. */
export function usableFactor(
  id: string,
  lookUp: FactorLookup,
): { readonly factor: Factor } | { readonly problem: LineProblem } {
  const factor = lookUp(id);
  if (factor === undefined) {
    return refused('line.factorUnknown', id);
  }
  if (factor.flags?.includes('radiativeForcing') === true) {
    return refused('line.factorRadiativeForcing', id);
  }
  if (COMPONENTS.every((component) => factor.components[component] === undefined)) {
    return refused('line.factorEmpty', id);
  }
  if (factor.perAmount !== undefined && !isPositive(factor.perAmount)) {
    return refused('line.factorPerAmount', id, { value: factor.perAmount });
  }
  return { factor };
}

function isPositive(value: NonNullable<Factor['perAmount']>): boolean {
  const ratio = parseRatio(value);
  return !isZero(ratio) && !isNegative(ratio);
}

function refused(
  code: string,
  factorId: string,
  more: LineProblem['params'] = {},
): { readonly problem: LineProblem } {
  return { problem: { code, field: 'assignment', params: { factorId, ...more } } };
}
