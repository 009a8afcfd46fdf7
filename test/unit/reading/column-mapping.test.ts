import { expect, test } from 'vitest';
import type { BomReading, BomReadingOptions } from '../../../electron/reading/bom-reading.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { fitsPreset } from '../../../electron/reading/preset-columns.ts';
import { type ImportPreset } from '../../../shared/model/import-preset.ts';
import { presetOfColumns } from '../../../shared/model/preset-of-columns.ts';
import { type CellValue, makeRawFile, makeSheet } from '../../support/raw-file.ts';

type Rows = readonly (readonly CellValue[])[];

function read(rows: Rows, options: BomReadingOptions = {}): BomReading {
  const reading = interpretBom(makeRawFile(makeSheet(rows)), options);
  if (!reading.ok) {
    throw new Error(`${reading.error.code} ${JSON.stringify(reading.error.params)}`);
  }
  return reading.value;
}

const columnAt = (reading: BomReading, letter: string) =>
  reading.understood.columns.find((column) => column.letter === letter);
const codes = (reading: BomReading): readonly string[] => reading.findings.map(({ code }) => code);

/** Invented. */
const PLAIN: Rows = [
  ['Pos', 'Part No', 'Description', 'Qty', 'Unit', 'Weight [kg]', 'Colour', 'Our mark'],
  ['1', 'A-1', 'Frame', '1', 'pcs', '12.5', 'red', 'q'],
  ['2', 'A-2', 'Cover', '2', 'pcs', '0.75', '', ''],
  ['3', 'A-3', 'Foot', '4', 'pcs', '0.25', 'black', ''],
];

test('each column has a confidence that its data raise or lower, and the reasons', () => {
  const reading = read(PLAIN);
  expect(columnAt(reading, 'D')).toEqual({
    letter: 'D',
    title: 'Qty',
    use: 'quantity',
    confidence: 0.98,
    reasons: [
      { code: 'title', params: { title: 'Qty' } },
      { code: 'dataFits', params: { fitting: '3', of: '3', example: '' } },
    ],
  });
  expect(columnAt(reading, 'F')).toMatchObject({ use: 'mass', unit: 'kg' });
  expect(columnAt(reading, 'G')).toEqual({
    letter: 'G',
    title: 'Colour',
    use: 'extra',
    reasons: [{ code: 'unknown', params: {} }],
  });
  const wrong = read(PLAIN.map((row, index) => row.with(5, index === 0 ? 'Weight [kg]' : 'steel')));
  expect(columnAt(wrong, 'F')).toMatchObject({
    confidence: 0.4,
    reasons: [
      { code: 'title' },
      { code: 'dataDoubtful', params: { fitting: '0', of: '3', example: 'steel' } },
    ],
  });
  const empty = read(PLAIN.map((row, index) => row.with(4, index === 0 ? 'Unit' : '')));
  expect(columnAt(empty, 'E')).toMatchObject({
    confidence: 0.6,
    reasons: [{ code: 'title' }, { code: 'noData' }],
  });
});

test('a column without a known title is proposed by its data, but only kept until a person says so', () => {
  const rows = PLAIN.map((row, index) => row.with(4, index === 0 ? 'Zzz' : 'pcs'));
  const reading = read(rows);
  expect(columnAt(reading, 'E')).toMatchObject({
    use: 'extra',
    proposal: { role: 'unit', confidence: 0.6 },
  });
  expect(reading.lines[0]).not.toHaveProperty('unit');
  expect(reading.lines[0]?.extra?.['Zzz']).toBe('pcs');
  const chosen = read(rows, { choice: { columns: { E: 'unit' } } });
  expect(chosen.lines[0]?.unit).toBe('piece');
  expect(chosen.lines[0]?.extra).not.toHaveProperty('Zzz');
  expect(columnAt(chosen, 'E')).toMatchObject({ confidence: 1, reasons: [{ code: 'chosen' }] });
});

test('extra columns stay with the line: repeated titles apart, empty cells away, long texts cut and reported', () => {
  const rows: Rows = [
    ['Part No', 'Description', 'Qty', 'Unit', 'Tag', 'Tag', ''],
    ['A-1', 'Frame', '1', 'pcs', 'x', 'y', '7'],
    ['A-2', 'Cover', '1', 'pcs', '', '', '8'],
    ['A-3', 'Foot', '1', 'pcs', '', 'z'.repeat(700), ''],
  ];
  const reading = read(rows);
  expect(reading.lines.map(({ extra }) => extra)).toEqual([
    { Tag: 'x', 'Tag (F)': 'y', G: '7' },
    { G: '8' },
    { 'Tag (F)': 'z'.repeat(500) },
  ]);
  expect(codes(reading)).toContain('bom.extraTextCut');
  const left = read(rows, { choice: { columns: { E: 'ignored', G: 'extra' } } });
  expect(left.lines[0]?.extra).toEqual({ Tag: 'y', G: '7' });
  expect(columnAt(left, 'E')).toMatchObject({ use: 'ignored' });
  expect(read(PLAIN.map((row) => row.slice(0, 6))).lines[0]).not.toHaveProperty('extra');
});

test('more extra columns than are kept are counted', () => {
  const many = (text: string): string[] => Array.from({ length: 63 }, (_, index) => `${text}${index}`);
  const reading = read([
    ['Part No', 'Description', 'Qty', 'Unit', ...many('T')],
    ['A-1', 'Frame', '1', 'pcs', ...many('c')],
  ]);
  expect(Object.keys(reading.lines[0]?.extra ?? {})).toHaveLength(60);
  expect(reading.findings.find(({ code }) => code === 'bom.extraColumnsMore')?.params).toEqual({
    count: '3',
    limit: '60',
  });
});

test('a chosen column takes the role from the one that had it; two for one role are refused', () => {
  const reading = read(PLAIN, { choice: { columns: { H: 'note', G: 'description' } } });
  expect(reading.lines[0]).toMatchObject({ description: 'red', note: 'q' });
  expect(reading.lines[0]?.extra).toEqual({ Description: 'Frame' });
  expect(reading.source.choice).toEqual({ columns: { H: 'note', G: 'description' } });
  const file = makeRawFile(makeSheet(PLAIN));
  expect(interpretBom(file, { choice: { columns: { G: 'note', H: 'note' } } })).toMatchObject({
    error: { code: 'input.bom.columnTwice', params: { column: 'H', other: 'G' } },
  });
});

test('a header row that is pointed at, or none, reads what nothing else finds', () => {
  const rows: Rows = [
    ['Aa', 'Bb', 'Cc'],
    ['F-1', 'Frame', 2],
    ['F-2', 'Foot', 4],
  ];
  const file = makeRawFile(makeSheet(rows));
  expect(interpretBom(file)).toMatchObject({ error: { code: 'input.bom.noHeader' } });
  const columns = { A: 'partNumber', B: 'description', C: 'quantity' } as const;
  const withHeader = read(rows, { choice: { headerRow: 1, columns } });
  expect(withHeader.lines.map(({ description, quantity }) => [description, quantity])).toEqual([
    ['Frame', '2'],
    ['Foot', '4'],
  ]);
  expect(withHeader.summary).toMatchObject({ rows: 3, lines: 2, nonItemRows: 1 });
  const without = read(rows.slice(1), { choice: { headerRow: 0, columns } });
  expect(without.summary).toMatchObject({ rows: 2, lines: 2, nonItemRows: 0 });
});

/** Invented. */
const GERMAN: Rows = [
  ['Pos', 'Sachnummer', 'Benennung', 'Menge', 'Gewicht [kg]'],
  ['1', 'A-1', 'Gestell', '1', '1,234'],
  ['2', 'A-2', 'Haube', '2', '2,345'],
];

test('1,234 is asked: both readings stand there, the answer is used and recorded', () => {
  const asked = read(GERMAN);
  expect(asked.understood.numbers).toContainEqual({
    role: 'mass',
    letter: 'E',
    sheet: 'BOM',
    known: 'open',
    example: { text: '1,234', asDecimal: '1.234', asThousands: '1234' },
  });
  expect(asked.lines[0]).not.toHaveProperty('mass');
  const comma = read(GERMAN, { choice: { decimalSign: ',' } });
  expect(comma.lines[0]?.mass).toMatchObject({ value: '1.234' });
  expect(comma.source.choice).toEqual({ decimalSign: ',' });
  expect(read(GERMAN, { choice: { decimalSign: '.' } }).lines[0]?.mass).toMatchObject({ value: '1234' });
  const proven = read(GERMAN.map((row, index) => (index === 2 ? row.with(4, '0,5') : row)));
  expect(proven.understood.numbers).toMatchObject([{ role: 'mass', sign: 'comma', known: 'proven' }]);
});

test('a preset reads the same titles in any order and is not taken for others', () => {
  const first = read(PLAIN, { choice: { columns: { H: 'note' } } });
  const made = presetOfColumns('Shop', { ...first.understood }, { decimalSign: '.' });
  const preset: ImportPreset = { ...made, savedAt: '2026-01-01T00:00:00.000Z' };
  const swapped = PLAIN.map((row) => row.toReversed());
  const fit = (keys: readonly string[]) => (fitsPreset(preset, keys) ? preset : undefined);
  const again = read(swapped, { preset: fit });
  expect(again.understood.preset).toBe('Shop');
  expect(again.lines[0]).toMatchObject({ note: 'q', description: 'Frame', extra: { Colour: 'red' } });
  expect(again.source.preset).toBe('Shop');
  expect(columnAt(again, 'A')).toMatchObject({ use: 'note', reasons: [{ code: 'preset' }] });
  const other = read(
    PLAIN.map((row, index) => (index === 0 ? row.with(6, 'Shade') : row)),
    { preset: fit },
  );
  expect(other.understood).not.toHaveProperty('preset');
  const overruled = read(swapped, { preset: fit, choice: { columns: { B: 'note' } } });
  expect(overruled.lines[0]).toMatchObject({ note: 'red', extra: { 'Our mark': 'q' } });
});
