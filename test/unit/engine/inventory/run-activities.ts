import type { LineResult } from '../../../../electron/engine/calculation.ts';
import { createFactorBase } from '../../../../electron/engine/factors/factor-base.ts';
import type { ActivityContext } from '../../../../electron/engine/inventory/activities/context.ts';
import { activityResults } from '../../../../electron/engine/inventory/activity-results.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import { type Basis, COMPONENTS, type Component } from '../../../../shared/model/component.ts';
import type { ResolvedSupply } from '../../../../shared/model/electricity.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import { noLibrary } from '../../../support/study-builder.ts';

export interface ActivityOutcome {
  readonly lines: readonly LineResult[];
  /** `code lineId field` of each finding. */
  readonly findings: readonly string[];
  emission(component?: Component, basis?: Basis): string;
}

/** Results of activities under a supply and some factors, with their first line at hand. */
export function runActivities(
  activities: readonly ResolvedActivity[],
  factors: readonly Factor[],
  supply?: ResolvedSupply,
  more: Pick<ActivityContext, 'site' | 'scope'> = {},
): ActivityOutcome {
  const lookUp = createFactorBase({ factors: [...factors] }, noLibrary);
  const made = activityResults(activities, { supply, lookUp, ...more });
  return {
    lines: made.lines,
    findings: made.findings.map(({ code, place }) => `${code} ${place.lineId ?? ''} ${place.field ?? ''}`),
    emission: (component = 'fossil', basis = 'byLocation') =>
      formatAmount(made.lines[0]?.emissions[basis][COMPONENTS.indexOf(component)] ?? -1n),
  };
}
