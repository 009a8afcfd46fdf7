import { type ResolvedSupply } from '../../../../shared/model/electricity.ts';
import { type Site } from '../../../../shared/model/site.ts';
import { type ResolvedStudy, type Scope } from '../../../../shared/model/study.ts';
import { type FactorLookup } from '../assignment.ts';

/** Everything an activity needs beside itself. */
export interface ActivityContext {
  readonly supply: ResolvedSupply | undefined;
  readonly lookUp: FactorLookup;
  readonly site?: Site | undefined;
  /** Period and GWP set of the study. */
  readonly scope?: Pick<Scope, 'periodStart' | 'periodEnd' | 'gwpSet'> | undefined;
}

/** What the activities of a study are calculated with; nothing else of the study changes their results. */
export function activityContext(study: ResolvedStudy, lookUp: FactorLookup): ActivityContext {
  return { supply: study.electricity, lookUp, site: study.site, scope: study.scope };
}

/** True when the activities of two states of a study are calculated with the same things, factors apart. */
export function sameActivityContext(left: ResolvedStudy, right: ResolvedStudy): boolean {
  return (
    left.electricity === right.electricity &&
    left.site === right.site &&
    left.scope.gwpSet === right.scope.gwpSet &&
    left.scope.periodStart === right.scope.periodStart &&
    left.scope.periodEnd === right.scope.periodEnd
  );
}
