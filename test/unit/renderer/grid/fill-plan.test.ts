import { describe, expect, it } from 'vitest';
import { planFill } from '../../../../renderer/src/grid/fill-plan.ts';

const textOf = (row: number, column: number): string => `${row}/${column}`;

describe('planFill', () => {
  it('repeats a block downwards, without touching the block', () => {
    const source = { top: 1, left: 0, bottom: 2, right: 0 };
    expect(planFill(source, { ...source, bottom: 5 }, textOf)).toEqual([
      { row: 3, column: 0, text: '1/0' },
      { row: 4, column: 0, text: '2/0' },
      { row: 5, column: 0, text: '1/0' },
    ]);
  });

  it('stays in step upwards', () => {
    const source = { top: 3, left: 0, bottom: 4, right: 0 };
    expect(planFill(source, { ...source, top: 0 }, textOf).map(({ text }) => text)).toEqual([
      '4/0',
      '3/0',
      '4/0',
    ]);
  });

  it('repeats a row to the right', () => {
    const source = { top: 0, left: 1, bottom: 0, right: 1 };
    expect(planFill(source, { ...source, right: 3 }, textOf)).toEqual([
      { row: 0, column: 2, text: '0/1' },
      { row: 0, column: 3, text: '0/1' },
    ]);
  });
});
