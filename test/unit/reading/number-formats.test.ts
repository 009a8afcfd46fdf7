import { describe, expect, test } from 'vitest';
import { type BookType, utils, write } from '@e965/xlsx';
import { makeXlsx } from '../../support/make-xlsx.ts';
import { outline, readList, troubles } from './exports-by-hand.ts';

/** A cell: a text, or a number with the code of its number format. */
type Value = string | readonly [number: string, format: string];

/** A list (invented) as a workbook whose cells have number formats. */
function listOf(...table: readonly (readonly Value[])[]): Buffer {
  const codes = [...new Set(table.flat().flatMap((value) => (typeof value === 'string' ? [] : [value[1]])))];
  const cell = (value: Value): string =>
    typeof value === 'string'
      ? `<c t="str"><v>${value}</v></c>`
      : `<c s="${codes.indexOf(value[1]) + 1}"><v>${value[0]}</v></c>`;
  const rows = table.map((values, row) => `<row r="${row + 1}">${values.map(cell).join('')}</row>`).join('');
  const quoted = (code: string): string =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${quoted(code)}"/>`,
  );
  const looks = codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const styles = `<numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${looks.join('')}</cellXfs>`;
  return makeXlsx({ sheets: [{ name: 'BOM', rows }], styles });
}

const HEAD = ['Part No', 'Description', 'Qty'] as const;

const found = (reading: Awaited<ReturnType<typeof readList>>, code: string) =>
  reading.findings.filter((finding) => finding.code === code);

describe('units in number formats (invented data)', () => {
  test('a unit that only the format states is used, and said with its cells and beside the line', async () => {
    const reading = await readList(
      listOf(
        [...HEAD, 'Weight'],
        ['A-1', 'Beam', ['2', '0" pcs"'], ['12.5', '0.0" kg"']],
        ['A-2', 'Pin', ['8', '0" pcs"'], ['3', '#,##0.00\\ \\g']],
      ),
    );
    expect(outline(reading)).toEqual(['0 A-1 2 piece 12.5 kg/unit', '0 A-2 8 piece 3 g/unit']);
    expect(troubles(reading)).toEqual([]);
    expect(reading.lines[1]?.importedText).toEqual({ unit: 'pcs', mass: '3 g' });
    expect(found(reading, 'bom.unitFromFormat')).toMatchObject([
      { severity: 'note', place: { sheet: 'BOM', cell: 'C1' }, params: { column: 'C', units: 'pcs (2)' } },
      { place: { cell: 'D1' }, params: { column: 'D', header: 'Weight', units: 'kg (1), g (1)' } },
    ]);
    expect(reading.understood.columns[3]?.reasons.at(-1)).toEqual({
      code: 'format',
      params: { words: 'kg, g' },
    });
  });

  test('a unit that agrees with the title or the unit column says nothing', async () => {
    const reading = await readList(
      listOf(
        [...HEAD, 'Unit', 'Weight (kg)'],
        ['A-1', 'Beam', ['2', '0" pcs"'], 'Stk', ['12.5', '0.0" kg"']],
        ['A-2', 'Plate', ['1', '0" pcs"'], 'set', ['12500', '0.0,"t"']],
        ['A-3', 'Rail', ['3', '0" m"'], 'm', ['0', '0" g"']],
      ),
    );
    expect(outline(reading)).toEqual([
      '0 A-1 2 piece 12.5 kg/unit',
      '0 A-2 1 set 12500 kg/unit',
      '0 A-3 3 m 0 kg/unit',
    ]);
    expect(reading.findings).toEqual([]);
    expect(reading.lines[0]?.importedText).toBeUndefined();
  });

  test('a unit that contradicts the title is read as if written in the cell, with a finding naming both', async () => {
    const reading = await readList(
      listOf([...HEAD, 'Weight (kg)'], ['A-1', 'Pin', ['2', '0'], ['12.5', '0.0" g"']]),
    );
    expect(outline(reading)).toEqual(['0 A-1 2  12.5 g/unit']);
    expect(reading.lines[0]?.importedText).toEqual({ mass: '12.5 g' });
    expect(found(reading, 'bom.unitsDiffer')).toMatchObject([
      {
        severity: 'warning',
        place: { lineId: 'bom-r2', cell: 'D2', field: 'mass' },
        params: { shown: 'g', stated: 'kg', used: 'g' },
      },
    ]);
  });

  test('the unit column of the row counts more than a format, and both are named', async () => {
    const reading = await readList(
      listOf([...HEAD, 'Unit', 'Weight (kg)'], ['A-1', 'Cable', ['5', '0" pcs"'], 'm', ['1', '0']]),
    );
    expect(outline(reading)).toEqual(['0 A-1 5 m 1 kg/unit']);
    expect(found(reading, 'bom.unitsDiffer')[0]?.params).toEqual({ shown: 'pcs', stated: 'm', used: 'm' });
  });

  test('pounds leave the mass open, words that are no unit are named and not used', async () => {
    const reading = await readList(
      listOf(
        [...HEAD, 'Weight (kg)'],
        ['A-1', 'Beam', ['2', '0'], ['12.5', '0.0" lb"']],
        ['A-2', 'Foot', ['2', '0'], ['3', '0.0" (est.)"']],
        ['A-3', 'Seal', ['2', '0" boxes"'], ['1', '0']],
      ),
    );
    expect(outline(reading)).toEqual(['0 A-1 2  -', '0 A-2 2  3 kg/unit', '0 A-3 2 boxes 1 kg/unit']);
    expect(reading.lines[0]?.importedText).toEqual({ mass: '12.5 lb' });
    expect(troubles(reading)).toEqual(['bom.massUnreadable D2', 'bom.unitsDiffer D3', 'bom.unitUnknown C4']);
  });

  test('a mass per metre in the format is one; a format with conditions gives each cell its unit', async () => {
    const grams = '[<1000]0" g";0.0," kg"';
    const reading = await readList(
      listOf(
        [...HEAD, 'Unit', 'Weight'],
        ['A-1', 'Rail', ['2', '0'], 'm', ['3.5', '0.0" kg/m"']],
        ['A-2', 'Pin', ['2', '0'], 'pcs', ['250', grams]],
        ['A-3', 'Foot', ['2', '0'], 'pcs', ['1250', grams]],
      ),
    );
    expect(reading.lines[2]?.importedText).toEqual({ mass: '1.25 kg' });
    expect(outline(reading)).toEqual([
      '0 A-1 2 m 3.5 kg/unit',
      '0 A-2 2 piece 250 g/unit',
      '0 A-3 2 piece 1.25 kg/unit',
    ]);
  });

  test('a length in the format is used; against its title it is named', async () => {
    const list = (title: string) =>
      readList(
        listOf(
          [...HEAD, 'Unit', title, 'Weight kg/m'],
          ['A-1', 'Rail', ['2', '0'], 'pcs', ['50', '0" cm"'], ['3', '0']],
        ),
      );
    expect((await list('Length')).lines[0]).toMatchObject({ lengthM: '0.5' });
    const against = await list('Length mm');
    expect(against.lines[0]).toMatchObject({ lengthM: '0.5' });
    expect(troubles(against)).toEqual(['bom.unitsDiffer E2']);
  });

  test('numbers shown scaled are read as stored, and the column says so once', async () => {
    const reading = await readList(
      listOf(
        [...HEAD, 'Weight (kg)'],
        ['A-1', 'Bed', ['0.5', '0%'], ['12500', '0.0,']],
        ['A-2', 'Foot', ['1', '0%'], ['800', '0.0,']],
        ['A-3', 'Pin', ['2', '0'], ['0', '0.0,']],
      ),
    );
    expect(outline(reading)).toEqual([
      '0 A-1 0.5  12500 kg/unit',
      '0 A-2 1  800 kg/unit',
      '0 A-3 2  0 kg/unit',
    ]);
    expect(found(reading, 'bom.numberScaled')).toMatchObject([
      { place: { cell: 'C1' }, params: { column: 'C', stored: '0.5', shown: '50 %', count: '2' } },
      { place: { cell: 'D1' }, params: { column: 'D', stored: '12500', shown: '12.5', count: '2' } },
    ]);
  });

  test.each(['biff8', 'xlml'] as const)(
    'the old format %s tells its number formats too',
    async (bookType: BookType) => {
      const book = utils.book_new();
      const sheet = utils.aoa_to_sheet([
        ['Part No', 'Description', 'Qty', 'Weight (kg)'],
        ['A-1', 'Pin', 2, 12.5],
      ]);
      sheet['D2'].z = '0.0" g"';
      utils.book_append_sheet(book, sheet, 'BOM');
      const reading = await readList(write(book, { type: 'buffer', bookType }) as Buffer);
      expect(outline(reading)).toEqual(['0 A-1 2  12.5 g/unit']);
      expect(troubles(reading)).toEqual(['bom.unitsDiffer D2']);
    },
  );
});
