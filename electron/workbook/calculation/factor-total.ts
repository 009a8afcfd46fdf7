import { COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { add, parseRatio, ZERO } from '../../engine/quantity/ratio.ts';
import { ratioNumber } from './numbers.ts';

/** Asked for in every row that uses the factor. */
const KNOWN = new WeakMap<Factor, number>();

/** kg CO2e per unit of a factor without biogenic CO2: the first four components. */
export function factorExcluding(factor: Factor): number {
  const known = KNOWN.get(factor) ?? sumOf(factor);
  KNOWN.set(factor, known);
  return known;
}

function sumOf(factor: Factor): number {
  const parts = COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2).flatMap((component) => {
    const value = factor.components[component];
    return value === undefined ? [] : [parseRatio(value)];
  });
  return ratioNumber(parts.reduce(add, ZERO));
}
