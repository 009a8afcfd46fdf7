import { describe, expect, it } from 'vitest';
import { plainFormula } from '../../../../electron/workbook/verify/formula-text.ts';

describe('a formula without the habits of programs', () => {
  it.each([
    ['spaces and case', 'sum( A1 : A3 )', 'SUM(A1:A3)'],
    ['quotes around a sheet name', "'04_BOM'!$J$7", '04_BOM!$J$7'],
    ['the way of writing numbers', 'IF(A1<=1E-9,1,0)', 'IF(A1<=0.000000001,1,0)'],
    ['brackets of truth values', 'IF(TRUE(),1,FALSE())', 'IF(TRUE,1,FALSE)'],
    ['marks of newer functions', '_xlfn.STDEV.S(A1:A3)', 'STDEV.S(A1:A3)'],
    ['trailing zeros', 'A1*1.50', 'A1*1.5'],
  ])('is the same with other %s', (_, one, other) => {
    expect(plainFormula(one)).toBe(plainFormula(other));
  });

  it.each([
    ['another cell', 'A1*B2', 'A1*B3'],
    ['another number', 'A1*1.5', 'A1*1.51'],
    ['a missing dollar sign', 'A$1', 'A1'],
    ['another text, by case alone', 'IF(A1="Pass",1,0)', 'IF(A1="pass",1,0)'],
    ['another text, by a space alone', 'A1&" kg"', 'A1&"kg"'],
    ['another sheet', "'04_BOM'!A1", "'05_BOM'!A1"],
    ['another sheet with a space in its name', "'my sheet'!A1", "'mysheet'!A1"],
    ['a factor put in', 'A1*B1', 'A1*B1*1'],
    ['a result in place of the formula', 'A1*B1', ''],
  ])('is another with %s', (_, one, other) => {
    expect(plainFormula(one)).not.toBe(plainFormula(other));
  });
});
