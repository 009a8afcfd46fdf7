import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { formatCellReference } from '../../electron/interchange/xlsx/cell-reference.ts';
import { makeXlsx, makeZip, type ZipEntryInput } from './make-xlsx.ts';

/** A folder for files of a test, removed after it. */
export function fileFolder(): (name: string, content: string | Buffer) => string {
  const folder = mkdtempSync(join(tmpdir(), 'factor-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** A workbook of one sheet from rows of texts and numbers; null is an empty cell. */
export function workbookOf(sheet: string, rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const xml = rows.map((cells, index) => {
    const inside = cells.map((value, column) => cellXml(formatCellReference(index + 1, column), value));
    return `<row r="${index + 1}">${inside.join('')}</row>`;
  });
  return makeXlsx({ sheets: [{ name: sheet, rows: xml.join('') }] });
}

function cellXml(reference: string, value: string | number | null): string {
  if (value === null) {
    return '';
  }
  return typeof value === 'number'
    ? `<c r="${reference}"><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}

/** An archive of JSON data sets. */
export function jsonArchive(
  files: Readonly<Record<string, unknown>>,
  more: readonly ZipEntryInput[] = [],
): Buffer {
  return makeZip([
    ...Object.entries(files).map(([name, content]) => ({ name, data: JSON.stringify(content) })),
    ...more,
  ]);
}

/** An archive of XML data sets. */
export function xmlArchive(files: Readonly<Record<string, string>>): Buffer {
  return makeZip(Object.entries(files).map(([name, data]) => ({ name, data })));
}
