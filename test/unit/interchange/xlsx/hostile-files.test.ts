import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadLimits } from '../../../../electron/interchange/read-limits.ts';
import {
  link,
  makeXlsx,
  makeZip,
  sheetPartName,
  workbookEntries,
  type ZipEntryInput,
} from '../../../support/make-xlsx.ts';
import { errorOf, fileOf, firstSheetOf, readBytes } from '../read-bytes.ts';

const MEBIBYTE = 1024 * 1024;
const EXAMPLE = resolve(import.meta.dirname, '../../../../resources/example/winder-cw2400/bom-en.xlsx');
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

function workbook(rows: string, tail = ''): Buffer {
  return makeXlsx({ sheets: [{ name: 'BOM', rows, tail }] });
}

function withExtra(...extra: ZipEntryInput[]): Buffer {
  return makeXlsx({ sheets: [{ name: 'BOM', rows: ONE_CELL }], extra });
}

async function codeOf(data: Buffer, limits: Partial<ReadLimits> = {}): Promise<string> {
  return errorOf(await readBytes(data, { limits })).code;
}

/** A compound file with one directory entry of this name. */
function oleFile(stream: string): Buffer {
  const file = Buffer.alloc(1536);
  file.write('d0cf11e0a1b11ae1', 'hex');
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(file, 1024 + 128);
  file.writeUInt16LE(name.length, 1024 + 128 + 64);
  return file;
}

describe('hostile sheets', () => {
  it('keeps a merge of 17 billion cells as one rectangle, in little memory', async () => {
    const data = workbook(
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    expect(data.length).toBeLessThan(2000);
    const before = process.memoryUsage().rss;
    const sheet = firstSheetOf(await readBytes(data));
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 1_048_576, right: 16_383 }]);
    expect(sheet.rows[0]?.cells[16_383]).toEqual({ kind: 'number', text: '1' });
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * MEBIBYTE);
  });

  it('counts the empty places before far cells, so that few bytes cannot become a huge table', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(errorOf(await readBytes(workbook(rows.join(''))))).toEqual({
      code: 'limit.table.cells',
      params: { file: 'table', sheet: 'BOM', limit: '5000000', found: '5013504' },
      place: { file: 'table', sheet: 'BOM' },
    });
  });

  it('refuses rows, columns and merges outside a sheet', async () => {
    expect(await codeOf(workbook('<row r="1048577"/>'))).toBe('limit.sheet.rows');
    expect(await codeOf(workbook('<row r="1"><c r="XFE1"/></row>'))).toBe('limit.sheet.columns');
    expect(await codeOf(workbook('', '<mergeCells><mergeCell ref="A1:XFE2"/></mergeCells>'))).toBe(
      'limit.sheet.columns',
    );
    expect(await codeOf(workbook('', '<mergeCells><mergeCell ref="A1:B1048577"/></mergeCells>'))).toBe(
      'limit.sheet.rows',
    );
    expect(await codeOf(workbook('', '<mergeCells><mergeCell ref="A1:"/></mergeCells>'))).toBe(
      'input.xlsx.badReference',
    );
    const many = '<mergeCell ref="A1:B2"/>'.repeat(100_001);
    expect(await codeOf(workbook('', `<mergeCells>${many}</mergeCells>`), { inflationRatio: 1e9 })).toBe(
      'limit.sheet.merges',
    );
  });

  it('refuses a cell that is too long, in the sheet and in the shared texts', async () => {
    const text = 'x'.repeat(32_768);
    const error = errorOf(
      await readBytes(workbook(`<row r="2"><c r="C2" t="inlineStr"><is><t>${text}</t></is></c></row>`)),
    );
    expect(error).toMatchObject({
      code: 'limit.cell.tooLong',
      params: { cell: 'C2', limit: '32767', found: '32768' },
    });
    const shared = makeXlsx({
      sheets: [{ name: 'BOM', rows: '' }],
      sharedStrings: `<si><t>${text}</t></si>`,
    });
    expect(await codeOf(shared)).toBe('limit.cell.tooLong');
    const runs = '<r><t>0123456789</t></r>'.repeat(30_000);
    expect(await codeOf(workbook(`<row><c t="inlineStr"><is>${runs}</is></c></row>`))).toBe(
      'limit.cell.tooLong',
    );
  });

  it('refuses too much text, and counts a text that many cells share only once', async () => {
    const long = 'x'.repeat(100);
    const cells = Array.from({ length: 50 }, () => '<c t="s"><v>0</v></c>').join('');
    const shared = makeXlsx({
      sheets: [{ name: 'BOM', rows: `<row>${cells}</row>` }],
      sharedStrings: `<si><t>${long}</t></si>`,
    });
    expect(
      firstSheetOf(await readBytes(shared, { limits: { textCharacters: 100 } })).rows[0]?.cells,
    ).toHaveLength(50);
    expect(await codeOf(shared, { textCharacters: 99 })).toBe('limit.table.text');
    const inline = workbook(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`);
    expect(await codeOf(inline, { textCharacters: 99 })).toBe('limit.table.text');
  });
});

describe('hostile XML', () => {
  it('refuses document types and entities', async () => {
    const bomb =
      '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
    const entries = workbookEntries({ sheets: [{ name: 'BOM', rows: '' }] });
    const replaced = entries.map((entry) =>
      entry.name === sheetPartName(0) ? { ...entry, data: bomb } : entry,
    );
    expect(await codeOf(makeZip(replaced))).toBe('input.xlsx.documentType');
    expect(await codeOf(workbook('<row><c t="inlineStr"><is><t>&undefined;</t></is></c></row>'))).toBe(
      'input.xlsx.badXml',
    );
  });

  it('refuses broken XML, wrong bytes and a foreign encoding', async () => {
    expect(await codeOf(workbook('<row><c></row>'))).toBe('input.xlsx.badXml');
    const bytes = (data: Buffer | string) =>
      makeXlsx({
        sheets: [{ name: 'BOM', rows: '' }],
        workbookLinks: link('rId1', 'worksheet', 'other.xml'),
        extra: [{ name: 'xl/other.xml', data }],
      });
    expect(await codeOf(bytes(Buffer.from('<worksheet>\xff</worksheet>', 'latin1')))).toBe(
      'input.xlsx.badXml',
    );
    expect(await codeOf(bytes('<?xml version="1.0" encoding="GBK"?><worksheet/>'))).toBe('input.xlsx.badXml');
    expect(await codeOf(bytes('<worksheet>'))).toBe('input.xlsx.badXml');
    expect(await codeOf(bytes(''))).toBe('input.xlsx.badXml');
  });

  it('refuses endless tokens and deep nesting before they fill the memory', async () => {
    const spaces = ' '.repeat(3 * MEBIBYTE);
    expect(await codeOf(workbook(`<row/>${spaces}`), { inflationRatio: 1e9 })).toBe('limit.xml.token');
    const comment = makeXlsx({ sheets: [{ name: 'BOM', rows: `<!--${spaces}-->` }] });
    expect(await codeOf(comment, { inflationRatio: 1e9 })).toBe('limit.xml.token');
    expect(await codeOf(workbook('<a>'.repeat(1000)))).toBe('limit.xml.depth');
  });
});

describe('hostile archives', () => {
  it('refuses bombs by what they declare', async () => {
    const zeros = Buffer.alloc(100 * MEBIBYTE);
    expect(await codeOf(withExtra({ name: 'xl/media/zeros', data: zeros }))).toBe('limit.zip.ratio');
    expect(await codeOf(withExtra({ name: 'xl/a', data: 'a', declaredBytes: 600 * MEBIBYTE }))).toBe(
      'limit.zip.entryBytes',
    );
    const large = [1, 2, 3].map((index) => ({
      name: `xl/${index}`,
      data: 'a',
      declaredBytes: 400 * MEBIBYTE,
    }));
    expect(await codeOf(withExtra(...large), { inflationRatio: 1e12 })).toBe('limit.zip.archiveBytes');
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `f${index}`, data: '' }));
    expect(await codeOf(makeZip(many))).toBe('limit.zip.entries');
  });

  it('refuses bombs that lie about their size, by what comes out', async () => {
    const bomb = makeXlsx({
      sheets: [{ name: 'BOM', rows: '' }],
      workbookLinks: link('rId1', 'worksheet', 'other.xml'),
      extra: [
        {
          name: 'xl/other.xml',
          data: `<worksheet>${'<a/>'.repeat(25 * MEBIBYTE)}</worksheet>`,
          declaredBytes: 500_000,
        },
      ],
    });
    const before = process.memoryUsage().rss;
    expect(await codeOf(bomb)).toBe('input.xlsx.damaged');
    expect(await codeOf(bomb, { archiveBytes: 510_000 })).toMatch(
      /^(limit\.zip\.archiveBytes|input\.xlsx\.damaged)$/,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MEBIBYTE);
  });

  it('counts the unpacked bytes of all parts together', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
    const sheets = ['A', 'B', 'C'].map((name) => ({ name, rows }));
    const data = makeXlsx({ sheets });
    expect(fileOf(await readBytes(data)).sheets).toHaveLength(3);
    expect(await codeOf(data, { archiveBytes: 100_000 })).toBe('limit.zip.archiveBytes');
  });

  it.each(['../evil.xml', '/etc/evil', 'xl\\evil.xml', 'C:evil', 'xl/./evil', 'xl/a\u0001b'])(
    'refuses the name %j',
    async (name) => {
      expect(errorOf(await readBytes(withExtra({ name, data: 'x' })))).toMatchObject({
        code: 'input.zip.unsafeName',
        params: { name },
      });
    },
  );

  it('refuses two entries of one name, whatever the case of its letters', async () => {
    expect(await codeOf(withExtra({ name: sheetPartName(0), data: '<worksheet/>' }))).toBe(
      'input.zip.duplicateName',
    );
    expect(await codeOf(withExtra({ name: 'XL/Workbook.xml', data: '<workbook/>' }))).toBe(
      'input.zip.duplicateName',
    );
  });

  it('notices a cut, a changed byte and a wrong checksum', async () => {
    const good = await readFile(EXAMPLE);
    for (const length of [4, 21, 1000, Math.floor(good.length / 2), good.length - 1]) {
      expect([length, await codeOf(good.subarray(0, length))]).toEqual([length, 'input.xlsx.damaged']);
    }
    expect(await codeOf(Buffer.concat([good, Buffer.from('x')]))).toBe('input.xlsx.damaged');
    const sheet = { name: 'xl/other.xml', data: '<worksheet/>' };
    const links = {
      sheets: [{ name: 'BOM', rows: '' }],
      workbookLinks: link('rId1', 'worksheet', 'other.xml'),
    };
    expect(fileOf(await readBytes(makeXlsx({ ...links, extra: [sheet] }))).sheets).toHaveLength(1);
    for (const lie of [
      { checksum: 1 },
      { declaredBytes: 13 },
      { method: 12 },
      { stored: true, declaredBytes: 11 },
    ]) {
      expect([lie, await codeOf(makeXlsx({ ...links, extra: [{ ...sheet, ...lie }] }))]).toEqual([
        lie,
        'input.xlsx.damaged',
      ]);
    }
  });

  it('tells encrypted, old, binary, OpenDocument and other files apart', async () => {
    expect(await codeOf(oleFile('EncryptedPackage'))).toBe('input.file.encrypted');
    expect(await codeOf(oleFile('Workbook'))).toBe('input.file.legacyXls');
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('input.file.legacyXls');
    expect(await codeOf(withExtra({ name: 'xl/locked', data: 'x', flags: 1 }))).toBe('input.file.encrypted');
    const root = (target: string) => ({
      name: '_rels/.rels',
      data: `<Relationships>${link('rId1', 'officeDocument', target)}</Relationships>`,
    });
    const binary = [root('xl/workbook.bin'), { name: 'xl/workbook.bin', data: 'x' }];
    expect(await codeOf(makeZip(binary))).toBe('input.file.binaryWorkbook');
    expect(await codeOf(makeZip([{ name: 'content.xml', data: '<x/>' }]))).toBe('input.file.openDocument');
    const text = [
      root('word/document.xml'),
      { name: 'word/document.xml', data: '<w:document xmlns:w="urn:w"/>' },
    ];
    expect(await codeOf(makeZip(text))).toBe('input.file.notATable');
    expect(await codeOf(makeZip([{ name: 'a.txt', data: 'x' }]))).toBe('input.file.notATable');
    expect(await codeOf(makeZip([]))).toBe('input.file.notATable');
  });

  it('refuses a sheet without part, two sheets of one part and links out of the file', async () => {
    const sheets = [
      { name: 'BOM', rows: ONE_CELL },
      { name: 'Copy', rows: ONE_CELL },
    ];
    const code = (workbookLinks: string) => codeOf(makeXlsx({ sheets, workbookLinks }));
    const first = link('rId1', 'worksheet', 'worksheets/sheet1.xml');
    expect(await code(first)).toBe('input.xlsx.sheetPartMissing');
    expect(await code(first + link('rId2', 'worksheet', 'worksheets/none.xml'))).toBe(
      'input.xlsx.sheetPartMissing',
    );
    expect(await code(first + link('rId2', 'worksheet', 'worksheets/sheet1.xml'))).toBe(
      'input.xlsx.sheetPartShared',
    );
    expect(await code(first + link('rId2', 'worksheet', '../../etc/passwd'))).toBe('input.zip.unsafeName');
    const chart = first + link('rId2', 'chartsheet', 'worksheets/sheet2.xml');
    expect(fileOf(await readBytes(makeXlsx({ sheets, workbookLinks: chart }))).sheets).toHaveLength(1);
  });

  it('passes over macros and links to other files', async () => {
    const extra = [
      { name: 'xl/vbaProject.bin', data: Buffer.alloc(100, 7) },
      { name: 'xl/externalLinks/externalLink1.xml', data: '<!DOCTYPE x>' },
    ];
    expect(firstSheetOf(await readBytes(withExtra(...extra))).rows).toHaveLength(1);
  });
});
