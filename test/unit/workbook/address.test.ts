import { describe, expect, it } from 'vitest';
import {
  columnLetter,
  formulaText,
  linkFormula,
  outsideCell,
  outsideRange,
} from '../../../electron/workbook/model/address.ts';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });

  it('quotes sheets and texts', () => {
    expect(outsideCell("Bob's", 'B', 7)).toBe("'Bob''s'!$B$7");
    expect(outsideRange('04_BOM', 'AA', 6, 9)).toBe("'04_BOM'!$AA$6:$AA$9");
    expect(formulaText('2" pipe')).toBe('"2"" pipe"');
    expect(linkFormula('04_BOM', 'A7', 'line')).toBe(`HYPERLINK("#'04_BOM'!A7","line")`);
  });
});
