import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';

/** Share of the carbon at risk after which the rest may wait (design: "review these rows to cover 95 % of the risk"). */
export const RISK_TARGET_SHARE = 0.95;

/** How far the review is; risk in kg CO2e times doubt. */
export interface ReviewProgress {
  readonly groups: number;
  readonly groupsDone: number;
  readonly groupsOpen: number;
  readonly groupsByProxy: number;
  readonly rowsOpen: number;
  readonly riskKg: number;
  /** Share of the risk that a person has decided, 0 to 1; 1 when there is no risk and nothing left. */
  readonly reviewedShare: number;
  /** Fewest groups, taken from the top of the list, that bring the reviewed share to the target. */
  readonly groupsToTarget: number;
}

/** True when a person has decided the group: a factor confirmed or an exclusion stated. */
export function isDecided(group: ReviewGroup): boolean {
  return group.status === 'confirmed';
}

/** Counts and shares of the review. Open groups carry no emission yet, so their risk is unknown and only counted. */
export function reviewProgress(groups: readonly ReviewGroup[]): ReviewProgress {
  const open = groups.filter((group) => group.status === 'open');
  const riskKg = sumRisk(groups);
  const reviewedKg = sumRisk(groups.filter(isDecided));
  const groupsDone = groups.filter(isDecided).length;
  return {
    groups: groups.length,
    groupsDone,
    groupsOpen: open.length,
    groupsByProxy: groups.filter((group) => group.proxy).length,
    rowsOpen: open.reduce((sum, group) => sum + group.lineIds.length, 0),
    riskKg,
    reviewedShare: riskKg > 0 ? Math.min(1, reviewedKg / riskKg) : groupsDone === groups.length ? 1 : 0,
    groupsToTarget: groupsToTarget(groups, riskKg, reviewedKg),
  };
}

/** Share of the risk covered by each group and all before it, in the order given; all zero without risk. */
export function cumulativeShares(groups: readonly ReviewGroup[]): readonly number[] {
  const riskKg = sumRisk(groups);
  let sum = 0;
  return groups.map((group) => {
    sum += group.atRiskKg;
    return riskKg > 0 ? Math.min(1, sum / riskKg) : 0;
  });
}

function groupsToTarget(groups: readonly ReviewGroup[], riskKg: number, reviewedKg: number): number {
  const waiting = groups.filter((group) => !isDecided(group)).map((group) => group.atRiskKg);
  waiting.sort((left, right) => right - left);
  let covered = reviewedKg;
  let taken = 0;
  for (const atRiskKg of waiting) {
    if (covered >= RISK_TARGET_SHARE * riskKg) {
      break;
    }
    covered += atRiskKg;
    taken += 1;
  }
  return taken;
}

function sumRisk(groups: readonly ReviewGroup[]): number {
  return groups.reduce((sum, group) => sum + group.atRiskKg, 0);
}
