import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { electricityTerms } from '../electricity-terms.ts';
import { type LineTerms } from '../line-terms.ts';
import { times } from '../operand.ts';
import { allocationOperands } from './allocation.ts';
import { type ActivityContext } from './context.ts';
import { amountIn, factorTerms, problemsOf, withMore } from './made.ts';

/** Own process: hours x average power, from the site's supply. */
export function processTerms(
  activity: Extract<ResolvedActivity, { kind: 'process' }>,
  context: ActivityContext,
): LineTerms {
  const { id } = activity;
  const use = [
    times('hours', activity.hours, 'h', { lineId: id, field: 'hours' }),
    times('averagePower', activity.averagePowerKw, 'kW', { lineId: id, field: 'averagePowerKw' }),
  ];
  return electricityTerms(use, context.supply, context.lookUp);
}

/** Metered electricity or a share of it, from the site's supply. */
export function electricityUseTerms(
  activity: Extract<ResolvedActivity, { kind: 'electricity' }>,
  context: ActivityContext,
): LineTerms {
  const { id } = activity;
  const amount = amountIn(activity.amount, activity.unit, 'kWh', { lineId: id, field: 'amount' });
  const share = allocationOperands(activity.allocation, context.site, id);
  return 'problem' in amount || 'problem' in share
    ? problemsOf(amount, share)
    : electricityTerms([...amount.operands, ...share.operands], context.supply, context.lookUp);
}

/** A fuel burnt or heat bought, or a share of it: amount x factor. */
export function fuelTerms(
  activity: Extract<ResolvedActivity, { kind: 'fuel' }>,
  context: ActivityContext,
): LineTerms {
  const { id } = activity;
  const share = allocationOperands(activity.allocation, context.site, id);
  if ('problem' in share) {
    return problemsOf(share);
  }
  return factorTerms(activity.assignment, context.lookUp, (unit) =>
    withMore(amountIn(activity.amount, activity.unit, unit, { lineId: id, field: 'amount' }), share.operands),
  );
}
