import { describe, expect, test } from 'vitest';
import { readCell } from '../../../../electron/services/workbench/edits/read-cell.ts';
import { readNumber } from '../../../../electron/services/workbench/edits/read-number.ts';
import { makeLine } from '../../../support/study-builder.ts';

describe('a number in the notation of the user', () => {
  test.each([
    ['2', '.', '2'],
    ['2.50', '.', '2.5'],
    ['1.234', '.', '1.234'],
    ['1,234.5', '.', '1234.5'],
    ['1,234,567', '.', '1234567'],
    ['1 234.5', '.', '1234.5'],
    ['1’234.5', '.', '1234.5'],
    ['.5', '.', '0.5'],
    ['1.1E-05', '.', '0.000011'],
    ['２．５', '.', '2.5'],
    ['2,50', ',', '2.5'],
    ['1,234', ',', '1.234'],
    ['1.234,5', ',', '1234.5'],
    ['1.234.567', ',', '1234567'],
    ['1,1E-05', ',', '0.000011'],
    ['-3', ',', '-3'],
  ] as const)('%s with the decimal sign %s is %s', (text, sign, value) => {
    expect(readNumber(text, sign)).toEqual({ value });
  });

  test.each([
    [
      '1,234',
      '.',
      { code: 'numberAmbiguous', params: { value: '1,234', asDecimal: '1.234', asThousands: '1234' } },
    ],
    [
      '1.234',
      ',',
      { code: 'numberAmbiguous', params: { value: '1.234', asDecimal: '1.234', asThousands: '1234' } },
    ],
    ['12,5', '.', { code: 'numberNotation', params: { value: '12,5', sign: '.' } }],
    ['1.234,5', '.', { code: 'numberNotation', params: { value: '1.234,5', sign: '.' } }],
    ['12.5', ',', { code: 'numberNotation', params: { value: '12.5', sign: ',' } }],
    ['1.1E-05', ',', { code: 'numberNotation', params: { value: '1.1E-05', sign: ',' } }],
    ['12,34.5', '.', { code: 'notNumber', params: { value: '12,34.5' } }],
    ['about 3', '.', { code: 'notNumber', params: { value: 'about 3' } }],
    ['–', '.', { code: 'notNumber', params: { value: '–' } }],
    ['1'.repeat(70), '.', { code: 'notNumber', params: { value: '1'.repeat(70) } }],
  ] as const)('%s with the decimal sign %s is not taken', (text, sign, refusal) => {
    expect(readNumber(text, sign)).toEqual(refusal);
  });
});

describe('a cell', () => {
  const line = makeLine('part');

  test.each([
    ['quantity', '2,5', { text: '2.5' }],
    ['quantity', '3 Stk.', { text: '3' }],
    ['quantity', '3 m', { code: 'unitDiffers', params: { value: '3 m', unit: 'm', lineUnit: 'piece' } }],
    ['quantity', '3 furlong', { code: 'unitUnknown', params: { value: 'furlong' } }],
    ['mass', '42,5 g', { text: '42.5 g' }],
    ['mass', '0,042', { text: '0.042' }],
    ['procurement', 'Eigenfertigung', { text: 'make' }],
    ['procurement', '外购', { text: 'buy' }],
    [
      'procurement',
      'perhaps',
      {
        code: 'choiceInvalid',
        params: { field: 'procurement', value: 'perhaps', choices: 'make, buy, subcontract' },
      },
    ],
    ['level', '3', { code: 'fieldNotEditable', params: { field: 'level' } }],
    ['description', ' 1,234 ', { text: '1,234' }],
    ['quantity', '  ', { text: '' }],
  ] as const)('%s with the text %s', (field, text, outcome) => {
    expect(readCell(field, text, line, ',')).toEqual(outcome);
  });
});
