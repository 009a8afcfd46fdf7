import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { compare, isZero, parseRatio } from '../../quantity/ratio.ts';
import { type FactorLookup } from '../assignment.ts';
import { type LineTerms } from '../line-terms.ts';
import { over, times } from '../operand.ts';
import { legTerms } from './legs.ts';
import { amountIn, factorTerms, merge, openLine, withMore } from './made.ts';

/** Auxiliary material used up: amount x factor. */
export function consumableTerms(
  activity: Extract<ResolvedActivity, { kind: 'consumable' }>,
  lookUp: FactorLookup,
): LineTerms {
  const place = { lineId: activity.id, field: 'amount' };
  return factorTerms(activity.assignment, lookUp, (unit) =>
    amountIn(activity.amount, activity.unit, unit, place),
  );
}

/** Goods moved over the legs of a route. */
export function transportTerms(
  activity: Extract<ResolvedActivity, { kind: 'transport' }>,
  lookUp: FactorLookup,
): LineTerms {
  const { id, massKg, legs } = activity;
  return legTerms(legs, { lineId: id, massKg, massField: 'massKg', field: 'legs', slot: 'leg' }, lookUp);
}

/** Waste by treatment, and the way to it. */
export function wasteTerms(
  activity: Extract<ResolvedActivity, { kind: 'waste' }>,
  lookUp: FactorLookup,
): LineTerms {
  const { id, massKg } = activity;
  const route = { lineId: id, massKg, massField: 'massKg', field: 'legs', slot: 'leg' };
  return merge([
    factorTerms(activity.assignment, lookUp, (unit) =>
      amountIn(massKg, 'kg', unit, { lineId: id, field: 'massKg' }, 'mass'),
    ),
    legTerms(activity.legs ?? [], route, lookUp),
  ]);
}

/** Share of a long-lived asset: amount x factor x used / life. */
export function assetTerms(
  activity: Extract<ResolvedActivity, { kind: 'asset' }>,
  lookUp: FactorLookup,
): LineTerms {
  const { id, used, life, lifeUnit } = activity;
  if (isZero(parseRatio(life)) || compare(parseRatio(used), parseRatio(life)) > 0) {
    return openLine('asset.lifeRange', 'life', { used, life, unit: lifeUnit });
  }
  const share = [
    times('used', used, lifeUnit, { lineId: id, field: 'used' }),
    over('life', life, lifeUnit, { lineId: id, field: 'life' }),
  ];
  return factorTerms(activity.assignment, lookUp, (unit) =>
    withMore(amountIn(activity.amount, activity.unit, unit, { lineId: id, field: 'amount' }), share),
  );
}

/** True for what a profile may leave out as capital goods (PAS 2050:2011 6.5): every asset, and what is tagged. */
export function isCapitalGoods(activity: ResolvedActivity): boolean {
  return activity.kind === 'asset' || activity.capitalGoods === true;
}
