import { lineName } from '../../../shared/line-name.ts';
import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { COMPONENTS } from '../../../shared/model/component.ts';
import { type LineResult } from '../calculation.ts';
import { type ComponentAmounts, NO_EMISSION } from '../impact/evaluate.ts';
import { problemSeverity } from '../inventory/problem-severity.ts';
import { type Amount } from '../quantity/amount.ts';
import { ONE, type Ratio } from '../quantity/ratio.ts';
import { type Scaled, scaledAmount } from '../quantity/scaled.ts';
import { type BomState, compiledAt, multiplicityAt, must, type Standing, standingAt } from './bom-state.ts';
import { type CompiledLine, type CompiledTerms } from './compiled-line.ts';
import { type LineProblem } from './line-mass.ts';
import { createLineView } from './line-view.ts';
import { MAX_PATH_DIGITS } from './multiplicity.ts';
import { isLeafPlace } from './tree-shape.ts';

/** The result of one line and what a person has to know about it. */
export interface NodeOutcome {
  readonly result: LineResult;
  readonly problems: readonly LineProblem[];
}

/** What there would be at a place if its line were this one; the state is not changed. */
export function outcomeAt(
  state: BomState,
  place: number,
  line: ResolvedBomLine,
  compiled: CompiledLine,
): NodeOutcome {
  const standing = standingAt(state, place, line, compiled);
  return { result: resultOf(state, place, line, compiled, standing), problems: standing.problems };
}

/** The result of the line at a place. */
export function resultAt(state: BomState, place: number): LineResult {
  const compiled = compiledAt(state, place);
  const line = must(state.lines[place]);
  const standing: Standing = {
    state: must(state.states[place]),
    counted: state.counts[place] === 1 ? compiled.terms : undefined,
    leftOut: state.leavesOut[place] === 1 ? compiled.estimate : undefined,
    problems: [],
  };
  return resultOf(state, place, line, compiled, standing);
}

function resultOf(
  state: BomState,
  place: number,
  line: ResolvedBomLine,
  compiled: CompiledLine,
  { state: lineState, counted, leftOut }: Standing,
): LineResult {
  const multiplicity = multiplicityAt(state, place);
  const { shape, lookUp } = state;
  const isLeaf = isLeafPlace(shape, place);
  return createLineView(line, lookUp, {
    ...identityOf(line),
    state: lineState,
    isLeaf,
    assembly: must(shape.lines[must(shape.assembly[place])]).id,
    multiplicity: multiplicity ?? ONE,
    netMassKg: amountOf(compiled.netMass, multiplicity),
    grossMassKg: amountOf(compiled.grossMass, multiplicity),
    hasTerms: counted !== undefined,
    emissions: counted === undefined ? NOTHING : onBothBases(amountsOf(counted, multiplicity)),
    estimate: leftOut && onBothBases(amountsOf(leftOut, multiplicity)),
    biogenicCarbonKg: counted && amountOf(compiled.biogenicCarbon, multiplicity),
    family: compiled.family,
  });
}

/** A line without a place in the tree: never counted, always open. */
export function outsideResult(line: ResolvedBomLine): LineResult {
  return {
    ...identityOf(line),
    state: 'open',
    isLeaf: true,
    assembly: '',
    multiplicity: ONE,
    netMassKg: undefined,
    grossMassKg: undefined,
    hasTerms: false,
    terms: [],
    emissions: NOTHING,
    estimate: undefined,
    biogenicCarbonKg: undefined,
    family: '',
  };
}

function identityOf(
  line: ResolvedBomLine,
): Pick<
  LineResult,
  'id' | 'kind' | 'name' | 'stage' | 'supplier' | 'country' | 'proxy' | 'confirmed' | 'capitalGoods' | 'data'
> {
  const { assignment } = line;
  const assigned = assignment?.kind === 'excluded' ? undefined : assignment;
  return {
    id: line.id,
    kind: 'bom',
    name: lineName(line),
    stage: 'materials',
    supplier: line.supplier ?? '',
    country: line.country ?? '',
    proxy: assigned?.proxy === true,
    confirmed: assigned?.status === 'confirmed',
    capitalGoods: line.capitalGoods === true,
    data: line.data,
  };
}

/** What terms come to for one machine, each component rounded once. */
export function amountsOf(terms: CompiledTerms, multiplicity: Ratio | undefined): ComponentAmounts {
  if (multiplicity === undefined) {
    throw new Error('A line counts although its parent has no quantity');
  }
  const amounts = COMPONENTS.map(() => 0n);
  for (const { index, numerator, divisor } of terms.components) {
    amounts[index] = scaledAmount(multiplicity, numerator, divisor);
  }
  return amounts;
}

/** A mass for one machine; undefined where either number is. */
function amountOf(mass: Scaled | undefined, multiplicity: Ratio | undefined): Amount | undefined {
  return mass === undefined || multiplicity === undefined
    ? undefined
    : scaledAmount(multiplicity, mass.numerator, mass.divisor);
}

const NOTHING: LineResult['emissions'] = { byLocation: NO_EMISSION, byContract: NO_EMISSION };

/** BOM lines do not depend on the electricity method. */
function onBothBases(amounts: ComponentAmounts): LineResult['emissions'] {
  return { byLocation: amounts, byContract: amounts };
}

/** A problem of a line as a finding on its field. */
export function problemFinding(line: ResolvedBomLine, problem: LineProblem): Finding {
  return {
    code: problem.code,
    severity: problemSeverity(problem.code),
    place: { lineId: line.id, field: problem.field },
    params: problem.params,
  };
}

/** The quantities down to an assembly have too many digits: what is below it is left open. */
export function pathTooLong(line: ResolvedBomLine, depth: number): Finding {
  return problemFinding(line, {
    code: 'bom.pathTooLong',
    field: 'quantity',
    params: { depth: String(depth), digits: String(MAX_PATH_DIGITS) },
  });
}
