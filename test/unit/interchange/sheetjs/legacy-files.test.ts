import { type BookType, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import { makeZip } from '../../../support/make-xlsx.ts';
import { errorOf, fileOf, readBytes, textsOf } from '../read-bytes.ts';

/** An invented list in a workbook of an old kind, with a second, hidden sheet. */
function book(): WorkBook {
  const workbook = utils.book_new();
  const parts = utils.aoa_to_sheet([
    ['Stückliste', null, null, null, null],
    ['Ebene', 'Sachnummer', 'Benennung', 'Menge', 'Gewicht/Stk [kg]'],
    [1, 'A-100', 'Gestell 机架', 1, null],
    [2, 'A-101', 'Halter', '2 Satz', 0.1],
    [2, 'A-102', '=cmd|calc', 3, 90.31999999999999],
  ]);
  parts['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
  parts['F5'] = { t: 'n', v: 44_927, z: 'd/m/yyyy' };
  parts['G5'] = { t: 'n', v: 0, f: 'D5*0' };
  parts['H5'] = { t: 'e', v: 15, w: '#VALUE!' };
  parts['!ref'] = 'A1:H5';
  utils.book_append_sheet(workbook, parts, 'BOM');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['x']]), 'Alt');
  workbook.Workbook = {
    Sheets: [
      { name: 'BOM', Hidden: 0 },
      { name: 'Alt', Hidden: 1 },
    ],
  };
  return workbook;
}

function bytesOf(bookType: BookType): Buffer {
  return write(book(), { type: 'buffer', bookType }) as Buffer;
}

describe.each(['biff8', 'ods'] as const)('a workbook as %s', (bookType) => {
  it('gives cells, kinds, merges and hidden sheets as an .xlsx does', async () => {
    const file = fileOf(await readBytes(bytesOf(bookType)));
    const [bom, old] = file.sheets;
    expect(bom?.name).toBe('BOM');
    expect(bom?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 4 }]);
    // The library knows hidden sheets of the binary format only.
    expect(old).toMatchObject({ name: 'Alt', hidden: bookType === 'biff8' });
    // It writes no error values into OpenDocument.
    const last = bookType === 'biff8' ? 8 : 7;
    const cells = bom?.rows.at(-1)?.cells ?? [];
    const kinds = ['number', 'text', 'text', 'number', 'number', 'date', 'number', 'error'];
    expect(cells.map((cell) => cell?.kind)).toEqual(kinds.slice(0, last));
    const texts = ['2', 'A-102', '=cmd|calc', '3', '90.32', '2023-01-01', '0', '#VALUE!'];
    expect(cells.map((cell) => cell?.text)).toEqual(texts.slice(0, last));
  });

  it('is understood as a bill of materials, every row accounted for', async () => {
    const reading = interpretBom(fileOf(await readBytes(bytesOf(bookType))));
    expect(reading.ok && reading.value.summary).toEqual({ rows: 5, lines: 3, openLines: 0, nonItemRows: 2 });
    expect(reading.ok && reading.value.lines[0]?.description).toBe('Gestell 机架');
  });

  it('is refused beyond a limit, and only the sheet asked for is kept', async () => {
    const data = bytesOf(bookType);
    expect(errorOf(await readBytes(data, { limits: { rows: 4 } })).code).toBe('limit.sheet.rows');
    expect(errorOf(await readBytes(data, { limits: { columns: 6 } })).code).toBe('limit.sheet.columns');
    expect(errorOf(await readBytes(data, { limits: { cells: 20 } })).code).toBe('limit.table.cells');
    expect(errorOf(await readBytes(data, { limits: { textCharacters: 9 } })).code).toBe('limit.table.text');
    expect(errorOf(await readBytes(data, { sheet: 'No' })).code).toBe('input.sheet.missing');
    const one = fileOf(await readBytes(data, { sheet: 'Alt' }));
    expect(one.sheets.map((sheet) => textsOf(sheet))).toEqual([[['x']]]);
  });

  it('is stopped by its owner', async () => {
    const signal = AbortSignal.timeout(1);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(errorOf(await readBytes(bytesOf(bookType), { signal })).code).toBe('cancelled.reading');
  });

  it('cut or changed anywhere, is read or refused with a known error', async () => {
    const good = bytesOf(bookType);
    const codes = new Set<string>();
    for (let round = 1; round <= 16; round += 1) {
      const damaged = Buffer.from(
        good.subarray(0, round % 3 === 0 ? (good.length * round) / 17 : good.length),
      );
      for (let place = 0; place < 12; place += 1) {
        damaged[(round * 7919 + place * 104_729) % damaged.length] = (round * 31 + place * 17) % 256;
      }
      const result = await readBytes(damaged, { limits: { milliseconds: 20_000 } });
      codes.add(result.ok ? 'read' : result.error.code);
    }
    expect(
      [...codes].filter((code) => !/^(?:read|(?:input|limit|external)\.[a-zA-Z.]+)$/.test(code)),
    ).toEqual([]);
    expect(codes.has('limit.reading.time')).toBe(false);
  });
});

describe('OpenDocument files that lie', () => {
  const manifest = { name: 'META-INF/manifest.xml', data: '<manifest/>' };

  it('are refused by what comes out of them', async () => {
    const content = { name: 'content.xml', data: '<a/>'.repeat(2000), declaredBytes: 100 };
    expect(errorOf(await readBytes(makeZip([manifest, content]))).code).toBe('input.xlsx.damaged');
    const bomb = { name: 'content.xml', data: Buffer.alloc(4_000_000, 0x20) };
    expect(errorOf(await readBytes(makeZip([manifest, bomb]))).code).toBe('limit.zip.ratio');
    const path = { name: '../../evil.xml', data: 'x' };
    const plain = { name: 'content.xml', data: '<x/>' };
    expect(errorOf(await readBytes(makeZip([manifest, plain, path]))).code).toBe('input.zip.unsafeName');
  });

  it('that repeat one row a million times end with an error, not with the process', async () => {
    const text = '<text:p>x</text:p>';
    const cell = `<table:table-cell office:value-type="string" table:number-columns-repeated="16384">${text}</table:table-cell>`;
    const row = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    const names = ['office', 'table', 'text']
      .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
      .join(' ');
    const content = `<?xml version="1.0"?><office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="B">${row}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const type = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };
    const data = makeZip([type, manifest, { name: 'content.xml', data: content }]);
    const { code } = errorOf(await readBytes(data, { limits: { milliseconds: 8000 } }));
    expect(['limit.reading.memory', 'limit.reading.time', 'input.file.openDocument']).toContain(code);
  });
});
