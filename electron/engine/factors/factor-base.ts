import { type Factor } from '../../../shared/model/factor.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { gwpFactor } from './gwp-factor.ts';
import { DEFAULT_GWP_SET } from './gwp-sets.ts';
import { findGwpSet } from './gwp-value.ts';
import { preparedFactor } from './prepared-factor.ts';
import { supplierPcfFactor } from './supplier-pcf-factor.ts';

/** The parts of a study that decide which factor an id stands for and what it says. */
export type FactorSources = Pick<
  Partial<ResolvedStudy>,
  'factors' | 'supplierPcfs' | 'recipes' | 'gwpSets' | 'scope' | 'electricity'
>;

/** The GWP set a study characterises with; undefined when it names one that neither it nor the product has. */
export function gwpSetOf(study: Pick<FactorSources, 'gwpSets' | 'scope'>): GwpSet | undefined {
  return findGwpSet(study.scope?.gwpSet ?? DEFAULT_GWP_SET, study.gwpSets);
}

/**
 * Finds the factor of an id, the same for every part of the product: the study's own factors, then its supplier
 * footprints, then substances of the GWP sets (`gwp:AR6:SF6`, per kg), then the library; of a repeated id the first
 * stands. A factor with gas detail is characterised anew by the study's set.
 */
export function createFactorBase(study: FactorSources, library: FactorLookup): FactorLookup {
  const set = gwpSetOf(study);
  const own = new Map<string, Factor>();
  for (const factor of [...(study.factors ?? []), ...(study.supplierPcfs ?? []).map(supplierPcfFactor)]) {
    if (!own.has(factor.id)) {
      own.set(factor.id, factor);
    }
  }
  const find = (id: string): Factor | undefined => {
    const factor = own.get(id) ?? gwpFactor(id, study.gwpSets ?? []) ?? library(id);
    return factor?.gases === undefined || set === undefined ? factor : preparedFactor(factor, set).factor;
  };
  return Object.assign(find, {
    recipeOf: recipeFinder(study.recipes ?? []),
    supplyOf: () => study.electricity,
  });
}

function recipeFinder(recipes: readonly Recipe[]): (id: string) => Recipe | undefined {
  const byId = new Map<string, Recipe>();
  for (const recipe of recipes) {
    if (!byId.has(recipe.id)) {
      byId.set(recipe.id, recipe);
    }
  }
  return (id) => byId.get(id);
}

/** True when both studies give the same look-up, their own `factors` aside. */
export function sameFactorBase(left: FactorSources, right: FactorSources): boolean {
  return (
    left.supplierPcfs === right.supplierPcfs &&
    left.recipes === right.recipes &&
    left.gwpSets === right.gwpSets &&
    left.scope?.gwpSet === right.scope?.gwpSet &&
    (left.electricity === right.electricity || !takesSupply(left.recipes))
  );
}

/** True when a recipe takes its energy from the study's supply: only then the look-up depends on it. */
function takesSupply(recipes: readonly Recipe[] = []): boolean {
  return recipes.some(({ energy }) => energy !== undefined && energy.factorId === undefined);
}
