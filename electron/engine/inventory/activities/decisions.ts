import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type ActivityContext } from './context.ts';
import { dimensionOf } from '../../quantity/units.ts';

/** The decisions an activity rests on; a use of electricity rests on those of the supply, a gas on its composition. */
export function assignmentsOf(
  activity: ResolvedActivity,
  context: Pick<ActivityContext, 'supply' | 'site'>,
): readonly Assignment[] {
  if (takesSupply(activity, context.site)) {
    const sources = context.supply?.sources ?? [];
    return sources.flatMap((source) => [...given(source.byLocation), ...given(source.byContract)]);
  }
  return [
    ...('assignment' in activity ? given(activity.assignment) : []),
    ...('legs' in activity ? (activity.legs ?? []).flatMap((leg) => given(leg.assignment)) : []),
    ...(activity.kind === 'packaging'
      ? [
          ...given(activity.cleaning?.assignment),
          ...(activity.returnTrip ?? []).flatMap((leg) => given(leg.assignment)),
        ]
      : []),
  ];
}

/** True for a line that is electricity of the site's supply: a meter of energy without factor is one too. */
export function takesSupply(activity: ResolvedActivity, site: ActivityContext['site']): boolean {
  if (activity.kind !== 'metered') {
    return activity.kind === 'process' || activity.kind === 'electricity';
  }
  const meter = site?.meters?.find((one) => one.id === activity.meterId);
  return activity.assignment === undefined && meter !== undefined && dimensionOf(meter.unit) === 'energy';
}

function given(assignment: Assignment | undefined): readonly Assignment[] {
  return assignment === undefined ? [] : [assignment];
}
