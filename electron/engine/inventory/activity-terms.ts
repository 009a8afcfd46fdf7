import { assertNever } from '../../../shared/assert-never.ts';
import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type ActivityContext } from './activities/context.ts';
import { electricityUseTerms, fuelTerms, processTerms } from './activities/energy.ts';
import { gasTerms } from './activities/gas-release.ts';
import { meteredTerms } from './activities/metered.ts';
import { negativeInput } from './activities/negative-input.ts';
import { packagingTerms } from './activities/packaging.ts';
import { assetTerms, consumableTerms, transportTerms, wasteTerms } from './activities/simple.ts';
import { spendTerms } from './activities/spend.ts';
import { type LineTerms } from './line-terms.ts';

/** Emission terms of an activity; the formula of each kind stands at its schema. */
export function activityTerms(activity: ResolvedActivity, context: ActivityContext): LineTerms {
  const refused = negativeInput(activity);
  if (refused !== undefined) {
    return { terms: [], problems: [refused] };
  }
  switch (activity.kind) {
    case 'process':
      return processTerms(activity, context);
    case 'electricity':
      return electricityUseTerms(activity, context);
    case 'metered':
      return meteredTerms(activity, context);
    case 'fuel':
      return fuelTerms(activity, context);
    case 'consumable':
      return consumableTerms(activity, context.lookUp);
    case 'gasRelease':
      return gasTerms(activity, context);
    case 'transport':
      return transportTerms(activity, context.lookUp);
    case 'packaging':
      return packagingTerms(activity, context.lookUp);
    case 'waste':
      return wasteTerms(activity, context.lookUp);
    case 'spend':
      return spendTerms(activity, context.lookUp);
    case 'asset':
      return assetTerms(activity, context.lookUp);
    default:
      return assertNever(activity);
  }
}
