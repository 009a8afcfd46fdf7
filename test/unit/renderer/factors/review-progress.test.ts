import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeShares, reviewProgress, RISK_TARGET_SHARE } from '../../../../shared/review-progress.ts';
import { DecimalString } from '../../../../shared/model/decimal-string.ts';
import { reviewGroup } from './review-groups.ts';

const atRisk = (key: string, atRiskKg: number, status: 'open' | 'proposed' | 'confirmed' = 'proposed') =>
  reviewGroup({ key, atRiskKg, status });

describe('the progress of a review', () => {
  it('counts the groups that bring the reviewed risk to 95 %, largest first', () => {
    // 60 + 30 = 90 of 100 are not enough, 60 + 30 + 6 = 96 are.
    const groups = [atRisk('a', 60), atRisk('b', 30), atRisk('c', 6), atRisk('d', 4)];
    expect(reviewProgress(groups)).toMatchObject({ groupsToTarget: 3, reviewedShare: 0, riskKg: 100 });
  });

  it('needs no more groups at exactly 95 %', () => {
    expect(reviewProgress([atRisk('a', 95, 'confirmed'), atRisk('b', 5)])).toMatchObject({
      groupsToTarget: 0,
      reviewedShare: 0.95,
      groupsDone: 1,
    });
  });

  it('takes what is already reviewed into account', () => {
    const groups = [atRisk('a', 60, 'confirmed'), atRisk('b', 30), atRisk('c', 6), atRisk('d', 4)];
    expect(reviewProgress(groups)).toMatchObject({ groupsToTarget: 2, reviewedShare: 0.6 });
  });

  it('counts open groups, their rows and proxies, but no risk for what has no factor', () => {
    const groups = [
      reviewGroup({ key: 'a', status: 'open', atRiskKg: 0, lineIds: ['1', '2', '3'] }),
      reviewGroup({ key: 'b', status: 'proposed', proxy: true }),
    ];
    expect(reviewProgress(groups)).toMatchObject({ groupsOpen: 1, rowsOpen: 3, groupsByProxy: 1, riskKg: 5 });
  });

  it('counts the decided rows of a group that is decided in part', () => {
    const half = reviewGroup({
      key: 'a',
      lineIds: ['1', '2', '3', '4'],
      atRiskKg: 40,
      decided: { rows: 3, grossMassKg: decimal('0.5'), emissionSizeKg: decimal('9'), atRiskKg: 36 },
    });
    expect(reviewProgress([half, reviewGroup({ key: 'b', atRiskKg: 10 })])).toMatchObject({
      groupsDone: 0,
      rowsDone: 3,
      massDoneShare: 0.25,
      carbonDoneShare: 0.45,
      reviewedShare: 0.72,
      // What is left of the half decided group is less than the other: that is first, and both are needed.
      groupsToTarget: 2,
      rowsToTarget: 2,
    });
  });

  it('is not finished while a group without risk waits, and is when all are decided', () => {
    expect(reviewProgress([atRisk('a', 0, 'open')]).reviewedShare).toBe(0);
    expect(reviewProgress([atRisk('a', 0, 'confirmed')]).reviewedShare).toBe(1);
  });

  it('names the fewest groups: one less stays below the goal', () => {
    const groups = fc.array(
      fc.record({
        atRiskKg: fc.integer({ min: 0, max: 9999 }),
        status: fc.constantFrom('proposed', 'confirmed'),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(groups, (parts) => {
        const list = parts.map(({ atRiskKg, status }, index) =>
          atRisk(String(index), atRiskKg, status as 'proposed'),
        );
        const { groupsToTarget, riskKg } = reviewProgress(list);
        const reviewedKg = sum(
          list.filter((group) => group.status === 'confirmed').map((group) => group.atRiskKg),
        );
        const waiting = list
          .filter((group) => group.status !== 'confirmed')
          .map((group) => group.atRiskKg)
          .toSorted((left, right) => right - left);
        expect(reviewedKg + sum(waiting.slice(0, groupsToTarget))).toBeGreaterThanOrEqual(
          RISK_TARGET_SHARE * riskKg,
        );
        if (groupsToTarget > 0) {
          expect(reviewedKg + sum(waiting.slice(0, groupsToTarget - 1))).toBeLessThan(
            RISK_TARGET_SHARE * riskKg,
          );
        }
      }),
    );
  });
});

describe('cumulative shares', () => {
  it('rise to 1 with the last group', () => {
    expect(cumulativeShares([atRisk('a', 50), atRisk('b', 30), atRisk('c', 20)])).toEqual([0.5, 0.8, 1]);
  });

  it('are 0 without any risk, not a division by zero', () => {
    expect(cumulativeShares([atRisk('a', 0), atRisk('b', 0)])).toEqual([0, 0]);
  });
});

function decimal(text: string): DecimalString {
  return DecimalString.parse(text);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
