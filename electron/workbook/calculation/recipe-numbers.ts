import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Recipe } from '../../../shared/model/recipe.ts';
import { type OperandCode } from '../../engine/inventory/operand.ts';
import { type GivenCode } from './operand-row.ts';

/** A number of a recipe beside its shares: what it takes to make the thing. */
export interface RecipeNumber {
  readonly code: OperandCode | GivenCode;
  readonly value: DecimalString;
  readonly unit: string;
  /** Way to the field inside the recipe. */
  readonly path: string;
  readonly factorId?: string;
}

/** The energy and the money of a recipe, number by number in the order the products take them. */
export function recipeNumbers({ energy, spend }: Recipe): readonly RecipeNumber[] {
  return [...(energy === undefined ? [] : [energyNumber(energy)]), ...spendNumbers(spend)];
}

function energyNumber({ kwhPerKg, factorId }: NonNullable<Recipe['energy']>): RecipeNumber {
  return {
    code: 'recipeEnergy',
    value: kwhPerKg,
    unit: 'kWh/kg',
    path: 'energy.kwhPerKg',
    ...(factorId === undefined ? {} : { factorId }),
  };
}

function spendNumbers(spend: Recipe['spend']): readonly RecipeNumber[] {
  if (spend === undefined) {
    return [];
  }
  const { factorId, moneyPerKg, currency, vatRate, index, exchange, basicPriceRatio } = spend;
  const numbers: readonly (readonly [RecipeNumber['code'], DecimalString | undefined, string])[] = [
    ['vatRate', vatRate, 'vatRate'],
    ['indexFactorYear', index?.factorYear, 'index.factorYear'],
    ['indexPriceYear', index?.priceYear, 'index.priceYear'],
    ['exchangeRate', exchange?.rate, 'exchange.rate'],
    ['basicPriceRatio', basicPriceRatio, 'basicPriceRatio'],
  ];
  return [
    {
      code: 'recipeSpend',
      value: moneyPerKg,
      unit: `${currency}/kg`,
      path: 'spend.moneyPerKg',
      factorId,
    },
    ...numbers.flatMap(([code, value, path]) =>
      value === undefined ? [] : [{ code, value, unit: '1', path: `spend.${path}` }],
    ),
  ];
}
