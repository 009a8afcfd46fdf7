import {
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
  type Component,
} from '../../../shared/model/component.ts';
import { type LineResult } from '../calculation.ts';
import { type ComponentAmounts } from '../impact/evaluate.ts';
import { type Operand, type Term } from '../inventory/operand.ts';
import { type Explained } from './explained.ts';
import { bookedUnder, factorNode, hasComponent, indexOf } from './factor-nodes.ts';
import { constantNode, operandsNode } from './operand-nodes.ts';
import { clauseOf, ruleOf } from './rules.ts';
import { leftOutTerms } from './left-out-terms.ts';
import { chainOperand } from './trace.ts';
import { type NodeHead, roundedOnce, sumNode, type TraceNode } from './trace-node.ts';

/** A number of lines: the headline, or one component. */
export type Measure = 'headline' | Component;

const KG = 'kg CO2e';

/** The components a measure is the sum of. */
export function componentsOf(measure: Measure): readonly Component[] {
  return measure === 'headline' ? COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2) : [measure];
}

/** A measure of component amounts. */
export function measured(amounts: ComponentAmounts, measure: Measure): bigint {
  return componentsOf(measure).reduce((sum, component) => sum + (amounts[indexOf(component)] ?? 0n), 0n);
}

/** The number of one line on the method of the explanation, from its operands and factors. */
export function lineNode(of: Explained, line: LineResult, measure: Measure = 'headline'): TraceNode {
  const head = {
    code: 'line',
    params: { name: line.name, state: line.state },
    unit: KG,
    lineId: line.id,
    target: `line:${line.id}`,
  };
  return ofTerms(of, line, line.terms, measure, head);
}

/** What a cut-off line leaves out, by its estimate. */
export function estimateNode(of: Explained, line: LineResult, measure: Measure = 'headline'): TraceNode {
  const head = {
    code: 'estimate',
    params: { name: line.name },
    unit: KG,
    lineId: line.id,
    target: `estimate:${line.id}`,
  };
  return ofTerms(of, line, leftOutTerms(of, line), measure, head);
}

function ofTerms(
  of: Explained,
  line: LineResult,
  terms: readonly Term[],
  measure: Measure,
  head: NodeHead,
): TraceNode {
  const onBasis = terms.filter((term) => term.basis === 'both' || term.basis === of.basis);
  const components = componentsOf(measure)
    .map((component) => componentNode(of, line, onBasis, component))
    .filter(({ children }) => children.length > 0);
  return sumNode(head, components);
}

function componentNode(
  of: Explained,
  line: LineResult,
  terms: readonly Term[],
  component: Component,
): TraceNode {
  const counted = terms.filter((term) => isUnder(of, term, component));
  // Only a line that counts has quantities all the way up.
  const above = counted.length > 0 && line.kind === 'bom' ? of.finder.linesAbove(line.id) : [];
  const chain = above.map(chainOperand);
  const parts = counted.map((term) => termNode(of, line, term, chain, component));
  return roundedOnce(sumNode({ code: 'component', params: { component }, unit: KG }, parts));
}

function isUnder({ lookUp }: Explained, term: Term, component: Component): boolean {
  if (term.factorId === undefined) {
    return component === 'biogenicCo2Removal';
  }
  const factor = lookUp(term.factorId);
  return factor !== undefined && bookedUnder(component, term).some((one) => hasComponent(factor, one));
}

function termNode(
  of: Explained,
  line: LineResult,
  term: Term,
  chain: readonly Operand[],
  component: Component,
): TraceNode {
  const factor = term.factorId === undefined ? undefined : of.lookUp(term.factorId);
  const ruleId = ruleOf(line, term, factor);
  const clause = clauseOf(ruleId);
  const head: NodeHead = {
    code: 'term',
    params: { slot: term.slot },
    unit: KG,
    lineId: line.id,
    ruleId,
    ...(clause === undefined ? {} : { clause }),
    ...(factor === undefined ? {} : { factorId: factor.id }),
  };
  return operandsNode(
    of,
    head,
    [...chain, ...term.operands],
    [
      ...(factor === undefined ? [] : [factorNode(of, factor, component, term)]),
      ...(term.sign === 1 ? [] : [constantNode('-1', 'sign')]),
    ],
  );
}

/** All components, for a target that names one. */
export function isComponent(text: string): text is Component {
  return (COMPONENTS as readonly string[]).includes(text);
}
