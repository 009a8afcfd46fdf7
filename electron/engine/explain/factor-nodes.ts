import { COMPONENTS, type Component } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';
import { gwpSetOf } from '../factors/factor-base.ts';
import { gwpValue } from '../factors/gwp-value.ts';
import { characterise } from '../factors/recharacterise.ts';
import { type Term } from '../inventory/operand.ts';
import { compare, parseRatio } from '../quantity/ratio.ts';
import { type Explained } from './explained.ts';
import { inputNode, type NodeHead, productNode, sumNode, type TraceNode } from './trace-node.ts';

const ZERO_TEXT = '0' as DecimalString;

/** What one unit of a factor emits of a component, as a term books it. */
export function factorNode(of: Explained, factor: Factor, component: Component, term: Term): TraceNode {
  const parts = bookedUnder(component, term).map((part) => componentNode(of, factor, part));
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : sumNode({ ...factorHead(factor), params: { component } }, parts);
}

/** The components of the factor that a term books under one: a flight's fossil emission stands under aircraft. */
export function bookedUnder(component: Component, { booking }: Pick<Term, 'booking'>): readonly Component[] {
  if (booking !== 'aircraft') {
    return [component];
  }
  return component === 'aircraft' ? ['fossil', 'aircraft'] : component === 'fossil' ? [] : [component];
}

/** True when a factor has anything of a component. */
export function hasComponent(factor: Factor, component: Component): boolean {
  const text = factor.components[component];
  return text !== undefined && parseRatio(text).numerator !== 0n;
}

function componentNode(of: Explained, factor: Factor, component: Component): TraceNode {
  const value = factor.components[component] ?? ZERO_TEXT;
  const head = { ...factorHead(factor), params: { component } };
  const gases = gasNodes(of, factor, component);
  const made = gases === undefined ? undefined : sumNode(head, gases);
  // A factor whose published figure stands is no sum of its gases.
  return made !== undefined && compare(made.exact, parseRatio(value)) === 0 ? made : inputNode(head, value);
}

function factorHead(factor: Factor): NodeHead {
  const { title, publisher, publicationYear, place } = factor.source;
  const source = [title, publisher, publicationYear, place].filter(
    (part) => part !== undefined && part !== '',
  );
  return {
    code: 'factorValue',
    unit: `kg CO2e/${factor.unit}`,
    factorId: factor.id,
    source: [...source, factor.referenceYear, factor.geography].join('; '),
  };
}

function gasNodes(of: Explained, factor: Factor, component: Component): readonly TraceNode[] | undefined {
  const set = factor.gases === undefined ? undefined : gwpSetOf(of.study);
  if (set === undefined || set.id !== factor.gwpSet) {
    return undefined;
  }
  return factor.gases
    ?.filter((gas) => {
      const made = characterise([gas], set);
      return 'components' in made && made.components[component] !== undefined;
    })
    .map(({ gas, origin, kg }) =>
      productNode({ code: 'gas', params: { gas }, unit: 'kg CO2e' }, [
        inputNode({ code: 'gasMass', params: { gas, origin }, unit: 'kg', factorId: factor.id }, kg),
        potentialNode(set, gas, gwpValue(set, gas, origin) ?? ZERO_TEXT),
      ]),
    );
}

/** The warming potential of a gas in a set. */
export function potentialNode(set: GwpSet, gas: string, value: DecimalString): TraceNode {
  return inputNode(
    { code: 'gwp', params: { gas, set: set.id }, unit: 'kg CO2e/kg', source: set.source },
    value,
  );
}

/** The place of a component in every list of amounts. */
export function indexOf(component: Component): number {
  return COMPONENTS.indexOf(component);
}
