import { type ReviewGroup } from './contract/workbench.ts';

/** Share of the carbon at risk after which the rest may wait (design: "review these rows to cover 95 % of the risk"). */
export const RISK_TARGET_SHARE = 0.95;

/** How far the review is; risk in kg CO2e times doubt. */
export interface ReviewProgress {
  readonly groups: number;
  readonly groupsDone: number;
  readonly groupsOpen: number;
  readonly groupsByProxy: number;
  readonly rows: number;
  readonly rowsDone: number;
  readonly rowsOpen: number;
  /**
   * Shares of the gross mass and of the emission (by size) that a person has decided, 0 to 1. Like the rows they are
   * counted line by line, so that they are the same however the lines are gathered.
   */
  readonly massDoneShare: number;
  readonly carbonDoneShare: number;
  readonly riskKg: number;
  /** Share of the risk that a person has decided, 0 to 1; 1 when there is no risk and nothing left. */
  readonly reviewedShare: number;
  /** Fewest groups, taken from the top of the list, that bring the reviewed share to the target. */
  readonly groupsToTarget: number;
  /** Rows in those groups. */
  readonly rowsToTarget: number;
}

/** True when a person has decided the group: a factor confirmed or an exclusion stated. */
export function isDecided(group: ReviewGroup): boolean {
  return group.status === 'confirmed';
}

/** Counts and shares of the review. Open groups carry no emission yet, so their risk is unknown and only counted. */
export function reviewProgress(groups: readonly ReviewGroup[]): ReviewProgress {
  const open = groups.filter((group) => group.status === 'open');
  const riskKg = sumRisk(groups);
  const done = groups.filter(isDecided);
  const reviewedKg = sumOf(groups, ({ decided }) => decided.atRiskKg);
  const groupsDone = done.length;
  const target = toTarget(groups, riskKg, reviewedKg);
  return {
    groups: groups.length,
    groupsDone,
    groupsOpen: open.length,
    groupsByProxy: groups.filter((group) => group.proxy).length,
    rows: rowsOf(groups),
    rowsDone: sumOf(groups, ({ decided }) => decided.rows),
    rowsOpen: sumOf(groups, ({ rowsOpen }) => rowsOpen),
    massDoneShare: shareOf(groups, 'grossMassKg'),
    carbonDoneShare: shareOf(groups, 'emissionSizeKg'),
    riskKg,
    reviewedShare: riskKg > 0 ? Math.min(1, reviewedKg / riskKg) : groupsDone === groups.length ? 1 : 0,
    groupsToTarget: target.length,
    rowsToTarget: sumOf(target, (group) => group.lineIds.length - group.decided.rows),
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

/** The fewest undecided groups, the riskiest first, that bring the reviewed risk to the target. */
function toTarget(
  groups: readonly ReviewGroup[],
  riskKg: number,
  reviewedKg: number,
): readonly ReviewGroup[] {
  const waiting = groups
    .filter((group) => !isDecided(group))
    .toSorted((left, right) => riskLeft(right) - riskLeft(left));
  const taken: ReviewGroup[] = [];
  let covered = reviewedKg;
  for (const group of waiting) {
    if (covered >= RISK_TARGET_SHARE * riskKg) {
      break;
    }
    covered += riskLeft(group);
    taken.push(group);
  }
  return taken;
}

function rowsOf(groups: readonly ReviewGroup[]): number {
  return sumOf(groups, ({ lineIds }) => lineIds.length);
}

/** Risk of the rows that nobody has decided yet, kg CO2e. */
function riskLeft({ atRiskKg, decided }: ReviewGroup): number {
  return atRiskKg - decided.atRiskKg;
}

function shareOf(groups: readonly ReviewGroup[], size: 'grossMassKg' | 'emissionSizeKg'): number {
  const whole = sumOf(groups, (group) => Number(group[size]));
  return whole === 0 ? 0 : sumOf(groups, ({ decided }) => Number(decided[size])) / whole;
}

function sumRisk(groups: readonly ReviewGroup[]): number {
  return sumOf(groups, ({ atRiskKg }) => atRiskKg);
}

function sumOf(groups: readonly ReviewGroup[], sizeOf: (group: ReviewGroup) => number): number {
  return groups.reduce((sum, group) => sum + sizeOf(group), 0);
}
