import { describe, expect, test } from 'vitest';
import { cellAddress, columnIndex, columnLetter } from '../../../electron/reading/cell-address.ts';
import { readHeaderCell } from '../../../electron/reading/header-cell.ts';
import { indentOf, positionSegments, readLevel } from '../../../electron/reading/level-text.ts';
import { readProcurement } from '../../../electron/reading/procurement-text.ts';
import { readQuantity } from '../../../electron/reading/quantity-text.ts';
import { isEmptyMark, readable } from '../../../electron/reading/text-form.ts';
import { unitCode } from '../../../electron/reading/unit-text.ts';

test('column letters and indexes are inverse', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(columnIndex('AAA')).toBe(702);
  expect(columnIndex('a1')).toBeUndefined();
  expect(cellAddress(4, 404)).toBe('E404');
});

test('full-width letters and digits become plain, Chinese punctuation stays', () => {
  expect(readable(' １２５ A　３６ kA（双），Ｍ８ ')).toBe('125 A 36 kA（双），M8');
  expect(['', ' - ', '—', 'n/a', '无'].every(isEmptyMark)).toBe(true);
  expect(isEmptyMark('-40 C')).toBe(false);
});

describe('header cells', () => {
  test.each([
    ['单重(kg)', { role: 'mass', unit: 'kg' }],
    ['Gewicht/Stk [g]', { role: 'mass', unit: 'g' }],
    ['Mass each [kg]', { role: 'mass', unit: 'kg' }],
    ['总重（kg）', { role: 'totalMass', unit: 'kg' }],
    ['Weight in kg', { role: 'mass', unit: 'kg' }],
    ['Part No.', { role: 'partNumber' }],
    ['Qty (per parent)', { role: 'quantity' }],
    ['Unit price [CNY]', { role: 'ignored' }],
    ['Make/Buy', { role: 'procurement' }],
    ['Lieferant', { role: 'supplier' }],
  ])('%s', (text, expected) => {
    expect(readHeaderCell(text)).toEqual(expected);
  });

  test('a group title completes a bare one; an unknown text is nothing', () => {
    expect(readHeaderCell('each', 'Weight')).toEqual({ role: 'mass' });
    expect(readHeaderCell('each')).toBeUndefined();
    expect(readHeaderCell('Longitudinal beam')).toBeUndefined();
  });
});

test.each([
  ['pcs', 'piece'],
  ['件', 'piece'],
  ['Stk.', 'piece'],
  ['Satz', 'set'],
  ['套', 'set'],
  ['米', 'm'],
  ['公斤', 'kg'],
  ['L', 'l'],
  ['m²', 'm2'],
  ['ＫＧ', 'kg'],
  ['furlong', undefined],
])('unit %s is %s', (text, code) => {
  expect(unitCode(text)).toBe(code);
});

test.each([
  ['3', 3],
  ['.2', 2],
  ['....5', 5],
  ['..', 2],
  ['L3', 3],
  ['4级', 4],
  ['1.2.3', undefined],
  ['合计', undefined],
])('level %s is %s', (text, level) => {
  expect(readLevel(text)).toBe(level);
});

test('a dotted position keeps its zeros; words are no position', () => {
  expect(positionSegments('3.10')).toEqual(['3', '10']);
  expect(positionSegments('0010')).toEqual(['0010']);
  expect(positionSegments('小计：机架')).toBeUndefined();
  expect(indentOf('   part')).toBe(3);
});

test.each([
  ['2 sets', { kind: 'numberWithUnit', value: '2', unit: 'set' }],
  ['2套', { kind: 'numberWithUnit', value: '2', unit: 'set' }],
  ['2 Satz', { kind: 'numberWithUnit', value: '2', unit: 'set' }],
  ['１', { kind: 'number', value: '1' }],
  ['as required', { kind: 'unreadable' }],
  ['-3', { kind: 'unreadable' }],
  ['2 bananas', { kind: 'unreadable' }],
])('quantity %s', (text, expected) => {
  expect(readQuantity(text, undefined)).toEqual(expected);
});

test.each([
  ['自制', 'make'],
  ['外购件', 'buy'],
  ['外协', 'subcontract'],
  ['E', 'make'],
  ['F', 'buy'],
  ['L', 'subcontract'],
  ['perhaps', undefined],
])('procurement %s is %s', (text, kind) => {
  expect(readProcurement(text)).toBe(kind);
});
