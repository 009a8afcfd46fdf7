import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../electron/interchange/read-table-file.ts';
import { fileOf, textsOf } from './read-bytes.ts';

const FOLDER = resolve(import.meta.dirname, '../../../resources/example/winder-cw2400');

async function readExample(name: string) {
  return fileOf(await readTableFile(resolve(FOLDER, name)));
}

describe('example machine', () => {
  it('reads the English workbook: both sheets, 918 rows, cells of the kinds they are', async () => {
    const file = await readExample('bom-en.xlsx');
    expect(file.sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['BOM', false, 918],
      ['Export info', false, 8],
    ]);
    expect(file.format).toBe('xlsx');
    const bytes = await readFile(resolve(FOLDER, 'bom-en.xlsx'));
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const rows = file.sheets[0]?.rows ?? [];
    expect(rows[1]?.cells[7]).toEqual({ kind: 'number', text: '6965.633' });
    expect(rows[403]).toMatchObject({ row: 404 });
    expect(rows[403]?.cells[4]).toBeUndefined();
    expect(rows[724]?.cells[5]).toEqual({ kind: 'text', text: '2 sets' });
  });

  it('shows every number of the English workbook as a person typed it, without the noise of binary digits', async () => {
    const file = await readExample('bom-en.xlsx');
    const numbers =
      file.sheets[0]?.rows.flatMap((row) => row.cells).filter((cell) => cell?.kind === 'number') ?? [];
    expect(numbers.length).toBeGreaterThan(2500);
    expect(numbers.filter((cell) => !/^\d{1,6}(\.\d{1,4})?$/.test(cell?.text ?? ''))).toEqual([]);
  });

  it('reads the Chinese workbook: last row 970, row 4 empty, merged header kept as rectangles', async () => {
    const file = await readExample('bom-zh.xlsx');
    const sheet = file.sheets[0];
    expect(sheet?.name).toBe('多级BOM');
    expect(sheet?.rows.at(-1)?.row).toBe(970);
    expect(sheet?.rows.length).toBe(969);
    expect(sheet?.rows.some(({ row }) => row === 4)).toBe(false);
    expect(sheet?.merges).toHaveLength(55);
    expect(sheet?.merges).toContainEqual({ top: 5, left: 12, bottom: 6, right: 12 });
    expect(sheet?.rows[0]?.cells[0]?.text).toBe('示例机械有限公司');
  });

  it('reads the German text table: Windows-1252, semicolon, 918 lines, umlauts right', async () => {
    const file = await readExample('bom-de.csv');
    expect([file.format, file.encoding, file.delimiter]).toEqual(['csv', 'windows-1252', ';']);
    const sheet = file.sheets[0];
    expect([sheet?.name, sheet?.rows.length, sheet?.rows.at(-1)?.row]).toEqual(['', 918, 918]);
    expect(sheet?.rows[1]?.cells[3]?.text).toBe('Wickelmaschine für prismatische Zellen, CW-2400');
    expect(sheet?.rows[403]?.cells.map((cell) => cell?.text)).toEqual(
      [
        '4',
        '1.9.1.1',
        'CW24-09-101',
        'Revolver-Rückplatte, 1250x1250x35',
        undefined,
        '1',
        'Stk',
        '300,508',
        'E',
      ].concat([undefined as unknown as string, 'Rohteil 498,51 kg, Ausnutzung 0,60']),
    );
  });

  it('tells the same part numbers, row by row, in the English and the German file', async () => {
    const english = (await readExample('bom-en.xlsx')).sheets[0];
    const german = (await readExample('bom-de.csv')).sheets[0];
    const partNumbers = (rows: string[][]) => rows.slice(1).map((cells) => cells[2]);
    expect(english && german && partNumbers(textsOf(english))).toEqual(
      german && partNumbers(textsOf(german)),
    );
  });
});
