import {
  type Basis,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { productOf, type Term } from '../inventory/operand.ts';
import { type Amount, toAmount } from '../quantity/amount.ts';
import { add, multiply, parseRatio, type Ratio } from '../quantity/ratio.ts';

/** kg CO2e of a line or a sum, one amount per component in the order of COMPONENTS. */
export type ComponentAmounts = readonly Amount[];

export const NO_EMISSION: ComponentAmounts = COMPONENTS.map(() => 0n);

const REMOVAL_INDEX = COMPONENTS.indexOf('biogenicCo2Removal');

/**
 * Emission of a line on one electricity basis: per component the exact sum of its terms, rounded once to 1e-24 kg.
 */
export function evaluateTerms(terms: readonly Term[], basis: Basis, lookUp: FactorLookup): ComponentAmounts {
  const sums: (Ratio | undefined)[] = COMPONENTS.map(() => undefined);
  for (const term of terms) {
    if (term.basis !== 'both' && term.basis !== basis) {
      continue;
    }
    const product = multiply(term.multiplicity, productOf(term.operands));
    if (term.factorId === undefined) {
      sums[REMOVAL_INDEX] = plus(sums[REMOVAL_INDEX], product);
      continue;
    }
    for (const [index, value] of componentRatios(lookUp(term.factorId))) {
      sums[index] = plus(sums[index], multiply(product, value));
    }
  }
  return sums.map((sum) => (sum === undefined ? 0n : toAmount(sum)));
}

function plus(sum: Ratio | undefined, more: Ratio): Ratio {
  return sum === undefined ? more : add(sum, more);
}

const ratiosByFactor = new WeakMap<Factor, readonly (readonly [number, Ratio])[]>();

/** The non-empty components of a factor as exact numbers, parsed once per factor. */
function componentRatios(factor: Factor | undefined): readonly (readonly [number, Ratio])[] {
  if (factor === undefined) {
    throw new Error('A term names a factor that was not found while it was built');
  }
  const known = ratiosByFactor.get(factor);
  if (known !== undefined) {
    return known;
  }
  const ratios = COMPONENTS.flatMap((component, index) => {
    const text = factor.components[component];
    return text === undefined ? [] : [[index, parseRatio(text)] as const];
  });
  ratiosByFactor.set(factor, ratios);
  return ratios;
}

/** Exact sum of two, component by component. */
export function addAmounts(left: ComponentAmounts, right: ComponentAmounts): ComponentAmounts {
  return left.map((amount, index) => amount + (right[index] ?? 0n));
}

/** Fossil, aircraft, land-use change and biogenic non-CO2: the headline (pcf-rules 1.6.2). */
export function excludingBiogenicCo2(amounts: ComponentAmounts): Amount {
  return amounts.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2).reduce((sum, amount) => sum + amount, 0n);
}

/** All six components. */
export function includingBiogenicCo2(amounts: ComponentAmounts): Amount {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
