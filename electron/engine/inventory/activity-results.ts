import { type Activity } from '../../../shared/model/activity.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type LineResult, type LineState } from '../calculation.ts';
import { type ElectricitySupply } from '../../../shared/model/electricity.ts';
import { evaluateTerms } from '../impact/evaluate.ts';
import { type ActivityContext, activityTerms } from './activity-terms.ts';
import { type LineTerms } from './line-terms.ts';
import { problemSeverity } from './problem-severity.ts';
import { zeroProblems } from './zero.ts';

/**
 * Results of all activities, in their order, and a finding for each gap. An id that a BOM line (`takenIds`) or an
 * earlier activity has is an error (`activity.idRepeated`): the repeated one stays open, so nothing counts twice.
 */
export function activityResults(
  activities: readonly Activity[],
  context: ActivityContext,
  takenIds: ReadonlySet<string> = new Set(),
): { readonly lines: readonly LineResult[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const ids = new Set(takenIds);
  const lines = activities.map((activity): LineResult => {
    const { terms, problems } = ids.has(activity.id) ? repeated(activity) : activityTerms(activity, context);
    ids.add(activity.id);
    for (const problem of [...problems, ...zeroProblems(terms)]) {
      const place = { lineId: activity.id, field: problem.field };
      findings.push({
        code: problem.code,
        severity: problemSeverity(problem.code),
        place,
        params: problem.params,
      });
    }
    const assignments = assignmentsOf(activity, context.supply);
    return {
      id: activity.id,
      kind: activity.kind,
      name: activity.name,
      stage: activity.stage,
      state: stateOf(terms.length, problems.length),
      terms,
      emissions: {
        byLocation: evaluateTerms(terms, 'byLocation', context.lookUp),
        byContract: evaluateTerms(terms, 'byContract', context.lookUp),
      },
      netMassKg: undefined,
      grossMassKg: undefined,
      isLeaf: true,
      family: '',
      supplier: activity.kind === 'transport' ? (activity.supplier ?? '') : '',
      country: activity.kind === 'transport' ? (activity.country ?? '') : '',
      assembly: '',
      proxy: assignments.some((assignment) => assignment.kind === 'factor' && assignment.proxy === true),
      confirmed:
        terms.length > 0 &&
        assignments.every(
          (assignment) => assignment.kind === 'excluded' || assignment.status === 'confirmed',
        ),
    };
  });
  return { lines, findings };
}

function repeated(activity: Activity): LineTerms {
  return { terms: [], problems: [{ code: 'activity.idRepeated', field: 'id', params: { id: activity.id } }] };
}

function stateOf(terms: number, problems: number): LineState {
  if (problems > 0) {
    return terms > 0 ? 'partial' : 'open';
  }
  return terms > 0 ? 'counted' : 'excluded';
}

/** The decisions an activity rests on; a use of electricity rests on those of the supply, a gas on its composition. */
function assignmentsOf(activity: Activity, supply: ElectricitySupply | undefined): readonly Assignment[] {
  if (activity.kind === 'process' || activity.kind === 'electricity') {
    const sources = supply?.sources ?? [];
    return sources.flatMap((source) => [
      ...(source.byLocation ? [source.byLocation] : []),
      ...(source.byContract ? [source.byContract] : []),
    ]);
  }
  if (activity.kind === 'transport') {
    return activity.legs.flatMap((leg) => leg.assignment ?? []);
  }
  return 'assignment' in activity && activity.assignment !== undefined ? [activity.assignment] : [];
}
