import { type Assignment } from '../../../shared/model/assignment.ts';
import { type LineProblem } from '../bom/line-mass.ts';
import { type LineTerms } from './line-terms.ts';
import { type Term } from './operand.ts';

/** An inventory line whose cut-offs are replaced by what they are estimated with. */
export interface Estimated<T> {
  readonly line: T;
  /** A cut-off without estimate would stand as zero: an error of the line. */
  readonly problems: readonly LineProblem[];
}

/** Nobody has estimated what a cut-off leaves out (ISO 14067:2018 6.3.4.3). */
export const ESTIMATE_MISSING: LineProblem = {
  code: 'cutOff.estimateMissing',
  field: 'assignment',
  params: {},
};

type CutOff = Extract<Assignment, { kind: 'excluded' }>;

/** The line as if nothing of it were cut off, wherever in it a decision stands; undefined when nothing is cut off. */
export function withEstimates<T extends object>(line: T): Estimated<T> | undefined {
  const found: CutOff[] = [];
  const estimated = replaced(line, found) as T;
  if (found.length === 0) {
    return undefined;
  }
  const missing = found.some((cutOff) => cutOff.estimate === undefined);
  return { line: estimated, problems: missing ? [ESTIMATE_MISSING] : [] };
}

function replaced(value: unknown, found: CutOff[]): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => replaced(element, found));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isCutOff(value)) {
    found.push(value);
    const { estimate } = value;
    return estimate === undefined
      ? value
      : { kind: 'factor', factorId: estimate.factorId, status: 'confirmed' };
  }
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, replaced(field, found)]));
}

function isCutOff(value: object): value is CutOff {
  return 'kind' in value && value.kind === 'excluded' && 'why' in value && value.why === 'cutOff';
}

/**
 * What a line would have beyond what it has: the terms of its cut-offs by their estimates, and what keeps others from
 * being computed. `counted` is the line as it is, `estimated` the same line with its estimates.
 */
export function estimateTerms(counted: LineTerms, estimated: LineTerms): LineTerms {
  const terms = new Set(counted.terms.map(termKey));
  const problems = new Set(counted.problems.map(problemKey));
  return {
    terms: estimated.terms.filter((term) => !terms.has(termKey(term))),
    problems: estimated.problems.filter((problem) => !problems.has(problemKey(problem))),
  };
}

function termKey({ basis, slot, factorId }: Term): string {
  return JSON.stringify([basis, slot, factorId]);
}

function problemKey({ code, field, params }: LineProblem): string {
  return JSON.stringify([code, field, params]);
}
