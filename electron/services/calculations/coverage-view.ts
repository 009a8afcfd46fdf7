import { type CoverageView } from '../../../shared/contract/outcomes.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { formatAmount, toAmount } from '../../engine/quantity/amount.ts';
import { parseRatio } from '../../engine/quantity/ratio.ts';

/** Coverage of the machine for display: exact masses as text, shares as plain numbers. */
export function coverageView(
  study: StudyDocument,
  calculation: Pick<Calculation, 'coverage' | 'totals'>,
): CoverageView {
  const { coverage } = calculation;
  const weighed = study.product.weighedMassKg;
  const total = excludingBiogenicCo2(calculation.totals.byLocation);
  return {
    bomLines: coverage.bomLines,
    leaves: coverage.leaves,
    leavesWithDecision: coverage.leavesWithDecision,
    leavesOpen: coverage.leavesOpen,
    leavesWithoutMass: coverage.leavesWithoutMass,
    activities: coverage.activities,
    activitiesOpen: coverage.activitiesOpen,
    netMassKg: formatAmount(coverage.netMassKg),
    grossMassKg: formatAmount(coverage.grossMassKg),
    netMassWithDecisionKg: formatAmount(coverage.netMassWithDecisionKg),
    ...(weighed === undefined
      ? {}
      : {
          weighedMassKg: weighed,
          massBalanceShare: shareOf(coverage.netMassKg, toAmount(parseRatio(weighed))),
        }),
    proxyLines: coverage.proxyLines,
    proxyEmissionKg: formatAmount(coverage.proxyEmission),
    proxyShare: shareOf(coverage.proxyEmission, total),
    confirmedShare: shareOf(coverage.confirmedEmission, total),
    partsConfirmedShare: shareOf(coverage.partsConfirmedEmission, coverage.partsEmission),
  };
}

/** True when no line is open: the headline then has no gap. */
export function isComplete(calculation: Calculation): boolean {
  return calculation.coverage.leavesOpen === 0 && calculation.coverage.activitiesOpen === 0;
}

/** A ratio of two amounts as a plain number for display, to six digits; 0 of a zero whole. */
export function shareOf(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;
}
