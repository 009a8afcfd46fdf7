import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { makeXlsx } from './make-xlsx.ts';

/** Columns of the example BOM, from 0. */
export const COLUMN = {
  level: 0,
  position: 1,
  partNumber: 2,
  description: 3,
  material: 4,
  quantity: 5,
  mass: 7,
} as const;

/** Rows of the example's English BOM as texts; the first is the header. */
export type Rows = string[][];

/** Writes another issue of the example's BOM: its rows, edited, as a workbook of one sheet. */
export async function writeRevisedBom(
  example: string,
  folder: string,
  edit: (rows: Rows, at: (position: string) => number) => void,
  fileName = 'bom-rev-b.xlsx',
): Promise<string> {
  const file = await readTableFile(join(example, 'bom-en.xlsx'));
  const sheet = file.ok ? file.value.sheets.find(({ name }) => name === 'BOM') : undefined;
  if (sheet === undefined) {
    throw new Error('The example has no sheet BOM');
  }
  const numeric = sheet.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.kind === 'number'));
  const rows = sheet.rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));
  const numbers = new Set(rows.flatMap((row, index) => row.filter((_, column) => numeric[index]?.[column])));
  edit(rows, (position) => {
    const index = rows.findIndex((row) => row[COLUMN.position] === position);
    if (index < 0) {
      throw new Error(`The example has no position ${position}`);
    }
    return index;
  });
  const written = rows.map(
    (row) => `<row>${row.map((text, column) => cellXml(text, column, numbers)).join('')}</row>`,
  );
  const path = join(folder, fileName);
  writeFileSync(path, makeXlsx({ sheets: [{ name: 'BOM', rows: written.join('') }] }));
  return path;
}

/** Columns that hold numbers in the example are written as numbers, so that a reader sees what a program exports. */
function cellXml(text: string, column: number, numbers: ReadonlySet<string>): string {
  const isNumber = (column === COLUMN.quantity || column === COLUMN.mass) && numbers.has(text);
  if (text === '') {
    return '<c/>';
  }
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return isNumber ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${escaped}</t></is></c>`;
}
