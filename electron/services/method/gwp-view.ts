import { type GwpView } from '../../../shared/contract/method-report.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { gwpSetOf } from '../../engine/factors/factor-base.ts';
import { gwpShares } from '../../engine/factors/gwp-shares.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { shareOf } from '../calculations/coverage-view.ts';

/** The study's set of warming potentials, and how much of the total rests on which set. */
export function gwpView(
  study: ResolvedStudy,
  calculation: Calculation,
  basis: Basis,
  lookUp: FactorLookup,
): GwpView {
  const set = gwpSetOf(study);
  const shares = gwpShares(calculation, lookUp, basis);
  return {
    set: set?.id ?? '',
    source: set?.source ?? '',
    shares: shares.map(({ gwpSet, absoluteKg, share }) => ({
      set: gwpSet,
      kg: formatAmount(absoluteKg),
      share: shareOf(share.numerator, share.denominator),
    })),
    otherSets: shares
      .filter(({ gwpSet }) => gwpSet !== set?.id)
      .flatMap(({ gwpSet, factors }) => factors.map(({ id }) => ({ factorId: id, set: gwpSet }))),
  };
}
