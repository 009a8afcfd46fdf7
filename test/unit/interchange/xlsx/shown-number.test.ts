import { describe, expect, it } from 'vitest';
import { numberShowing } from '../../../../electron/interchange/xlsx/shown-number.ts';

const shown = (code: string, number = '12.5') => numberShowing(code)?.(number);

describe('what a number format shows beside the digits', () => {
  it.each([
    ['0.0 "kg"', 'kg'],
    ['#,##0.00\\ \\g', 'g'],
    ['0.00\\ \\k\\g;[Red]\\-0.00\\ \\k\\g', 'kg'],
    ['General" pcs"', 'pcs'],
    ['G/通用格式"个"', '个'],
    ['0.0 m', 'm'],
    ['0" kg/m"', 'kg/m'],
    ['"kg" 0.0', 'kg'],
    ['0.00E+00" kg"', 'kg'],
    ['_-* #,##0.00\\ "Stk."_-', 'Stk.'],
    ['0 "General units"', 'General units'],
  ])('%s shows words', (code, words) => {
    expect(shown(code)).toEqual({ words });
  });

  it.each([
    'General',
    '0.00',
    '#,##0',
    '#,##0.00_ ;[Red]\\-#,##0.00\\ ',
    '_-* #,##0.00\\ "€"_-',
    '#,##0.00\\ [$kr-41D]',
    '0.00E+00',
    '# ?/?',
    '000\\-0000',
    '0.0"%"',
    '@',
    '"n/a"',
    '',
    `0"${'k'.repeat(300)}"`,
  ])('%s shows nothing else', (code) => {
    expect(shown(code)).toBeUndefined();
  });

  it.each([
    ['0%', { tenPower: 2 }],
    ['0.00%', { tenPower: 2 }],
    ['0.0,', { tenPower: -3 }],
    ['0,.0', { tenPower: -3 }],
    ['#,##0.0,,', { tenPower: -6 }],
    ['0.0,"t"', { words: 't', tenPower: -3 }],
    ['0.0,,\\ "Mio"', { words: 'Mio', tenPower: -6 }],
  ])('%s shows the number scaled', (code, expected) => {
    expect(shown(code)).toEqual(expected);
  });

  it('a format with conditions shows small and large numbers in units of their own', () => {
    const code = '[<1000]0" g";0.0," kg"';
    expect(shown(code, '250')).toEqual({ words: 'g' });
    expect(shown(code, '1250')).toEqual({ words: 'kg', tenPower: -3 });
    expect(shown('[>=1000]0.0,"k";0', '250')).toBeUndefined();
    expect(shown('[=0]"-";0" kg"', '0')).toBeUndefined();
    expect(shown('[=0]"-";0" kg"', '3')).toEqual({ words: 'kg' });
  });
});
