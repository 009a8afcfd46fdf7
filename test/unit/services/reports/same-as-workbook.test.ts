import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { columnLetter } from '../../../../electron/workbook/model/address.ts';
import { COMPONENTS } from '../../../../shared/model/component.ts';
import { readParts, readSheets, type StoredSheet } from '../../../support/xlsx-parts.ts';
import { openExample, type TestApp } from '../test-app.ts';
import { type ReadTable, tablesOf } from './html-tables.ts';

const STAGE_ROWS = 5;
/** More than the sheet has. */
const COLUMNS = 20;

let testApp: TestApp;
let sheet: StoredSheet;
let tables: readonly ReadTable[];
beforeAll(async () => {
  testApp = await openExample();
  const [book, report] = ['book.xlsx', 'report.html'].map((name) => join(testApp.folder, name)) as [
    string,
    string,
  ];
  await testApp.call('workbook.export', { path: book, locale: 'en' });
  await testApp.call('report.export', { path: report, format: 'html', locale: 'en' });
  sheet = readSheets(await readParts(book)).get('03_Results') ?? new Map();
  tables = tablesOf(readFileSync(report, 'utf8'));
}, 60_000);
afterAll(() => testApp.close());

/** Values of a row of the workbook; what a formula gave counts. */
function values(row: number): readonly (string | number)[] {
  return Array.from(
    { length: COLUMNS },
    (_, index) => sheet.get(`${columnLetter(index)}${row}`)?.value ?? '',
  );
}

/** Rows of the block with this heading: its head, its stages, its total. */
function block(title: string): readonly (readonly (string | number)[])[] {
  const heading = [...sheet].find(([address, { value }]) => /^A\d+$/.test(address) && value === title);
  const start = Number(heading?.[0].slice(1) ?? 0);
  expect(start, title).toBeGreaterThan(0);
  return Array.from({ length: STAGE_ROWS + 1 }, (_, offset) => values(start + 1 + offset));
}

function table(title: string): ReadTable {
  const found = tables.find((one) => one.title === title);
  expect(found, title).toBeDefined();
  return found as ReadTable;
}

/** As the report writes it. */
function shown(value: string | number | undefined): string {
  const text = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Number(value),
  );
  return text === '-0.0' ? '0.0' : text;
}

it('every stage and the total are those of the sheet of results', () => {
  const [head = [], ...rows] = block('By stage, electricity by location');
  const column = head.findIndex((title) => String(title).startsWith('Excluding biogenic CO₂'));
  expect(column).toBeGreaterThan(1);
  const written = table('Result by life-cycle stage, electricity by location').rows;
  expect(written.map(([name, kg]) => [name, kg])).toEqual(
    rows.map((row) => [String(row[0]), shown(row[column])]),
  );
  expect(written.at(-1)).toEqual(['Total', '59,120.3', '100.0%']);
});

it('every component is, by location and by contract', () => {
  const byLocation = block('By stage, electricity by location');
  const byContract = block('By stage, electricity by contract');
  const first = (byLocation[0] ?? []).findIndex((title) => String(title).startsWith('Fossil'));
  const written = table('Result by component, kg CO₂e').rows;
  COMPONENTS.forEach((_, index) => {
    expect(written[index]?.slice(1)).toEqual(
      [byLocation, byContract].map((rows) => shown(rows.at(-1)?.[first + index])),
    );
  });
  expect(written.some(([, kg]) => kg === '448.7')).toBe(true);
});

it('the scenarios and the totals of the calculation are, too', async () => {
  const { baseKg, rows } = await testApp.call('sensitivity.run', {});
  const written = table('Sensitivity of the result').rows;
  expect(written.map(([, total]) => total)).toEqual(rows.map(({ totalKg }) => shown(totalKg)));
  expect(shown(baseKg)).toBe('59,120.3');
});
