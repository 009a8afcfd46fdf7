import type { LineResult } from '../../../../electron/engine/calculation.ts';
import { activityResults } from '../../../../electron/engine/inventory/activity-results.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import type { Activity } from '../../../../shared/model/activity.ts';
import { type Basis, COMPONENTS, type Component } from '../../../../shared/model/component.ts';
import type { ElectricitySupply } from '../../../../shared/model/electricity.ts';
import type { Factor } from '../../../../shared/model/factor.ts';

export interface ActivityOutcome {
  readonly lines: readonly LineResult[];
  /** `code lineId field` of each finding. */
  readonly findings: readonly string[];
  emission(component?: Component, basis?: Basis): string;
}

/** Results of activities under a supply and some factors, with their first line at hand. */
export function runActivities(
  activities: readonly Activity[],
  factors: readonly Factor[],
  supply?: ElectricitySupply,
): ActivityOutcome {
  const made = activityResults(activities, {
    supply,
    lookUp: (id) => factors.find((factor) => factor.id === id),
  });
  return {
    lines: made.lines,
    findings: made.findings.map(({ code, place }) => `${code} ${place.lineId ?? ''} ${place.field ?? ''}`),
    emission: (component = 'fossil', basis = 'byLocation') =>
      formatAmount(made.lines[0]?.emissions[basis][COMPONENTS.indexOf(component)] ?? -1n),
  };
}
