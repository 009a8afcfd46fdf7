import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { meterConsumption } from '../../site/meter-consumption.ts';
import { electricityTerms } from '../electricity-terms.ts';
import { type LineTerms } from '../line-terms.ts';
import { allocationOperands } from './allocation.ts';
import { type ActivityContext } from './context.ts';
import { takesSupply } from './decisions.ts';
import { amountIn, factorTerms, openLine, problemsOf, withMore } from './made.ts';

/**
 * A share of a site meter: its months without the meters that are part of it, x part / whole. A meter of
 * energy without factor is electricity of the site's supply; every other needs a factor.
 */
export function meteredTerms(
  activity: Extract<ResolvedActivity, { kind: 'metered' }>,
  context: ActivityContext,
): LineTerms {
  const meter = context.site?.meters?.find((one) => one.id === activity.meterId);
  if (meter === undefined) {
    return openLine('metered.meterUnknown', 'meterId', { meter: activity.meterId });
  }
  const consumption = meterConsumption(context.site?.meters ?? [], meter);
  if ('problem' in consumption) {
    return openLine('metered.meterUnusable', 'meterId', { meter: meter.name });
  }
  const share = allocationOperands(activity.allocation, context.site, activity.id);
  if ('problem' in share) {
    return problemsOf(share);
  }
  const place = { lineId: activity.id, field: 'meterId' };
  const { amount } = consumption;
  if (takesSupply(activity, context.site)) {
    const use = withMore(amountIn(amount, meter.unit, 'kWh', place, 'meterReading'), share.operands);
    return 'problem' in use
      ? problemsOf(use)
      : electricityTerms(use.operands, context.supply, context.lookUp);
  }
  return factorTerms(activity.assignment, context.lookUp, (unit) =>
    withMore(amountIn(amount, meter.unit, unit, place, 'meterReading'), share.operands),
  );
}
