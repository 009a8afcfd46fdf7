import { write, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import { errorOf, fileOf, firstSheetOf, readBytes, textsOf } from '../read-bytes.ts';

/** A list as a business system saves it as a web page under the name .xls (invented data). */
const PAGE = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<table border=1><tr><td colspan="6"><b>Bill of material 4711</b></td></tr>
<tr><th>Level</th><th>Component</th><th>Description</th><th>Qty</th><th>UoM</th><th>Net weight (kg)</th></tr>
<tr><td>1</td><td>000123</td><td>Frame &amp; base 机架</td><td align=right>1</td><td>PC</td><td></td></tr>
<tr><td>2</td><td>3.10</td><td>Plate<br>long</td><td>2</td><td>PC</td><td>1.25</td></tr>
<tr><td>1</td><td>1E5</td><td>=cmd|calc</td><td>1</td><td>PC</td><td>1,085.5</td></tr>
</table></body></html>`;

describe('tables in tags', () => {
  it.each([
    ['UTF-8', Buffer.from(PAGE)],
    ['UTF-16', Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
  ])('a web page in %s is a table of texts: numbers of parts stay as written', async (_, bytes) => {
    const file = fileOf(await readBytes(bytes, {}, 'bom.xls'));
    expect(file.format).toBe('csv');
    const texts = file.sheets[0] === undefined ? [] : textsOf(file.sheets[0]);
    expect(texts[2]?.slice(1, 3)).toEqual(['000123', 'Frame & base 机架']);
    expect(texts.map((row) => row[1]).slice(3)).toEqual(['3.10', '1E5']);
    const reading = interpretBom(file);
    expect(reading.ok && reading.value.summary).toEqual({ rows: 5, lines: 3, openLines: 0, nonItemRows: 2 });
    expect(reading.ok && reading.value.lines[2]).toMatchObject({
      partNumber: '1E5',
      mass: { value: '1085.5', unit: 'kg' },
    });
  });

  it('a spreadsheet in the XML of 2003 keeps numbers, dates and the names of its sheets', async () => {
    const book = utils.book_new();
    const rows = [
      ['Part number', 'Description', 'Qty', 'Mass kg'],
      ['A-1', 'Beam', 2, 3.25],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Machine');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Other');
    const bytes = write(book, { type: 'buffer', bookType: 'xlml' }) as Buffer;
    const file = fileOf(await readBytes(bytes, { sheet: 'Machine' }));
    expect(file.sheets.map(({ name }) => name)).toEqual(['Machine']);
    expect(file.sheets[0]?.rows[1]?.cells[3]).toEqual({ kind: 'number', text: '3.25' });
    expect(errorOf(await readBytes(bytes, { sheet: 'None' })).code).toBe('input.sheet.missing');
  });

  it.each([
    ['a page to sign in', '<html><body><form><p>Please sign in</p></form></body></html>'],
    ['another XML file', '<?xml version="1.0"?><project><row a="1"/></project>'],
  ])('%s is no table', async (_, text) => {
    expect(errorOf(await readBytes(text)).code).toBe('input.file.notATable');
  });

  it('cells over several rows and columns are merged areas, a table in a table is rows of the sheet', async () => {
    const sheet = firstSheetOf(
      await readBytes(
        '<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c &#228;<br>d</td></tr></table><table><tr><td><table><tr><td colspan="2">e<script>x</script></td><td>f &lt;</td></tr></table></td></tr></table>',
      ),
    );
    expect(textsOf(sheet)).toEqual([
      ['a', 'b'],
      ['', 'c ä\nd'],
      ['e', '', 'f <'],
    ]);
    expect(sheet.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 4, left: 0, bottom: 4, right: 1 },
    ]);
  });

  it.each([
    ['a cell far outside', '<Row><Cell ss:Index="99999999"/></Row>', 'limit.sheet.columns', ''],
    ['a row far outside', '<Row ss:Index="99999999"><Cell/></Row>', 'limit.sheet.rows', ''],
    ['a file cut off', '<Row><Cell/></Row>', 'input.file.tableNotClosed', 'Workbook'],
  ])('XML of 2003 with %s is refused', async (_, rows, code, missing) => {
    const page = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet>${missing === '' ? '</Workbook>' : ''}`;
    expect(errorOf(await readBytes(page)).code).toBe(code);
  });

  it.each([
    [
      'a cell over a hundred million columns',
      '<table><tr><td colspan="99999999">a</td></tr></table>',
      'limit.sheet.columns',
    ],
    [
      'cells over a hundred million rows',
      `<table>${'<tr><td rowspan="99999999">a</td></tr>'.repeat(30_000)}`,
      'limit.table.cells',
    ],
    ['a cell that does not end', `<table><tr><td>${'x'.repeat(40_000)}`, 'limit.cell.tooLong'],
    ['tables in tables', '<table><tr><td>'.repeat(100_000), 'input.file.tableNotClosed'],
  ])('%s costs little', async (_, page, code) => {
    const read = await readBytes(page);
    expect(read.ok ? undefined : read.error.code).toBe(code);
  });
});
