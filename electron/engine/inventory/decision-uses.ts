import { type Assignment } from '../../../shared/model/assignment.ts';
import { type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { type Recipe, type RecipeEnergy, type RecipeSpend } from '../../../shared/model/recipe.ts';
import { conversionOperands, type LineProblem } from '../bom/line-mass.ts';
import { compare, isNegative, ONE, parseRatio } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';
import { type FactorLookup, usableFactor } from './assignment.ts';
import { electricityTerms } from './electricity-terms.ts';
import { declaredAmountOperands, type FactorUse, type FactorUses, factorUses } from './factor-use.ts';
import { moneyOperands } from './money.ts';
import { type Operand, productOf, type Term, times } from './operand.ts';

/**
 * All that a decision puts on an amount: the factors of `factorUses`, and of a recipe the energy and the money it takes
 * to make the thing. Apart from `factorUses`, because electricity asks that for its own factors.
 */
export function decisionUses(assignment: Assignment | undefined, lookUp: FactorLookup): FactorUses {
  const chosen = factorUses(assignment, lookUp);
  if ('problem' in chosen || assignment?.kind !== 'recipe') {
    return chosen;
  }
  const recipe = lookUp.recipeOf?.(assignment.recipeId);
  if (recipe?.energy === undefined && recipe?.spend === undefined) {
    return chosen;
  }
  const made = [
    ...(recipe.energy === undefined ? [] : [energyUses(recipe, recipe.energy, lookUp)]),
    ...(recipe.spend === undefined ? [] : [spendUses(recipe, recipe.spend, lookUp)]),
  ];
  const uses = [...chosen.uses];
  for (const one of made) {
    if ('problem' in one) {
      return one;
    }
    uses.push(...one.uses);
  }
  return { uses };
}

/** kWh per kg x the named factor, or x the grid of the study. */
function energyUses(recipe: Recipe, { kwhPerKg, factorId }: RecipeEnergy, lookUp: FactorLookup): FactorUses {
  if (isNegative(parseRatio(kwhPerKg))) {
    return negative(recipe, kwhPerKg);
  }
  const energy: Operand = { ...times('recipeEnergy', kwhPerKg, 'kWh/kg'), note: recipe.name };
  return factorId === undefined
    ? gridUses(recipe, energy, lookUp)
    : namedUses(recipe, energy, factorId, lookUp);
}

function namedUses(recipe: Recipe, energy: Operand, factorId: string, lookUp: FactorLookup): FactorUses {
  const found = usableFactor(factorId, lookUp);
  if ('problem' in found) {
    return found;
  }
  const { factor } = found;
  const toUnit = dimensionOf(factor.unit) === 'energy' ? conversion('kWh', factor.unit) : undefined;
  if (toUnit === undefined) {
    return refused('line.recipeEnergyUnit', { recipe: recipe.name, factorId, factorUnit: factor.unit });
  }
  const operands = [energy, ...conversionOperands(toUnit.steps), ...declaredAmountOperands(factor)];
  return { uses: [{ slot: 'recipeEnergy', factor, amountUnit: 'kg', operands }] };
}

/** Its grid sources by location, with their losses: the same figure whichever way the site's own use is counted. */
function gridUses(recipe: Recipe, energy: Operand, lookUp: FactorLookup): FactorUses {
  const supply = lookUp.supplyOf?.();
  const grid = supply && gridOf(supply);
  if (grid === undefined || grid.sources.length === 0) {
    return refused('line.recipeElectricityMissing', { recipe: recipe.name });
  }
  const { terms, problems } = electricityTerms([energy], grid, lookUp);
  const [problem] = problems.filter(({ field }) => field !== 'byContract');
  if (problem !== undefined) {
    return refused(problem.code, problem.params);
  }
  return {
    uses: terms.filter(({ basis }) => basis === 'byLocation').flatMap((term) => gridUse(term, lookUp)),
  };
}

function gridOf(supply: ResolvedSupply): ResolvedSupply {
  return { ...supply, sources: supply.sources.filter(({ category }) => category === 'grid') };
}

function gridUse({ slot, operands, factorId }: Term, lookUp: FactorLookup): readonly FactorUse[] {
  const factor = factorId === undefined ? undefined : lookUp(factorId);
  return factor === undefined
    ? []
    : [
        {
          slot: slot.replace(/^source\./, 'recipeEnergy.').replace(/^losses\./, 'recipeLosses.'),
          factor,
          amountUnit: 'kg',
          operands: withoutWholeShare(operands),
        },
      ];
}

/** A single grid source gives all of it; its kWh over its own kWh would say nothing. */
function withoutWholeShare(operands: readonly Operand[]): readonly Operand[] {
  const share = operands.filter(({ code }) => code === 'sourceEnergy' || code === 'totalEnergy');
  const isWhole = compare(productOf(share), ONE) === 0;
  return isWhole ? operands.filter((operand) => !share.includes(operand)) : operands;
}

/** Money per kg, brought to the basis of the factor. */
function spendUses(recipe: Recipe, spend: RecipeSpend, lookUp: FactorLookup): FactorUses {
  const { factorId, moneyPerKg, ...basis } = spend;
  if (isNegative(parseRatio(moneyPerKg))) {
    return negative(recipe, moneyPerKg);
  }
  const found = usableFactor(factorId, lookUp);
  if ('problem' in found) {
    return found;
  }
  const { factor } = found;
  const money = moneyOperands(basis, factor);
  if ('problem' in money) {
    return { problem: money.problem };
  }
  const perKg: Operand = { ...times('recipeSpend', moneyPerKg, `${basis.currency}/kg`), note: recipe.name };
  const operands = [perKg, ...money.operands, ...declaredAmountOperands(factor)];
  return { uses: [{ slot: 'recipeSpend', factor, amountUnit: 'kg', operands }] };
}

function negative(recipe: Recipe, value: string): FactorUses {
  return refused('line.recipeValueNegative', { recipe: recipe.name, value });
}

function refused(code: string, params: LineProblem['params']): FactorUses {
  return { problem: { code, field: 'assignment', params } };
}
