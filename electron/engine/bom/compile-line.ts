import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { termSums } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { bomTerms, highScrapProblems, unusedYieldProblem } from '../inventory/bom-terms.ts';
import { estimateTerms, withEstimates } from '../inventory/cut-off.ts';
import { type LineTerms } from '../inventory/line-terms.ts';
import { grossMassOperands } from '../inventory/material/line-amount.ts';
import { biogenicCarbon } from '../inventory/material/uptake.ts';
import { productOf, type Term } from '../inventory/operand.ts';
import { zeroProblems } from '../inventory/zero.ts';
import { isZero } from '../quantity/ratio.ts';
import { type Scaled, toScaled } from '../quantity/scaled.ts';
import { carriesFactor } from './covering.ts';
import { type CompiledLine, type CompiledTerms } from './compiled-line.ts';
import { dependencyCheck, noteDependencies } from './dependencies.ts';
import { dependenciesOf, packLine, type PackedLine } from './packed-line.ts';
import { type LineProblem, netMassOperands, type Operands, quantityOperand } from './line-mass.ts';

const NO_PROBLEMS: readonly LineProblem[] = [];
const NOTHING_COUNTED: LineTerms = { terms: [], problems: [] };
const NO_TERMS: CompiledTerms = {
  state: 'excluded',
  hasTerms: false,
  components: [],
  factors: [],
  problems: NO_PROBLEMS,
};

/** A line of which a formula gave no value; the finding of the formula says why. */
const FORMULA_OPEN: CompiledTerms = { ...NO_TERMS, state: 'open' };

const compiledLines = new WeakMap<ResolvedBomLine, PackedLine>();

/** Compiles lines with one look-up; what was compiled before is taken when the look-up still says the same. */
export function lineCompiler(lookUp: FactorLookup): (line: ResolvedBomLine) => PackedLine {
  const stillHolds = dependencyCheck(lookUp);
  return (line) => {
    const known = compiledLines.get(line);
    if (known !== undefined && stillHolds(dependenciesOf(known))) {
      return known;
    }
    const { made, dependencies } = noteDependencies(lookUp, (noting) => compile(line, noting));
    const packed = packLine({ ...made, dependencies });
    compiledLines.set(line, packed);
    return packed;
  };
}

function compile(line: ResolvedBomLine, lookUp: FactorLookup): Omit<CompiledLine, 'dependencies'> {
  const net = netMassOperands(line);
  const netMass = scaledProduct(net);
  const hasYield = (line.yieldSteps?.length ?? 0) > 0;
  const carbon = biogenicCarbon(line);
  return {
    terms: ownTerms(line, lookUp),
    estimate: compileEstimate(line, lookUp),
    assemblyProblems: carriesFactor(line) ? NO_PROBLEMS : assemblyProblems(line),
    family: familyOf(line, lookUp),
    netMass,
    grossMass: hasYield ? scaledProduct(grossMassOperands(line)) : netMass,
    biogenicCarbon: carbon && toScaled(carbon),
  };
}

function ownTerms(line: ResolvedBomLine, lookUp: FactorLookup): CompiledTerms {
  if (line.formulaOpen === true) {
    return FORMULA_OPEN;
  }
  return line.assignment?.kind === 'excluded' ? NO_TERMS : compileTerms(line, bomTerms(line, lookUp), lookUp);
}

/** What is cut off in a line, by its estimates; the rest of it counts as ever. */
function compileEstimate(line: ResolvedBomLine, lookUp: FactorLookup): CompiledTerms | undefined {
  if (line.formulaOpen === true) {
    return undefined;
  }
  if (line.assignment?.kind !== 'excluded' && line.scrap === undefined) {
    return undefined;
  }
  const estimated = withEstimates(line);
  if (estimated === undefined) {
    return undefined;
  }
  const counted = line.assignment?.kind === 'excluded' ? NOTHING_COUNTED : bomTerms(line, lookUp);
  const made = compileTerms(line, estimateTerms(counted, bomTerms(estimated.line, lookUp)), lookUp);
  return { ...made, problems: [...estimated.problems, ...made.problems] };
}

function compileTerms(
  line: ResolvedBomLine,
  { terms, problems, remarks }: LineTerms,
  lookUp: FactorLookup,
): CompiledTerms {
  if (terms.some((term) => term.basis !== 'both')) {
    throw new Error('A line of the bill of materials does not depend on the electricity method');
  }
  const all = [
    ...problems,
    ...(remarks ?? []),
    ...zeroProblems(terms),
    ...unusedYieldProblem(line, terms),
    ...highScrapProblems(line, terms),
  ];
  const sums = [...termSums(terms, 'byLocation', lookUp)].filter(([, sum]) => !isZero(sum));
  return {
    state: problems.length === 0 ? 'counted' : terms.length > 0 ? 'partial' : 'open',
    hasTerms: terms.length > 0,
    components: sums.map(([index, sum]) => ({ index, ...toScaled(sum) })),
    factors: factorsOfTerms(terms, lookUp),
    problems: all.length === 0 ? NO_PROBLEMS : all,
  };
}

const listOfOne = new WeakMap<Factor, readonly Factor[]>();

function factorsOfTerms(terms: readonly Term[], lookUp: FactorLookup): readonly Factor[] {
  const factors = new Set<Factor>();
  for (const { factorId } of terms) {
    const factor = factorId === undefined ? undefined : lookUp(factorId);
    if (factor !== undefined) {
      factors.add(factor);
    }
  }
  const list = [...factors];
  const only = list.length === 1 ? list[0] : undefined;
  if (only === undefined) {
    return list;
  }
  const known = listOfOne.get(only) ?? list;
  listOfOne.set(only, known);
  return known;
}

const ZERO_ASSEMBLY: LineProblem = { code: 'assembly.quantityZero', field: 'quantity', params: {} };
const EXCLUDED_ASSEMBLY: LineProblem = { code: 'assembly.excludedIgnored', field: 'assignment', params: {} };

/** An assembly without factor emits nothing, but its quantity counts for everything below it. */
function assemblyProblems(line: ResolvedBomLine): readonly LineProblem[] {
  const quantity = quantityOperand(line);
  const problems: LineProblem[] = [];
  if ('problem' in quantity) {
    // A quantity that is away because its formula gave nothing has a finding already.
    problems.push(...(line.formulaOpen === true ? NO_PROBLEMS : [quantity.problem]));
  } else if (isZero(productOf(quantity.operands))) {
    problems.push(ZERO_ASSEMBLY);
  }
  if (line.assignment?.kind === 'excluded') {
    problems.push(EXCLUDED_ASSEMBLY);
  }
  return problems.length === 0 ? NO_PROBLEMS : problems;
}

function familyOf({ assignment }: ResolvedBomLine, lookUp: FactorLookup): string {
  if (assignment === undefined || assignment.kind === 'excluded') {
    return '';
  }
  const ofFactor = assignment.kind === 'factor' ? lookUp(assignment.factorId)?.family : undefined;
  return assignment.family ?? ofFactor ?? '';
}

function scaledProduct(made: Operands): Scaled | undefined {
  return 'problem' in made ? undefined : toScaled(productOf(made.operands));
}
