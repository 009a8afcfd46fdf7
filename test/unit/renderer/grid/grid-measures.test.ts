import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAfterEdit } from '../../../../renderer/src/grid/after-edit.ts';
import { cellsOf, clampPoint, farCorner, rangeBetween } from '../../../../renderer/src/grid/cell-range.ts';
import { columnWidths } from '../../../../renderer/src/grid/column-widths.ts';
import { type GridColumn, type GridSource } from '../../../../renderer/src/grid/grid-content.ts';
import { MARK_HEIGHT, overviewLanes, placeAtHeight } from '../../../../renderer/src/grid/overview-marks.ts';

const COLUMNS: readonly GridColumn[] = [
  { id: 'row', title: 'Row', width: 60, align: 'right' },
  { id: 'name', title: 'Name', width: 200, align: 'left', tree: true },
  { id: 'mass', title: 'Mass', width: 80, align: 'right' },
];

describe('cell ranges', () => {
  it('are the same from whichever corner', () => {
    const range = { top: 1, left: 2, bottom: 4, right: 5 };
    expect(rangeBetween({ row: 4, column: 2 }, { row: 1, column: 5 })).toEqual(range);
    expect([...cellsOf(range)]).toHaveLength(16);
    expect(clampPoint({ row: -3, column: 9 }, 4, 5)).toEqual({ row: 0, column: 4 });
  });

  it('the far corner of a corner gives the range back', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), (row, column, otherRow, otherColumn) => {
        const corner = { row, column };
        const range = rangeBetween(corner, { row: otherRow, column: otherColumn });
        expect(rangeBetween(corner, farCorner(corner, range))).toEqual(range);
      }),
    );
  });
});

describe('columnWidths', () => {
  it('gives the tree column what is left, never less than its own width', () => {
    expect(columnWidths(COLUMNS, new Map(), 500)).toEqual([60, 360, 80]);
    expect(columnWidths(COLUMNS, new Map(), 100)).toEqual([60, 200, 80]);
  });

  it('lets columns of text give way, in proportion and never below their least', () => {
    const columns = [
      { id: 'name', title: '', width: 200, least: 120, align: 'left', tree: true },
      { id: 'part', title: '', width: 100, least: 60, align: 'left' },
      { id: 'mass', title: '', width: 80, align: 'right' },
    ] as const;
    expect(columnWidths(columns, new Map(), 320)).toEqual([160, 80, 80]);
    expect(columnWidths(columns, new Map(), 100)).toEqual([120, 60, 80]);
    expect(columnWidths(columns, new Map([['part', 100]]), 320)).toEqual([140, 100, 80]);
  });

  it('keeps widths the user chose, that of the tree column too', () => {
    expect(columnWidths(COLUMNS, new Map([['mass', 100]]), 500)).toEqual([60, 340, 100]);
    expect(columnWidths(COLUMNS, new Map([['name', 150]]), 500)).toEqual([60, 150, 80]);
  });
});

describe('cellAfterEdit', () => {
  const source: GridSource = {
    shape: {},
    rowCount: 3,
    columns: [...COLUMNS, { id: 'note', title: 'Note', width: 80, align: 'left' }],
    row: () => ({ level: 1, expandable: false, expanded: false, rank: 1, siblings: 1, looks: [] }),
    parentRow: () => -1,
    cell: () => ({ text: '' }),
    editText: (_, column) => (column === 2 || column === 0 ? undefined : ''),
    copyText: () => '',
  };

  it('Enter goes down and stops at the last row, Tab skips what cannot be changed', () => {
    expect(cellAfterEdit(source, { row: 1, column: 1 }, 'enter')).toEqual({ row: 2, column: 1 });
    expect(cellAfterEdit(source, { row: 2, column: 1 }, 'enter')).toEqual({ row: 2, column: 1 });
    expect(cellAfterEdit(source, { row: 1, column: 1 }, 'enterUp')).toEqual({ row: 0, column: 1 });
    expect(cellAfterEdit(source, { row: 1, column: 1 }, 'tab')).toEqual({ row: 1, column: 3 });
    expect(cellAfterEdit(source, { row: 1, column: 1 }, 'tabBack')).toEqual({ row: 1, column: 1 });
    expect(cellAfterEdit(source, { row: 1, column: 1 }, 'blur')).toBeUndefined();
  });
});

describe('overview ruler', () => {
  const kinds = ['error', 'open'] as const;

  it('shows a single exception among 100,000 rows', () => {
    const [error, open] = overviewLanes(kinds, 100_000, 600, (place) =>
      place === 77_777 ? 'error' : undefined,
    );
    expect(error?.tops).toEqual([Math.floor(0.777_77 * (600 / MARK_HEIGHT)) * MARK_HEIGHT]);
    expect(open?.tops).toEqual([]);
  });

  it('draws marks that fall on one spot once', () => {
    const [, open] = overviewLanes(kinds, 1000, 30, () => 'open');
    expect(open?.tops).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
  });

  it('a click goes to a row of the spot clicked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 30, max: 900 }),
        fc.nat(),
        (count, height, seed) => {
          const place = seed % count;
          const [lane] = overviewLanes(kinds, count, height, (other) =>
            other === place ? 'error' : undefined,
          );
          const top = lane?.tops[0] ?? -1;
          const slotRows = count / Math.floor(height / MARK_HEIGHT);
          expect(Math.abs(placeAtHeight(top, height, count) - place)).toBeLessThanOrEqual(
            Math.ceil(slotRows) + Math.ceil((count * MARK_HEIGHT) / height),
          );
        },
      ),
    );
  });

  it('stays inside the list at the ends', () => {
    expect(placeAtHeight(-5, 300, 10)).toBe(0);
    expect(placeAtHeight(900, 300, 10)).toBe(9);
  });
});
