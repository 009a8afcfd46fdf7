import { describe, expect, it } from 'vitest';
import type { PartInWords } from '../../../../electron/workbook/table/continuation.ts';
import { type Column, layOut, overParts, TOTAL_ROW } from '../../../../electron/workbook/table/layout.ts';

const COLUMNS: readonly Column[] = ['id', 'value'].map((id) => ({ id, title: id, width: 9, band: 'b' }));

/** Ten rows below the headers. */
const MOST_ROWS = 15;

function layoutOf(rowCount: number) {
  const told: PartInWords[] = [];
  const noteOf = (part: PartInWords) => {
    told.push(part);
    return { title: '', note: `${part.number}` };
  };
  return { layout: layOut('L', COLUMNS, rowCount, { mostRows: MOST_ROWS, noteOf }), told };
}

describe('a list that fits one sheet', () => {
  const { layout, told } = layoutOf(10);

  it('has one range and one part, itself, and says nothing of parts', () => {
    expect(layout.range('value')).toBe("'L'!$B$6:$B$15");
    expect(layout.parts).toEqual([layout]);
    expect(layout.partNote).toBeUndefined();
    expect(told).toEqual([]);
  });

  it('names its cells shortly for itself and with the sheet for others', () => {
    expect(layout.near('value', 6, 15)).toBe('B6');
    expect(layout.between('value', 6, 15, TOTAL_ROW)).toBe('B6:B15');
    expect(layout.between('value', 6, 15)).toBe("'L'!$B$6:$B$15");
    expect(overParts(layout, (part) => `SUM(${part.range('value')})`)).toBe("SUM('L'!$B$6:$B$15)");
  });
});

describe('a list of 23 rows on sheets of ten', () => {
  const { layout, told } = layoutOf(23);

  it('goes on in further sheets with the rest', () => {
    expect(layout.parts.map(({ sheet, rowCount }) => [sheet, rowCount])).toEqual([
      ['L', 10],
      ['L_2', 10],
      ['L_3', 3],
    ]);
    expect(layout.parts.map((part) => part.range('value'))).toEqual([
      "'L'!$B$6:$B$15",
      "'L_2'!$B$6:$B$15",
      "'L_3'!$B$6:$B$8",
    ]);
  });

  it('tells each part where it is', () => {
    const [first, second, third] = told;
    expect(first).toMatchObject({ number: 1, count: 3, from: 1, to: 10, all: 23, before: undefined });
    expect(second).toMatchObject({ number: 2, from: 11, to: 20, before: 'L', after: 'L_3' });
    expect(third).toMatchObject({ number: 3, from: 21, to: 23, before: 'L_2', after: undefined });
  });

  it('finds the sheet and the row of every row of the list', () => {
    expect([6, 15, 16, 25, 26, 28].map((row) => layout.placeOf(row))).toEqual([
      { sheet: 'L', row: 6 },
      { sheet: 'L', row: 15 },
      { sheet: 'L_2', row: 6 },
      { sheet: 'L_2', row: 15 },
      { sheet: 'L_3', row: 6 },
      { sheet: 'L_3', row: 8 },
    ]);
    expect(layout.outside('value', TOTAL_ROW)).toBe("'L'!$B$3");
    expect(layout.cell('value', 17)).toBe('B7');
  });

  it('names the sheet of a row that stands on another one, and only then', () => {
    expect(layout.near('value', 15, 16)).toBe("'L'!$B$15");
    expect(layout.near('value', 16, 25)).toBe('B6');
  });

  it('gives a range for each sheet between two rows', () => {
    expect(layout.between('value', 14, 27)).toBe("'L'!$B$14:$B$15,'L_2'!$B$6:$B$15,'L_3'!$B$6:$B$7");
    expect(layout.between('value', 14, 17, 14)).toBe("B14:B15,'L_2'!$B$6:$B$7");
    expect(layout.between('value', 14, 17, 16)).toBe("'L'!$B$14:$B$15,B6:B7");
  });

  it('adds a formula up over its sheets, and has no range over all', () => {
    expect(overParts(layout, (part) => `COUNTA(${part.range('id')})`)).toBe(
      "(COUNTA('L'!$A$6:$A$15)+COUNTA('L_2'!$A$6:$A$15)+COUNTA('L_3'!$A$6:$A$8))",
    );
    expect(() => layout.range('value')).toThrow('on 3 sheets');
  });
});
