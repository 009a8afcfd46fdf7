import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmpty, type TestApp } from '../test-app.ts';

let testApp: TestApp;
beforeEach(async () => {
  testApp = await openEmpty();
});
afterEach(() => testApp.close());

const example = (name: string): string => join(testApp.app.resources, 'example', 'winder-cw2400', name);

describe('a preview of an import', () => {
  test('shows what the import then does, and writes nothing', async () => {
    const path = example('bom-zh.xlsx');
    const entries = (await testApp.call('history.list', {})).entries.length;
    const { firstRows, ...preview } = await testApp.call('workbench.importPreview', { path });
    expect((await testApp.call('history.list', {})).entries).toHaveLength(entries);
    expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
    const { historyEntry: _, ...imported } = await testApp.call('bom.import', { path });
    expect(preview).toEqual(imported);
    expect(preview.lines + preview.nonItemRows).toBe(preview.rows);
    expect(firstRows).toHaveLength(30);
    expect(firstRows[0]).toMatchObject({ row: 1, kind: 'title' });
    expect(firstRows.map((row) => row.kind)).toContain('header');
    const line = firstRows.find((row) => row.kind === 'line');
    expect(line?.cells.some((cell) => cell.includes('CW2400-000-000'))).toBe(true);
  });

  test('reads a text table', async () => {
    const preview = await testApp.call('workbench.importPreview', { path: example('bom-de.csv') });
    expect(preview).not.toHaveProperty('sheet');
    expect(preview.lines).toBe(917);
    expect(preview.firstRows).toHaveLength(30);
  });

  test('refuses a file that is not there and a sheet that is not in it', async () => {
    expect((await testApp.fail('workbench.importPreview', { path: example('nowhere.xlsx') })).code).toMatch(
      /^external\./,
    );
    const outcome = await testApp.fail('workbench.importPreview', {
      path: example('bom-en.xlsx'),
      sheet: 'nowhere',
    });
    expect(outcome.code).toMatch(/^input\./);
  });
});
