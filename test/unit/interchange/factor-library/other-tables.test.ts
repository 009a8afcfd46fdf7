import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { readLibraryIndex } from '../../../../electron/interchange/factor-library/library-index.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { LIBRARY_FOLDER } from './library-folder.ts';

type Row = Readonly<Record<string, string>>;
const tables = readLibraryIndex(LIBRARY_FOLDER).tables;

function rows(file: string): readonly Row[] {
  return parse(readFileSync(join(LIBRARY_FOLDER, file), 'utf8'), { columns: true });
}

test('every table has the announced number of rows and three names in each', () => {
  expect(tables.map((table) => table.id)).toEqual(['activity_data', 'recipes']);
  for (const table of tables) {
    const found = rows(table.file);
    expect(found, table.id).toHaveLength(table.rows);
    expect(found.filter((row) => !row['name_en'] || !row['name_zh'] || !row['name_de'])).toEqual([]);
  }
});

test('activity data is one value or a range, each a plain decimal, with unit and source', () => {
  for (const row of rows('activity-data.csv')) {
    const { id, value = '', low = '', high = '', unit, title } = row;
    expect(value === '' ? [low, high].every(isDecimalString) : isDecimalString(value), id).toBe(true);
    expect(value === '' || (low === '' && high === ''), id).toBe(true);
    expect(unit && title, id).toBeTruthy();
  }
});

test('the shares of every composition make one kilogram', () => {
  const total = new Map<string, Decimal>();
  for (const { recipe_id: id = '', share = '' } of rows('recipes.csv')) {
    total.set(id, (total.get(id) ?? new Decimal(0)).plus(share));
  }
  expect(total.size).toBe(5);
  for (const [id, sum] of total) {
    expect(sum.minus(1).abs().toNumber(), id).toBeLessThan(0.000_01);
  }
});

test('compositions from tables of a database publisher do not ship', () => {
  expect(readFileSync(join(LIBRARY_FOLDER, 'recipes.csv'), 'utf8')).not.toMatch(/ecoinvent/i);
});
