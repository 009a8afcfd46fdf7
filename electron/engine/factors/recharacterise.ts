import {
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
  type Component,
} from '../../../shared/model/component.ts';
import { MAX_DECIMAL_LENGTH } from '../../../shared/model/decimal-string.ts';
import { type Factor, type FactorComponents } from '../../../shared/model/factor.ts';
import { type GasAmount, type GwpSet } from '../../../shared/model/gas.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, compare, isNegative, multiply, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';
import { gwpValue } from './gwp-value.ts';

/** Components from gas masses, or the first gas that keeps them from being computed. */
export type Characterised =
  | { readonly components: FactorComponents }
  | { readonly problem: 'gasUnlisted' | 'gasDigits'; readonly gas: string };

/** kg CO2e by component of gas masses in a set: sum of kg x warming potential, exact (ISO 14067:2018 6.4.9.2, 6.5). */
export function characterise(gases: readonly GasAmount[], set: GwpSet): Characterised {
  const sums = new Map<Component, Ratio>();
  for (const { gas, origin, kg } of gases) {
    const potential = gwpValue(set, gas, origin);
    if (potential === undefined) {
      return { problem: 'gasUnlisted', gas: gas === 'CH4' ? `CH4 (${origin})` : gas };
    }
    const amount = parseRatio(kg);
    const component = componentOf({ gas, origin }, isNegative(amount));
    sums.set(component, add(sums.get(component) ?? ZERO, multiply(amount, parseRatio(potential))));
  }
  const components = [...sums].map(([component, sum]) => [component, formatExact(sum)] as const);
  const long = components.find(([, text]) => text.length > MAX_DECIMAL_LENGTH);
  return long === undefined
    ? { components: Object.fromEntries(components) }
    : { problem: 'gasDigits', gas: long[0] };
}

/** CO2 of biogenic origin is emission or uptake by its sign; other biogenic gases count in both totals. */
function componentOf({ gas, origin }: Pick<GasAmount, 'gas' | 'origin'>, negative: boolean): Component {
  if (origin !== 'biogenic') {
    return origin;
  }
  if (gas !== 'CO2') {
    return 'biogenicNonCo2';
  }
  return negative ? 'biogenicCo2Removal' : 'biogenicCo2Emission';
}

/** Sum of the components without biogenic CO2, exact. */
export function headlineOf(components: FactorComponents): Ratio {
  return COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .flatMap((component) => components[component] ?? [])
    .map(parseRatio)
    .reduce(add, ZERO);
}

/** True when every component is the same number in both; an absent one is zero. */
export function sameComponents(left: FactorComponents, right: FactorComponents): boolean {
  return COMPONENTS.every((component) => compare(ratioOf(left, component), ratioOf(right, component)) === 0);
}

function ratioOf(components: FactorComponents, component: Component): Ratio {
  const text = components[component];
  return text === undefined ? ZERO : parseRatio(text);
}

/** True for a factor whose source publishes any component. */
export function hasComponents(factor: Factor): boolean {
  return COMPONENTS.some((component) => factor.components[component] !== undefined);
}
