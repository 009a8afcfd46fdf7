import { writeFileSync } from 'node:fs';
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
    const { fileName, sheet, rows, lines, openLines, nonItemRows, findings } = preview;
    expect((await testApp.call('history.list', {})).entries).toHaveLength(entries);
    expect((await testApp.call('workbench.strip', {})).rows).toBe(0);
    const { historyEntry: _, columns, ...imported } = await testApp.call('bom.import', { path });
    expect({ fileName, sheet, rows, lines, openLines, nonItemRows, findings }).toEqual(imported);
    expect(preview.headerRow).toBe(6);
    for (const [field, letter] of Object.entries(columns)) {
      expect(preview.columns.find((column) => column.letter === letter)).toMatchObject({ use: field });
    }
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

  test('shows the rows of a file without header, so that one can be pointed at', async () => {
    const path = join(testApp.folder, 'bare.csv');
    writeFileSync(path, 'F-1;Frame;2\nF-2;Foot;4\n');
    const bare = await testApp.call('workbench.importPreview', { path });
    expect(bare).toMatchObject({
      lines: 0,
      rows: 2,
      nonItemRows: 2,
      problem: { code: 'input.bom.noHeader' },
    });
    expect(bare.firstRows.map(({ cells }) => cells[1])).toEqual(['Frame', 'Foot']);
    const choice = {
      headerRow: 0,
      columns: { A: 'partNumber', B: 'description', C: 'quantity' },
    } as const;
    const read = await testApp.call('workbench.importPreview', { path, choice });
    expect(read).toMatchObject({ lines: 2, rows: 2 });
    expect(read).not.toHaveProperty('problem');
    const outcome = await testApp.call('bom.import', { path, choice });
    expect(outcome.lines).toBe(2);
    const { sources, bom } = await testApp.stored();
    expect(sources?.[0]?.choice).toEqual(choice);
    expect(bom?.map(({ description }) => description)).toEqual(['Frame', 'Foot']);
  });

  test('refuses a file that is not there and a sheet that is not in it', async () => {
    expect((await testApp.fail('workbench.importPreview', { path: example('nowhere.xlsx') })).code).toMatch(
      /^external\./,
    );
    const outcome = await testApp.fail('workbench.importPreview', {
      path: example('bom-en.xlsx'),
      choice: { sheets: ['nowhere'] },
    });
    expect(outcome.code).toMatch(/^input\./);
  });
});
