import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../../shared/model/raw-table.ts';
import { makeXlsx, type WorkbookInput } from '../../../support/make-xlsx.ts';
import { errorOf, fileOf, firstSheetOf, readBytes } from '../read-bytes.ts';

type Parts = Omit<WorkbookInput, 'sheets'>;

/** The cells of row 1 of a workbook whose only row has this inside. */
async function readRow(inside: string, parts: Parts = {}): Promise<readonly (RawCell | undefined)[]> {
  const workbook = makeXlsx({ sheets: [{ name: 'BOM', rows: `<row r="1">${inside}</row>` }], ...parts });
  return firstSheetOf(await readBytes(workbook)).rows[0]?.cells ?? [];
}

const FORMATS =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot; m&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
  [0, 14, 22, 20, 46, 164, 165].map((id) => `<xf numFmtId="${id}"/>`).join('') +
  '</cellXfs>';

describe('cells of a workbook', () => {
  it('reads every type of value', async () => {
    const shared = '<si><t>plate</t></si><si><t xml:space="preserve"> bar </t></si>';
    const cells = await readRow(
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>a &amp; b &#x4e2d;</t></is></c>' +
        '<c r="C1" t="str"><f>A1</f><v>text</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>' +
        '<c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="d"><v>2026-03-12T00:00:00</v></c><c r="H1"><v>2.50</v></c>' +
        '<c r="I1" t="n"/><c r="K1" t="s"><v>0</v></c>',
      { sharedStrings: shared },
    );
    expect(cells).toEqual([
      { kind: 'text', text: ' bar ' },
      { kind: 'text', text: 'a & b 中' },
      { kind: 'text', text: 'text' },
      { kind: 'boolean', text: 'TRUE' },
      { kind: 'boolean', text: 'FALSE' },
      { kind: 'error', text: '#N/A' },
      { kind: 'date', text: '2026-03-12T00:00:00' },
      { kind: 'number', text: '2.5' },
      undefined,
      undefined,
      { kind: 'text', text: 'plate' },
    ]);
  });

  it('joins the runs of rich text and leaves out phonetic guides', async () => {
    const rich =
      '<r><rPr><b/></rPr><t>steel </t></r><r><t>plate</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>';
    const cells = await readRow(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c><c r="C1" t="inlineStr"><is><t>p</t></is></c>`,
      { sharedStrings: `<si>${rich}<phoneticPr fontId="1"/></si>` },
    );
    expect(cells.map((cell) => cell?.text)).toEqual(['steel plate', 'steel plate', 'p']);
  });

  it('resolves the written form of line ends and keeps that of other controls', async () => {
    const text = 'a_x000D__x000A_b _x005F_x0041_ _x0007_ _xD83D_ _x00e4_ <![CDATA[1 < 2]]>';
    expect((await readRow(`<c t="inlineStr"><is><t>${text}</t></is></c>`))[0]?.text).toBe(
      'a\r\nb _x0041_ _x0007_ _xD83D_ ä 1 < 2',
    );
  });

  it('counts a formula by its saved result and never takes a missing one for zero', async () => {
    const cells = await readRow(
      '<c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><f>SUM(C1:C9)</f></c><c r="C1"><f>1+1</f><v></v></c>' +
        '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="b"><f>1=2</f><v>0</v></c>',
    );
    expect(cells).toEqual([
      { kind: 'number', text: '0' },
      { kind: 'formulaWithoutValue', text: '=SUM(C1:C9)' },
      { kind: 'formulaWithoutValue', text: '=1+1' },
      undefined,
      { kind: 'error', text: '#DIV/0!' },
      { kind: 'boolean', text: 'FALSE' },
    ]);
  });

  it('writes dates as ISO text, by the format of the cell and the count of the workbook', async () => {
    const inside =
      '<c r="A1" s="1"><v>46093</v></c><c r="B1" s="2"><v>46093.4375</v></c><c r="C1" s="3"><v>0.5</v></c>' +
      '<c r="D1" s="4"><v>1.5</v></c><c r="E1" s="5"><v>46093</v></c><c r="F1" s="6"><v>46093</v></c>' +
      '<c r="G1" s="0"><v>46093</v></c><c r="H1" s="1"><v>-1</v></c><c r="I1" s="99"><v>7</v></c>';
    expect(await readRow(inside, { styles: FORMATS })).toEqual([
      { kind: 'date', text: '2026-03-12' },
      { kind: 'date', text: '2026-03-12T10:30:00' },
      { kind: 'date', text: '12:00:00' },
      { kind: 'date', text: 'PT36H' },
      { kind: 'date', text: '2026-03-12' },
      { kind: 'number', text: '46093', shown: { words: 'm' } },
      { kind: 'number', text: '46093' },
      { kind: 'number', text: '-1' },
      { kind: 'number', text: '7' },
    ]);
    const later = await readRow('<c s="1"><v>44631</v></c>', { styles: FORMATS, date1904: true });
    expect(later).toEqual([{ kind: 'date', text: '2026-03-12' }]);
  });

  it('shows what stands where a number should be as an error', async () => {
    const cells = await readRow('<c><v>NaN</v></c><c><v>1,5</v></c><c><v>1E999</v></c>');
    expect(cells).toEqual(['NaN', '1,5', '1E999'].map((text) => ({ kind: 'error', text })));
  });

  it('refuses a shared text that is not there, an unknown type, a cell out of order and a doubled value', async () => {
    const codeOf = async (inside: string) =>
      errorOf(await readBytes(makeXlsx({ sheets: [{ name: 'BOM', rows: inside }], sharedStrings: '' })));
    expect(await codeOf('<row r="3"><c r="B3" t="s"><v>4</v></c></row>')).toEqual({
      code: 'input.xlsx.sharedStringMissing',
      params: { file: 'table', sheet: 'BOM', cell: 'B3', found: '4' },
      place: { file: 'table', sheet: 'BOM', cell: 'B3' },
    });
    expect((await codeOf('<row><c t="z"><v>1</v></c></row>')).code).toBe('input.xlsx.unknownCellType');
    for (const rows of [
      '<row r="2"/><row r="2"/>',
      '<row r="x"/>',
      '<row r="1"><c r="B1"/><c r="A1"/></row>',
      '<row r="1"><c r="A2"/></row>',
      '<row r="1"><c r="1A"/></row>',
    ]) {
      expect([rows, (await codeOf(rows)).code]).toEqual([rows, 'input.xlsx.badReference']);
    }
    for (const rows of [
      '<row><c><v>1</v><v>2</v></c></row>',
      '<c/>',
      '<row><row/></row>',
      '<row><c><c/></c></row>',
    ]) {
      expect([rows, (await codeOf(rows)).code]).toEqual([rows, 'input.xlsx.damaged']);
    }
  });

  it('numbers rows and cells without reference one after the other', async () => {
    const rows =
      '<row><c><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    const sheet = firstSheetOf(await readBytes(makeXlsx({ sheets: [{ name: 'BOM', rows }] })));
    expect(sheet.rows.map(({ row, cells }) => [row, cells.map((cell) => cell?.text)])).toEqual([
      [1, ['1']],
      [5, [undefined, '2', '3']],
      [6, ['4']],
    ]);
  });

  it('reads elements with a prefix and parts in UTF-16', async () => {
    const workbook = makeXlsx({
      sheets: [{ name: 'BOM', rows: '' }],
    });
    expect(firstSheetOf(await readBytes(workbook)).rows).toEqual([]);
    const sheetXml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>厚板</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const links =
      '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/other.xml"/>';
    const prefixed = makeXlsx({
      sheets: [{ name: 'BOM', rows: '' }],
      workbookLinks: links,
      extra: [{ name: 'xl/Other.xml', data: Buffer.from(sheetXml, 'utf16le'), stored: true }],
    });
    expect(fileOf(await readBytes(prefixed)).sheets[0]?.rows).toEqual([
      { row: 1, cells: [{ kind: 'text', text: '厚板' }] },
    ]);
  });

  it('keeps order, names and visibility of the sheets and reads one alone when asked', async () => {
    const rows = '<row><c><v>1</v></c></row>';
    const workbook = makeXlsx({
      sheets: [
        { name: 'B &amp; C', rows },
        { name: 'notes', rows, state: 'hidden' },
        { name: 'lists', rows: '', state: 'veryHidden' },
      ],
    });
    const sheets = fileOf(await readBytes(workbook)).sheets;
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['B & C', false],
      ['notes', true],
      ['lists', true],
    ]);
    const one = fileOf(await readBytes(workbook, { sheet: 'notes' })).sheets;
    expect(one.map(({ name }) => name)).toEqual(['notes']);
    expect(errorOf(await readBytes(workbook, { sheet: 'Notes' }))).toMatchObject({
      code: 'input.sheet.missing',
      params: { sheet: 'Notes' },
    });
  });
});
