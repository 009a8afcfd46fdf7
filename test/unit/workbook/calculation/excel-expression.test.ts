import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../../electron/engine/formulas/parse-formula.ts';
import { unitSize } from '../../../../electron/engine/formulas/unit-expression.ts';
import { excelExpression, scaled } from '../../../../electron/workbook/calculation/excel-expression.ts';

const CELLS = new Map([
  ['a', 'C5'],
  ['b', 'C6'],
  ['mm', 'C7/1000'],
]);

function excel(formula: string, unit?: string): string | undefined {
  const parsed = parseFormula(formula);
  if ('problem' in parsed) {
    throw new Error(parsed.problem.code);
  }
  return excelExpression(
    parsed.value.expression,
    (name) => CELLS.get(name),
    unit === undefined ? undefined : unitSize(unit)?.ratio,
  );
}

describe('a formula of the study as a formula of a spreadsheet', () => {
  it.each([
    ['=a+b*2', 'C5+C6*2'],
    ['=(a+b)*2', '(C5+C6)*2'],
    ['=a-(b-1)', 'C5-(C6-1)'],
    ['=a/(b*2)', 'C5/(C6*2)'],
    ['=a/b*2', 'C5/C6*2'],
    ['=a/mm', 'C5/(C7/1000)'],
    ['=mm^2', '(C7/1000)^2'],
    ['=-a^2', '(-(C5^2))'],
    ['=(-a)^2', '(-C5)^2'],
    ['=2^3^2', 'IF(3^2=0,1,2^(3^2))'],
    ['=a^b', 'IF(C6=0,1,C5^C6)'],
    ['=pi*e', 'PI()*EXP(1)'],
    ['=sqrt(a)+abs(b)', 'SQRT(C5)+ABS(C6)'],
    ['=min(a,b,3)*max(a)', 'MIN(C5,C6,3)*MAX(C5)'],
    ['=floor(a)', 'INT(ROUND(C5,9))'],
    ['=ceil(a)', '(-INT(-ROUND(C5,9)))'],
    ['=round(a)', 'ROUND(ROUND(C5,9),0)'],
    ['=round(a,2)', 'ROUND(ROUND(C5,11),2)'],
    ['=round(a,b)', 'ROUND(ROUND(C5,(C6)+9),C6)'],
    ['=1e-7*a', '1E-7*C5'],
    ['=3.14159265358979323846*a', '3.14159265358979*C5'],
  ])('%s is %s', (formula, expected) => {
    expect(excel(formula)).toBe(expected);
  });

  it('is divided by the size of the unit of its field, exactly', () => {
    expect(excel('=mm+a', 'mm2')).toBe('(C7/1000+C5)*1000000');
    expect(excel('=mm', 'lb')).toBe('C7/1000*100000000/45359237');
    expect(excel('=a', 'kJ')).toBe('C5*3600');
    expect(scaled('C5', unitSize('mile')?.ratio ?? { numerator: 0n, denominator: 1n }, 'multiply')).toBe(
      'C5*201168/125',
    );
  });

  it('is none where a spreadsheet cannot hold it', () => {
    expect(excel('=a+unknown')).toBeUndefined();
    expect(excel(`=${'('.repeat(1)}a${')'.repeat(1)}`)).toBe('C5');
    // Exponents stand twice, so that a tower of them doubles with every floor.
    expect(excel(`=${'a^'.repeat(40)}a`)).toBeUndefined();
    const deep = `=${'sqrt('.repeat(24)}${'floor('.repeat(20)}a${')'.repeat(44)}`;
    expect(excel(deep)).toBeUndefined();
  });
});
