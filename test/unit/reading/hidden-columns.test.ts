import { describe, expect, test } from 'vitest';
import { makeXlsx } from '../../support/make-xlsx.ts';
import { firstSheetOf, readBytes } from '../interchange/read-bytes.ts';
import { outline, readList } from './exports-by-hand.ts';

/** A list (invented) with one row of parts, and what stands before its rows. */
function listWith(head: string): Buffer {
  const row = (at: number, texts: readonly string[]): string =>
    `<row r="${at}">${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const rows = [
    row(1, ['Part No', 'Description', 'Qty', 'Mass kg', 'Price', 'Buyer']),
    row(2, ['A-1', 'Beam', '2', '3', '7', 'Li']),
  ];
  return makeXlsx({ sheets: [{ name: 'BOM', rows: rows.join(''), head }] });
}

const hiddenOf = async (head: string) => firstSheetOf(await readBytes(listWith(head))).hiddenColumns;

describe('hidden columns', () => {
  test('are those hidden by a person, by a closed group, or by a width of 0', async () => {
    expect(await hiddenOf('<cols><col min="4" max="4" width="9" hidden="1"/></cols>')).toEqual([3]);
    const group =
      '<cols><col min="4" max="5" hidden="true" outlineLevel="1"/><col min="6" max="6" collapsed="1"/></cols>';
    expect(await hiddenOf(group)).toEqual([3, 4]);
    expect(await hiddenOf('<cols><col min="3" max="3" width="0" customWidth="1"/></cols>')).toEqual([2]);
    const others =
      '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="4" width="9"/><col min="6" max="16384" width="8"/></cols>';
    expect(await hiddenOf(others)).toEqual([4]);
  });

  test('are none where a column is seen, or hidden and empty', async () => {
    expect(await hiddenOf('')).toBeUndefined();
    expect(await hiddenOf('<cols><col min="4" max="4" width="9" outlineLevel="1"/></cols>')).toBeUndefined();
    expect(await hiddenOf('<cols><col min="7" max="16384" hidden="1"/></cols>')).toBeUndefined();
  });

  test('more stretches than a sheet has columns are refused', async () => {
    const many = '<col min="1" max="16384" hidden="1"/>'.repeat(16_385);
    const file = await readBytes(listWith(`<cols>${many}</cols>`));
    expect(file).toMatchObject({ ok: false, error: { code: 'limit.sheet.columns' } });
  });

  test('a row of height 0 is hidden too', async () => {
    const rows =
      '<row r="1"><c t="str"><v>Part No</v></c></row><row r="2" ht="0" customHeight="1"><c t="str"><v>A</v></c></row>';
    const bytes = makeXlsx({ sheets: [{ name: 'BOM', rows }] });
    expect(firstSheetOf(await readBytes(bytes)).hiddenRows).toEqual([2]);
  });

  test('are read and named: each that fills a field, and together those that do not', async () => {
    const reading = await readList(listWith('<cols><col min="4" max="5" hidden="1"/></cols>'));
    expect(outline(reading)).toEqual(['0 A-1 2  3 kg/unit']);
    expect(reading.lines[0]?.extra?.['Price']).toBe('7');
    const named = reading.findings.filter(({ code }) => code.startsWith('bom.column'));
    expect(named).toMatchObject([
      {
        code: 'bom.columnsHiddenKept',
        severity: 'note',
        place: { file: 'table', sheet: 'BOM' },
        params: { count: '1', columns: 'E “Price”' },
      },
      {
        code: 'bom.columnHidden',
        severity: 'warning',
        place: { file: 'table', sheet: 'BOM', cell: 'D1' },
        params: { column: 'D', header: 'Mass kg' },
      },
    ]);
    const marked = reading.understood.columns.filter(({ reasons }) =>
      reasons.some(({ code }) => code === 'hidden'),
    );
    expect(marked.map(({ letter, use }) => `${letter} ${use}`)).toEqual(['D mass', 'E extra']);
  });

  test('nothing is said of a sheet without any', async () => {
    const reading = await readList(listWith('<cols><col min="1" max="6" width="9"/></cols>'));
    expect(reading.findings.filter(({ code }) => code.startsWith('bom.column'))).toEqual([]);
  });
});
