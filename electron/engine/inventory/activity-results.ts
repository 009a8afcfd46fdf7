import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineProblem } from '../bom/line-mass.ts';
import { type Emissions, type LineResult, type LineState } from '../calculation.ts';
import { evaluateTerms } from '../impact/evaluate.ts';
import { type Amount, toAmount } from '../quantity/amount.ts';
import { ONE } from '../quantity/ratio.ts';
import { siteFindings } from '../site/site-findings.ts';
import { type ActivityContext } from './activities/context.ts';
import { assignmentsOf } from './activities/decisions.ts';
import { biogenicCarbonOf } from './activities/packaging.ts';
import { isCapitalGoods } from './activities/simple.ts';
import { activityTerms } from './activity-terms.ts';
import { type FactorLookup } from './assignment.ts';
import { estimateTerms, withEstimates } from './cut-off.ts';
import { electricityFindings } from './electricity-findings.ts';
import { type LineTerms } from './line-terms.ts';
import { type Term } from './operand.ts';
import { problemSeverity } from './problem-severity.ts';
import { zeroProblems } from './zero.ts';

/**
 * Results of all activities, in their order, with a finding for each gap and for what is wrong with the site's data and
 * its electricity supply. An id that a BOM line (`takenIds`) or an earlier activity has is an error (`activity.idRepeated`): the repeated one stays open, so nothing counts twice.
 */
export function activityResults(
  activities: readonly ResolvedActivity[],
  context: ActivityContext,
  takenIds: ReadonlySet<string> = new Set(),
): { readonly lines: readonly LineResult[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const ids = new Set(takenIds);
  const lines = activities.map((activity): LineResult => {
    const repeated = ids.has(activity.id);
    ids.add(activity.id);
    const made = repeated ? repeatedLine(activity) : activityTerms(activity, context);
    const leftOut = repeated ? made : leftOutOf(activity, made, context);
    const problems = repeated ? made.problems : [...made.problems, ...leftOut.problems];
    const remarks = [...(made.remarks ?? []), ...zeroProblems(made.terms)];
    findings.push(...problemFindings(activity.id, [...problems, ...remarks]));
    return lineResult(activity, { ...made, problems }, leftOut.terms, context);
  });
  findings.push(
    ...siteFindings(context.site, activities, context.scope ?? {}),
    ...electricityFindings(context.supply, context.lookUp),
  );
  return { lines, findings };
}

function lineResult(
  activity: ResolvedActivity,
  { terms, problems }: LineTerms,
  leftOut: readonly Term[],
  context: ActivityContext,
): LineResult {
  const assignments = assignmentsOf(activity, context);
  return {
    id: activity.id,
    kind: activity.kind,
    name: activity.name,
    stage: activity.stage,
    state: stateOf(terms.length, problems.length),
    hasTerms: terms.length > 0,
    terms,
    multiplicity: ONE,
    emissions: onBothBases(terms, context.lookUp),
    estimate: leftOut.length === 0 ? undefined : onBothBases(leftOut, context.lookUp),
    biogenicCarbonKg: carbonAmount(activity),
    netMassKg: undefined,
    grossMassKg: undefined,
    isLeaf: true,
    family: '',
    supplier: activity.kind === 'transport' ? (activity.supplier ?? '') : '',
    country: activity.kind === 'transport' ? (activity.country ?? '') : '',
    assembly: '',
    proxy: assignments.some((assignment) => 'proxy' in assignment && assignment.proxy === true),
    confirmed:
      terms.length > 0 &&
      assignments.every((assignment) => assignment.kind === 'excluded' || assignment.status === 'confirmed'),
    capitalGoods: isCapitalGoods(activity),
    data: activity.data,
  };
}

function onBothBases(terms: readonly Term[], lookUp: FactorLookup): Emissions {
  return {
    byLocation: evaluateTerms(terms, 'byLocation', lookUp),
    byContract: evaluateTerms(terms, 'byContract', lookUp),
  };
}

/** What the cut-off parts of an activity would add by their estimates, and what is missing of these. */
function leftOutOf(activity: ResolvedActivity, counted: LineTerms, context: ActivityContext): LineTerms {
  const estimated = withEstimates(activity);
  if (estimated === undefined) {
    return { terms: [], problems: [] };
  }
  const { terms, problems } = estimateTerms(counted, activityTerms(estimated.line, context));
  return { terms, problems: [...estimated.problems, ...problems] };
}

function carbonAmount(activity: ResolvedActivity): Amount | undefined {
  const carbon = biogenicCarbonOf(activity);
  return carbon === undefined || 'problem' in carbon ? undefined : toAmount(carbon.kg);
}

function problemFindings(lineId: string, problems: readonly LineProblem[]): readonly Finding[] {
  return problems.map(({ code, field, params }) => ({
    code,
    severity: problemSeverity(code),
    place: { lineId, field },
    params,
  }));
}

function repeatedLine(activity: ResolvedActivity): LineTerms {
  return { terms: [], problems: [{ code: 'activity.idRepeated', field: 'id', params: { id: activity.id } }] };
}

function stateOf(terms: number, problems: number): LineState {
  if (problems > 0) {
    return terms > 0 ? 'partial' : 'open';
  }
  return terms > 0 ? 'counted' : 'excluded';
}
