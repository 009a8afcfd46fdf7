import { describe, expect, it } from 'vitest';
import { withDecision } from '../../../../renderer/src/features/factors/apply-decision.ts';
import { linesToDecide, withToggled } from '../../../../renderer/src/features/factors/lines-to-decide.ts';
import { reviewGroup } from './review-groups.ts';

const view = {
  revision: 7,
  by: 'material' as const,
  groups: [
    reviewGroup({ key: 'a', lineIds: ['1', '2'], factorId: 'old', proxy: true }),
    reviewGroup({ key: 'b', lineIds: ['3'] }),
  ],
};

describe('the review right after a decision', () => {
  it('shows a group confirmed with the factor taken', () => {
    const { groups } = withDecision(view, ['1', '2'], { kind: 'factor', factorId: 'new', proxy: false });
    expect(groups[0]).toMatchObject({ status: 'confirmed', factorId: 'new', proxy: false });
    expect(groups[0]?.decided).toEqual({
      rows: 2,
      grossMassKg: '1',
      emissionSizeKg: '10',
      atRiskKg: 5,
    });
    expect(groups[1]).toEqual(view.groups[1]);
  });

  it('shows a group with the recipe taken, as a proxy and without the factor it had', () => {
    const [group] = withDecision(view, ['1', '2'], { kind: 'recipe', recipeId: 'contactor' }).groups;
    expect(group).toMatchObject({ status: 'confirmed', recipeId: 'contactor', proxy: true });
    expect(group).not.toHaveProperty('factorId');
  });

  it('shows an excluded group as decided without a factor', () => {
    const [group] = withDecision(view, ['1', '2'], { kind: 'excluded', why: 'elsewhere' }).groups;
    expect(group).toMatchObject({ status: 'confirmed', proxy: false });
    expect(group).not.toHaveProperty('factorId');
  });

  it('shows a group left open without a factor', () => {
    const [group] = withDecision(view, ['1', '2'], { kind: 'open' }).groups;
    expect(group).toMatchObject({ status: 'open', proxy: false, rowsOpen: 2, decided: { rows: 0 } });
    expect(group).not.toHaveProperty('factorId');
  });

  it('shows a group confirmed with the factors its rows have, and leaves it to the host where rows are open', () => {
    const [group] = withDecision(view, ['1', '2'], { kind: 'asProposed' }).groups;
    expect(group).toMatchObject({ status: 'confirmed', factorId: 'old', proxy: true, decided: { rows: 2 } });
    const mixed = { ...view, groups: [reviewGroup({ key: 'c', lineIds: ['4', '5'], rowsOpen: 1 })] };
    expect(withDecision(mixed, ['4', '5'], { kind: 'asProposed' }).groups).toEqual(mixed.groups);
  });

  it('leaves a group alone that was decided in part', () => {
    expect(withDecision(view, ['1'], { kind: 'open' }).groups).toEqual(view.groups);
  });
});

describe('the lines a decision is for', () => {
  const reach = { chosen: new Set<string>(), activeRow: 1 };

  it('are all of the group, also those whose rows are not there yet', () => {
    expect(linesToDecide({ ...reach, mode: 'group' }, ['1', '2', '3'], [])).toEqual(['1', '2', '3']);
  });

  it('are the ticked rows in their order', () => {
    const chosen = new Set(['3', '1']);
    expect(linesToDecide({ mode: 'rows', chosen, activeRow: 1 }, ['1', '2', '3'], ['1', '2', '3'])).toEqual([
      '1',
      '3',
    ]);
  });

  it('are the row in hand when none is ticked', () => {
    expect(linesToDecide({ ...reach, mode: 'rows' }, ['1', '2', '3'], ['1', '2', '3'])).toEqual(['2']);
    expect(linesToDecide({ ...reach, mode: 'rows' }, ['1', '2', '3'], [])).toEqual([]);
  });

  it('change by ticking, without changing the ticks before', () => {
    const before = new Set(['1']);
    expect(withToggled(before, '2')).toEqual(new Set(['1', '2']));
    expect(withToggled(before, '1')).toEqual(new Set());
    expect(before).toEqual(new Set(['1']));
  });
});
