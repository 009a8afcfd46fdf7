import { expect, test } from 'vitest';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { type ImportChoice } from '../../../shared/model/import-choice.ts';
import { type CellValue, makeRawFile, makeSheet } from '../../support/raw-file.ts';

/** A 150 % BOM, invented. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['Pos', 'Part No', 'Description', 'Qty', 'Unit', 'Option'],
  ['1', 'A-1', 'Frame', '1', 'pcs', ''],
  ['2', 'A-2', 'Chiller', '2', 'pcs', 'Cooling'],
  ['3', 'A-3', 'Hose', '4', 'pcs', 'Cooling'],
  ['4', 'A-4', 'Door', '1', 'pcs', 'Standard'],
  ['5', 'A-5', 'Motor B (alternative)', '1', 'pcs', ''],
];

function read(choice: ImportChoice = {}) {
  const reading = interpretBom(makeRawFile(makeSheet(ROWS)), { choice });
  if (!reading.ok) {
    throw new Error(reading.error.code);
  }
  const { lines, findings, understood, summary } = reading.value;
  const quantities = lines.map(({ quantity }) => quantity);
  return { quantities, lines, findings, groups: understood.configuration, summary };
}

test('options stay open and are listed with their lines until somebody chooses', () => {
  const { quantities, groups, summary } = read();
  expect(quantities).toEqual(['1', undefined, undefined, '1', undefined]);
  expect(summary).toMatchObject({ rows: 6, lines: 5, openLines: 3 });
  expect(groups).toEqual([
    {
      key: 'option:cooling',
      marker: 'option',
      label: 'Cooling',
      lines: 2,
      example: 'Chiller',
      state: 'open',
    },
    {
      key: 'alternate:motor b (alternative)',
      marker: 'alternate',
      label: 'Motor B (alternative)',
      lines: 1,
      example: 'Motor B (alternative)',
      state: 'open',
    },
  ]);
});

test('what is built in counts, what is not has the quantity 0 beside the written one, and both are said', () => {
  const configuration = { 'option:cooling': 'in', 'alternate:motor b (alternative)': 'out' } as const;
  const { quantities, lines, findings, groups } = read({ configuration });
  expect(quantities).toEqual(['1', '2', '4', '1', '0']);
  expect(lines[4]?.importedText).toEqual({ quantity: '1' });
  expect(groups.map(({ state }) => state)).toEqual(['in', 'out']);
  const said = findings.filter(({ code }) => code.startsWith('bom.configured'));
  expect(said.map(({ code, place }) => [code, place.row])).toEqual([
    ['bom.configuredIn', 3],
    ['bom.configuredIn', 4],
    ['bom.configuredOut', 6],
  ]);
});

test('a group nobody named stays open, and a name the file does not have changes nothing', () => {
  const { quantities } = read({ configuration: { 'option:heating': 'in', 'option:cooling': 'out' } });
  expect(quantities).toEqual(['1', '0', '0', '1', undefined]);
});

test('named sheets are read, hidden ones too; all others are listed with the reason', () => {
  const parts = (prefix: string) =>
    ROWS.map((row, index) => (index === 0 ? row : row.with(1, `${prefix}${index}`)));
  const file = makeRawFile(
    makeSheet(parts('A-'), { name: 'Machine' }),
    { ...makeSheet(parts('B-'), { name: 'Spare' }), hidden: true },
    makeSheet([['Remarks'], ['none']], { name: 'Info' }),
  );
  const states = (choice: ImportChoice) => {
    const reading = interpretBom(file, { choice });
    return reading.ok
      ? reading.value.understood.sheets.map(({ name, state, lines }) => [name, state, lines])
      : reading.error.code;
  };
  expect(states({})).toEqual([
    ['Machine', 'read', 5],
    ['Spare', 'hidden', 0],
    ['Info', 'noTable', 0],
  ]);
  expect(states({ sheets: ['Spare', 'Machine'] })).toEqual([
    ['Machine', 'read', 5],
    ['Spare', 'read', 5],
    ['Info', 'notChosen', 0],
  ]);
  expect(states({ sheets: ['Spare', 'Gone'] })).toBe('input.bom.sheetUnknown');
});
