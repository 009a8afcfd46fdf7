import {
  type Basis,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { productOf, type Term } from '../inventory/operand.ts';
import { type Amount, toAmount } from '../quantity/amount.ts';
import { add, multiply, ONE, parseRatio, type Ratio } from '../quantity/ratio.ts';

/** kg CO2e of a line or a sum, one amount per component in the order of COMPONENTS. */
export type ComponentAmounts = readonly Amount[];

export const NO_EMISSION: ComponentAmounts = COMPONENTS.map(() => 0n);

const REMOVAL_INDEX = COMPONENTS.indexOf('biogenicCo2Removal');
const FOSSIL_INDEX = COMPONENTS.indexOf('fossil');
const AIRCRAFT_INDEX = COMPONENTS.indexOf('aircraft');

/**
 * Emission of a line on one electricity basis: per component the exact sum of its terms, rounded once to 1e-24 kg.
 */
export function evaluateTerms(
  terms: readonly Term[],
  basis: Basis,
  lookUp: FactorLookup,
  multiplicity: Ratio = ONE,
): ComponentAmounts {
  const sums = termSums(terms, basis, lookUp);
  return COMPONENTS.map((_, index) => {
    const sum = sums.get(index);
    return sum === undefined ? 0n : toAmount(multiply(multiplicity, sum));
  });
}

/**
 * The exact sums of terms for one parent and one electricity basis, by the index of each component that has any: sum
 * over the terms of sign x product of operands x factor component, not rounded.
 */
export function termSums(
  terms: readonly Term[],
  basis: Basis,
  lookUp: FactorLookup,
): ReadonlyMap<number, Ratio> {
  const sums = new Map<number, Ratio>();
  const plus = (index: number, more: Ratio): void => {
    const sum = sums.get(index);
    sums.set(index, sum === undefined ? more : add(sum, more));
  };
  for (const term of terms) {
    if (term.basis !== 'both' && term.basis !== basis) {
      continue;
    }
    const product = signedProduct(term);
    if (term.factorId === undefined) {
      plus(REMOVAL_INDEX, product);
      continue;
    }
    for (const [index, value] of componentRatios(lookUp(term.factorId))) {
      plus(
        term.booking === 'aircraft' && index === FOSSIL_INDEX ? AIRCRAFT_INDEX : index,
        multiply(product, value),
      );
    }
  }
  return sums;
}

/** What a term multiplies its factor with, in one parent or for one machine: amount in the factor's unit. */
export function signedProduct(term: Term, multiplicity: Ratio = ONE): Ratio {
  const one = productOf(term.operands);
  const product = multiplicity === ONE ? one : multiply(multiplicity, one);
  return term.sign === 1 ? product : { numerator: -product.numerator, denominator: product.denominator };
}

const ratiosByFactor = new WeakMap<Factor, readonly (readonly [number, Ratio])[]>();

/** The components of a factor that are not zero as exact numbers, by their index, parsed once per factor. */
export function componentRatios(factor: Factor | undefined): readonly (readonly [number, Ratio])[] {
  if (factor === undefined) {
    throw new Error('A term names a factor that was not found while it was built');
  }
  const known = ratiosByFactor.get(factor);
  if (known !== undefined) {
    return known;
  }
  const ratios = COMPONENTS.flatMap((component, index) => {
    const text = factor.components[component];
    const value = text === undefined ? undefined : parseRatio(text);
    return value === undefined || value.numerator === 0n ? [] : [[index, value] as const];
  });
  ratiosByFactor.set(factor, ratios);
  return ratios;
}

/** Exact sum of two, component by component. */
export function addAmounts(left: ComponentAmounts, right: ComponentAmounts): ComponentAmounts {
  return left.map((amount, index) => amount + (right[index] ?? 0n));
}

/** Fossil, aircraft, land-use change and biogenic non-CO2: the headline. */
export function excludingBiogenicCo2(amounts: ComponentAmounts): Amount {
  return amounts.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2).reduce((sum, amount) => sum + amount, 0n);
}

/** All six components. */
export function includingBiogenicCo2(amounts: ComponentAmounts): Amount {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
