import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineResult, type LineState } from '../calculation.ts';
import { evaluateTerms, NO_EMISSION } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { bomTerms, grossMassOperands, unusedYieldProblem } from '../inventory/bom-terms.ts';
import { productOf } from '../inventory/operand.ts';
import { problemSeverity } from '../inventory/problem-severity.ts';
import { zeroProblems } from '../inventory/zero.ts';
import { type Amount, toAmount } from '../quantity/amount.ts';
import { isZero, multiply, type Ratio } from '../quantity/ratio.ts';
import { carriesFactor } from './covering.ts';
import { type LineProblem, netMassOperands, type Operands, quantityOperand } from './line-mass.ts';
import { MAX_PATH_DIGITS } from './multiplicity.ts';

/** What a line takes from its place in the tree. */
export interface NodePlace {
  readonly isLeaf: boolean;
  /** How often its parent is in one machine; undefined where that cannot be told. */
  readonly multiplicity: Ratio | undefined;
  /** State of the assembly above that carries a factor for everything below it. */
  readonly coveringState: LineState | undefined;
  /** Id of the assembly it belongs to. */
  readonly assembly: string;
}

/** The result of one line and what a person has to know about it. */
export interface NodeOutcome {
  readonly result: LineResult;
  readonly problems: readonly LineProblem[];
}

/** The result of one BOM line, from the line and its place alone. */
export function nodeResult(line: BomLine, place: NodePlace, lookUp: FactorLookup): NodeOutcome {
  const { isLeaf, multiplicity, coveringState, assembly } = place;
  const withMass: LineResult = {
    ...blankResult(line),
    isLeaf,
    assembly,
    netMassKg: massPerMachine(netMassOperands(line), multiplicity),
    grossMassKg: massPerMachine(grossMassOperands(line), multiplicity),
  };
  if (coveringState !== undefined) {
    // An assembly that is a gap itself covers nothing: what is below it stays visibly open.
    return {
      result: { ...withMass, state: coveringState === 'counted' ? 'covered' : coveringState },
      problems: [],
    };
  }
  if (line.assignment?.kind === 'excluded' && isLeaf) {
    return { result: { ...withMass, state: 'excluded' }, problems: [] };
  }
  if (!isLeaf && !carriesFactor(line)) {
    return { result: { ...withMass, state: 'assembly' }, problems: assemblyProblems(line) };
  }
  if (multiplicity === undefined) {
    return { result: withMass, problems: [{ code: 'line.parentOpen', field: 'quantity', params: {} }] };
  }
  const made = bomTerms(line, multiplicity, lookUp);
  const state: LineState =
    made.problems.length === 0 ? 'counted' : made.terms.length > 0 ? 'partial' : 'open';
  const emissions =
    made.terms.length === 0
      ? withMass.emissions
      : onBothBases(evaluateTerms(made.terms, 'byLocation', lookUp));
  const family = familyOf(line, lookUp);
  const remarks = [...zeroProblems(made.terms), ...unusedYieldProblem(line, made.terms)];
  return {
    result: { ...withMass, state, terms: made.terms, emissions, family },
    problems: [...made.problems, ...remarks],
  };
}

/** A line without a place in the tree: never counted, always open. */
export function outsideResult(line: BomLine): LineResult {
  return { ...blankResult(line), state: 'open', isLeaf: true };
}

/** A problem of a line as a finding on its field. */
export function problemFinding(line: BomLine, problem: LineProblem): Finding {
  return {
    code: problem.code,
    severity: problemSeverity(problem.code),
    place: { lineId: line.id, field: problem.field },
    params: problem.params,
  };
}

/** The quantities down to an assembly have too many digits: what is below it is left open. */
export function pathTooLong(line: BomLine, depth: number): Finding {
  return problemFinding(line, {
    code: 'bom.pathTooLong',
    field: 'quantity',
    params: { depth: String(depth), digits: String(MAX_PATH_DIGITS) },
  });
}

/** An assembly without factor emits nothing, but its quantity counts for everything below it. */
function assemblyProblems(line: BomLine): readonly LineProblem[] {
  const quantity = quantityOperand(line);
  const zero = 'problem' in quantity || !isZero(productOf(quantity.operands)) ? [] : [ZERO_ASSEMBLY];
  const excluded = line.assignment?.kind === 'excluded' ? [EXCLUDED_ASSEMBLY] : [];
  return [...('problem' in quantity ? [quantity.problem] : []), ...zero, ...excluded];
}

const ZERO_ASSEMBLY: LineProblem = { code: 'assembly.quantityZero', field: 'quantity', params: {} };
const EXCLUDED_ASSEMBLY: LineProblem = { code: 'assembly.excludedIgnored', field: 'assignment', params: {} };

/** BOM lines do not depend on the electricity method. */
function onBothBases(amounts: readonly Amount[]): LineResult['emissions'] {
  return { byLocation: amounts, byContract: amounts };
}

function familyOf(line: BomLine, lookUp: FactorLookup): string {
  if (line.assignment?.kind !== 'factor') {
    return '';
  }
  return line.assignment.family ?? lookUp(line.assignment.factorId)?.family ?? '';
}

function massPerMachine(mass: Operands, multiplicity: Ratio | undefined): Amount | undefined {
  return 'problem' in mass || multiplicity === undefined
    ? undefined
    : toAmount(multiply(multiplicity, productOf(mass.operands)));
}

function blankResult(line: BomLine): LineResult {
  const assigned = line.assignment?.kind === 'factor' ? line.assignment : undefined;
  return {
    id: line.id,
    kind: 'bom',
    name: [line.description, line.partNumber, line.position].find((text) => text?.trim()) ?? line.id,
    stage: 'materials',
    state: 'open',
    terms: [],
    emissions: { byLocation: NO_EMISSION, byContract: NO_EMISSION },
    netMassKg: undefined,
    grossMassKg: undefined,
    isLeaf: false,
    family: '',
    supplier: line.supplier ?? '',
    country: line.country ?? '',
    assembly: '',
    proxy: assigned?.proxy === true,
    confirmed: assigned?.status === 'confirmed',
  };
}
