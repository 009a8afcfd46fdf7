import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { errorOf, fileOf, firstSheetOf, readBytes, textsOf } from '../read-bytes.ts';

describe('text tables', () => {
  it('keeps the physical line of a record behind line breaks inside quotes and empty lines', async () => {
    const sheet = firstSheetOf(await readBytes('a;b\r\n"x\r\ny";1\r\n\r\n;;\r\n"p\nq\nr";2\r\nlast;3'));
    expect(sheet.rows.map(({ row }) => row)).toEqual([1, 2, 6, 9]);
    expect(textsOf(sheet)[1]).toEqual(['x\r\ny', '1']);
    expect(sheet.rows.every(({ cells }) => cells.every((cell) => cell?.kind === 'text'))).toBe(true);
  });

  it('leaves out empty cells at the end and keeps blanks as they are', async () => {
    const sheet = firstSheetOf(await readBytes('a;b;;\n;" ";x;\n'));
    expect(sheet.rows).toEqual([
      {
        row: 1,
        cells: [
          { kind: 'text', text: 'a' },
          { kind: 'text', text: 'b' },
        ],
      },
      { row: 2, cells: [undefined, { kind: 'text', text: ' ' }, { kind: 'text', text: 'x' }] },
    ]);
  });

  it('takes an inch mark inside a cell as a character and a doubled quote as one', async () => {
    const sheet = firstSheetOf(await readBytes('part,size\npipe,3/4" long\n"say ""ho""",1\n'));
    expect(textsOf(sheet)).toEqual([
      ['part', 'size'],
      ['pipe', '3/4" long'],
      ['say "ho"', '1'],
    ]);
  });

  it('says where a quote opens that never closes, instead of swallowing the rest', async () => {
    const error = errorOf(await readBytes('a;b\n1;2\n3;"4\n5;6\n'));
    expect(error).toMatchObject({ code: 'input.file.quoteNotClosed', params: { row: '3' } });
  });

  it('accepts a header alone, lines of different length and old line ends', async () => {
    expect(textsOf(firstSheetOf(await readBytes('a;b;c')))).toEqual([['a', 'b', 'c']]);
    expect(textsOf(firstSheetOf(await readBytes('a;b\r1;2;3\r4\r')))).toEqual([
      ['a', 'b'],
      ['1', '2', '3'],
      ['4'],
    ]);
  });

  it('refuses a cell, a record and a table that are too large', async () => {
    const cell = errorOf(await readBytes(`a;b\n1;${'x'.repeat(32_768)}\n`));
    expect(cell).toMatchObject({
      code: 'limit.cell.tooLong',
      params: { limit: '32767', found: '32768', row: '2' },
    });
    expect(fileOf(await readBytes(`a;b\n1;${'x'.repeat(32_767)}\n`)).sheets).toHaveLength(1);
    expect(errorOf(await readBytes(`a;b\n${'x'.repeat(9_000_000)}`)).code).toBe('limit.row.tooLong');
    expect(errorOf(await readBytes('a;b\n1;2\n3;4\n', { limits: { rows: 2 } })).code).toBe(
      'limit.sheet.rows',
    );
    expect(errorOf(await readBytes('a;b\n1;2\n', { limits: { columns: 1 } })).code).toBe(
      'limit.sheet.columns',
    );
    expect(errorOf(await readBytes('a;b\n1;2\n', { limits: { cells: 3 } })).code).toBe('limit.table.cells');
    expect(errorOf(await readBytes('a;b\n1;2\n', { limits: { textCharacters: 3 } })).code).toBe(
      'limit.table.text',
    );
  });

  it('reads the mark of UTF-8 and UTF-16 and does not show it', async () => {
    const text = 'Größe\t数量\n1\t2\n';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      const file = fileOf(await readBytes(iconv.encode(text, encoding, { addBOM: true })));
      expect([file.encoding, file.delimiter]).toEqual([encoding, '\t']);
      expect(file.sheets.flatMap(textsOf)).toEqual([
        ['Größe', '数量'],
        ['1', '2'],
      ]);
    }
  });

  it('refuses a UTF-8 text with broken bytes instead of showing wrong letters', async () => {
    const good = Buffer.from('Größe;Menge\nWürfel;1\nStärke;2\näöüäöüäöü;3\nPrüföl;4\n', 'utf8');
    const broken = Buffer.concat([good, Buffer.from('f\xfcr;5\n', 'latin1')]);
    expect(errorOf(await readBytes(broken))).toMatchObject({
      code: 'input.file.brokenEncoding',
      params: { encoding: 'utf-8', row: '6' },
    });
    const marked = Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from('a;\xfc\n', 'latin1')]);
    expect(errorOf(await readBytes(marked)).code).toBe('input.file.brokenEncoding');
    expect(errorOf(await readBytes(Buffer.from('fffe61003b0062', 'hex'))).code).toBe(
      'input.file.brokenEncoding',
    );
  });

  it('reads characters that lie across the pieces in which a file is read', async () => {
    const line = '多级展开物料清单,Größe,製番\n';
    for (const encoding of ['utf-8', 'gb18030']) {
      const text = line.repeat(20_000);
      const sheet = firstSheetOf(await readBytes(iconv.encode(text, encoding)));
      expect(new Set(textsOf(sheet).map((cells) => cells.join(',')))).toEqual(new Set([line.trim()]));
      expect(sheet.rows).toHaveLength(20_000);
    }
  });
});
