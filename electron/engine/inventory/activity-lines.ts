import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type LineResult } from '../calculation.ts';
import { openActivity } from '../formulas/open-activity.ts';
import { activityContext } from './activities/context.ts';
import { activityResults } from './activity-results.ts';
import { type FactorLookup } from './assignment.ts';

/** Results of the activities of a study and what there is to say about them. */
export interface ActivityLines {
  readonly lines: readonly LineResult[];
  readonly findings: readonly Finding[];
}

/**
 * Results of all activities of a study in their order, then those of which a formula gave no value: they are open.
 * `isBomId` tells whether a line of the BOM has an id already.
 */
export function activityLines(
  study: ResolvedStudy,
  lookUp: FactorLookup,
  isBomId: (id: string) => boolean,
): ActivityLines {
  const activities = study.activities ?? [];
  const taken = new Set(activities.map(({ id }) => id).filter(isBomId));
  const { lines, findings } = activityResults(activities, activityContext(study, lookUp), taken);
  return { lines: [...lines, ...(study.openActivities ?? []).map(openActivity)], findings };
}
