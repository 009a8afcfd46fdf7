import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellRange } from '../../../../renderer/src/grid/cell-range.ts';
import { planPaste } from '../../../../renderer/src/grid/paste-plan.ts';

const TITLES = ['Row', 'Description', 'Material', 'Qty'];

function at(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

describe('planPaste', () => {
  it('lays a block from the selected cell to the right and down', () => {
    const plan = planPaste([['a', 'b'], ['c']], { range: at(2, 1), rowCount: 9, titles: TITLES });
    expect(plan.cells).toEqual([
      { row: 2, column: 1, text: 'a' },
      { row: 2, column: 2, text: 'b' },
      { row: 3, column: 1, text: 'c' },
    ]);
    expect(plan.outside).toEqual([]);
  });

  it('fills a selection that is a whole multiple of the block, and only then', () => {
    const range = { top: 0, left: 1, bottom: 3, right: 2 };
    const filled = planPaste([['x', 'y']], { range, rowCount: 9, titles: TITLES });
    expect(filled.cells.map(({ row, column, text }) => `${row}${column}${text}`)).toEqual([
      '01x',
      '02y',
      '11x',
      '12y',
      '21x',
      '22y',
      '31x',
      '32y',
    ]);
    const once = planPaste([['x'], ['y'], ['z']], { range, rowCount: 9, titles: TITLES });
    expect(once.cells).toHaveLength(3);
  });

  it('lists what falls below the last row or beyond the last column', () => {
    const plan = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { range: at(8, 3), rowCount: 9, titles: TITLES },
    );
    expect(plan.cells).toEqual([{ row: 8, column: 3, text: 'a' }]);
    expect(plan.outside).toEqual([
      { row: 8, column: 4, text: 'b', beyond: 'columns' },
      { row: 9, column: 3, text: 'c', beyond: 'rows' },
      { row: 9, column: 4, text: 'd', beyond: 'rows' },
    ]);
  });

  it('reads a first row that names columns as header, in any order', () => {
    const plan = planPaste(
      [
        ['qty', ' Material '],
        ['2', 'Q235B'],
      ],
      { range: at(0, 1), rowCount: 9, titles: TITLES },
    );
    expect(plan.headerUsed).toBe(true);
    expect(plan.cells).toEqual([
      { row: 0, column: 3, text: '2' },
      { row: 0, column: 2, text: 'Q235B' },
    ]);
  });

  it('takes a first row that names only some columns, or one twice, for data', () => {
    for (const first of [
      ['Qty', 'Colour'],
      ['Qty', 'Qty'],
      ['Qty', ''],
    ]) {
      const plan = planPaste([first, ['2', '3']], { range: at(0, 1), rowCount: 9, titles: TITLES });
      expect(plan.headerUsed).toBe(false);
      expect(plan.cells).toHaveLength(4);
    }
  });

  it('takes a header alone for data: nothing is lost', () => {
    const plan = planPaste([['Qty']], { range: at(0, 1), rowCount: 9, titles: TITLES });
    expect(plan.cells).toEqual([{ row: 0, column: 1, text: 'Qty' }]);
  });

  it('accounts for every text, in a cell or outside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 6 }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(5),
        fc.nat(3),
        (table, row, column) => {
          const plan = planPaste(table, { range: at(row, column), rowCount: 6, titles: TITLES });
          const header = plan.headerUsed ? (table[0]?.length ?? 0) : 0;
          expect(plan.cells.length + plan.outside.length).toBe(table.flat().length - header);
          expect(plan.cells.every((cell) => cell.row < 6 && cell.column < TITLES.length)).toBe(true);
        },
      ),
    );
  });
});
