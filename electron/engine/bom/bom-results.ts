import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineResult, type LineState } from '../calculation.ts';
import { evaluateTerms, NO_EMISSION } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { bomTerms, grossMassOperands, unusedYieldProblem } from '../inventory/bom-terms.ts';
import { productOf } from '../inventory/operand.ts';
import { zeroProblems } from '../inventory/zero.ts';
import { type Amount, toAmount } from '../quantity/amount.ts';
import { isZero, multiply, type Ratio } from '../quantity/ratio.ts';
import { problemSeverity } from '../inventory/problem-severity.ts';
import { type LineProblem, netMassOperands, type Operands, quantityOperand } from './line-mass.ts';
import { MAX_PATH_DIGITS, parentMultiplicities } from './multiplicity.ts';
import { type BomNode, buildTree } from './tree.ts';

/** Results of all BOM lines in their order, and the findings of the tree and of each line. */
export function bomResults(
  bom: readonly BomLine[],
  lookUp: FactorLookup,
): { readonly lines: readonly LineResult[]; readonly findings: readonly Finding[] } {
  const tree = buildTree(bom);
  const multiplicities = parentMultiplicities(tree);
  const cover = coveringAssemblies(tree.nodes);
  const findings: Finding[] = [...tree.findings, ...cover.findings];
  const assemblyOf = assemblyNames(tree.nodes);
  const results = new Map<BomLine, LineResult>();
  for (const node of tree.nodes) {
    const multiplicity = multiplicities.parents.get(node.line.id);
    const covering = cover.coveringOf.get(node);
    const coveringState = covering && results.get(covering.line)?.state;
    const made = nodeResult(
      node,
      { multiplicity, coveringState, assembly: assemblyOf.get(node) ?? '' },
      lookUp,
    );
    for (const problem of made.problems) {
      findings.push(problemFinding(node.line, problem));
    }
    if (multiplicities.tooLong.has(node.line.id)) {
      findings.push(problemFinding(node.line, pathTooLong(node)));
    }
    results.set(node.line, made.result);
  }
  for (const line of tree.outside) {
    results.set(line, { ...blankResult(line), state: 'open', isLeaf: true });
  }
  const lines = bom.flatMap((line) => results.get(line) ?? []);
  return { lines, findings };
}

/** What a line takes from its place in the tree. */
interface NodeContext {
  readonly multiplicity: Ratio | undefined;
  /** State of the assembly above that carries a factor for everything below it. */
  readonly coveringState: LineState | undefined;
  readonly assembly: string;
}

function nodeResult(
  node: BomNode,
  { multiplicity, coveringState, assembly }: NodeContext,
  lookUp: FactorLookup,
): { readonly result: LineResult; readonly problems: readonly LineProblem[] } {
  const { line } = node;
  const isLeaf = node.children.length === 0;
  const hasFactor = line.assignment?.kind === 'factor';
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
  if (!isLeaf && !hasFactor) {
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

/** An assembly without factor emits nothing, but its quantity counts for everything below it. */
function assemblyProblems(line: BomLine): readonly LineProblem[] {
  const quantity = quantityOperand(line);
  const zero = 'problem' in quantity || !isZero(productOf(quantity.operands)) ? [] : [ZERO_ASSEMBLY];
  const excluded = line.assignment?.kind === 'excluded' ? [EXCLUDED_ASSEMBLY] : [];
  return [...('problem' in quantity ? [quantity.problem] : []), ...zero, ...excluded];
}

const ZERO_ASSEMBLY: LineProblem = { code: 'assembly.quantityZero', field: 'quantity', params: {} };
const EXCLUDED_ASSEMBLY: LineProblem = { code: 'assembly.excludedIgnored', field: 'assignment', params: {} };

function pathTooLong(node: BomNode): LineProblem {
  return {
    code: 'bom.pathTooLong',
    field: 'quantity',
    params: { depth: String(node.depth), digits: String(MAX_PATH_DIGITS) },
  };
}

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

/**
 * Lines below an assembly that has its own factor: they are covered by it and count nothing. A factor on such a line
 * too is an error (`assembly.factorTwice`): the assembly's stands, the child's is left out and named.
 */
function coveringAssemblies(nodes: readonly BomNode[]): {
  readonly coveringOf: ReadonlyMap<BomNode, BomNode>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const countByAssembly = new Map<BomNode, number>();
  const coveringOf = new Map<BomNode, BomNode>();
  for (const node of nodes) {
    const above = node.parent;
    if (above === undefined) {
      continue;
    }
    const covering = coveringOf.get(above) ?? (above.line.assignment?.kind === 'factor' ? above : undefined);
    if (covering === undefined) {
      continue;
    }
    coveringOf.set(node, covering);
    countByAssembly.set(covering, (countByAssembly.get(covering) ?? 0) + 1);
    if (node.line.assignment?.kind === 'factor') {
      const params = {
        assembly: covering.line.description ?? covering.line.id,
        assemblyId: covering.line.id,
      };
      findings.push({
        code: 'assembly.factorTwice',
        severity: 'error',
        place: { lineId: node.line.id, field: 'assignment' },
        params,
      });
    }
  }
  for (const [assembly, count] of countByAssembly) {
    const place = { lineId: assembly.line.id, field: 'assignment' };
    findings.push({
      code: 'assembly.childrenCovered',
      severity: 'note',
      place,
      params: { count: String(count) },
    });
  }
  return { coveringOf, findings };
}

/** Id of the assembly each line belongs to: the node just below a single machine row, else its top line. */
function assemblyNames(nodes: readonly BomNode[]): ReadonlyMap<BomNode, string> {
  const tops = nodes.filter((node) => node.depth === 0);
  const assemblyDepth = tops.length === 1 && (tops[0]?.children.length ?? 0) > 0 ? 1 : 0;
  const names = new Map<BomNode, string>();
  for (const node of nodes) {
    const inherited = node.parent === undefined ? undefined : names.get(node.parent);
    const own = node.depth <= assemblyDepth ? node.line.id : inherited;
    names.set(node, own ?? node.line.id);
  }
  return names;
}

function problemFinding(line: BomLine, problem: LineProblem): Finding {
  return {
    code: problem.code,
    severity: problemSeverity(problem.code),
    place: { lineId: line.id, field: problem.field },
    params: problem.params,
  };
}
