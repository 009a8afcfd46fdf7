import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { type FactorLookup } from '../assignment.ts';
import { type LineTerms } from '../line-terms.ts';
import { moneyOperands } from '../money.ts';
import { times } from '../operand.ts';
import { factorTerms } from './made.ts';

/** Money brought to the basis of a spend factor, x factor per unit of money. */
export function spendTerms(
  activity: Extract<ResolvedActivity, { kind: 'spend' }>,
  lookUp: FactorLookup,
): LineTerms {
  const place = { lineId: activity.id, field: 'amount' };
  return factorTerms(activity.assignment, lookUp, (_unit, factor) => {
    const basis = moneyOperands(activity, factor, place);
    return 'problem' in basis
      ? basis
      : { operands: [times('amount', activity.amount, activity.currency, place), ...basis.operands] };
  });
}
