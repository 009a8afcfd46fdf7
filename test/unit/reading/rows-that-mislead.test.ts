import { describe, expect, test } from 'vitest';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { makeRawFile, makeSheet } from '../../support/raw-file.ts';
import { makeXlsx } from '../../support/make-xlsx.ts';
import { firstSheetOf, readBytes } from '../interchange/read-bytes.ts';
import { outline, readList, troubles } from './exports-by-hand.ts';

describe('rows that mislead (invented data)', () => {
  test('a decimal comma in a list parted by commas moves the values: an error at the row', async () => {
    const reading = await readList(
      'Part No,Description,Qty,Mass kg\nA-1,Beam,2,1.5\nA-2,Plate,1,5,4\nA-3,Foot,2,1\n',
    );
    expect(troubles(reading)).toEqual(['bom.rowTooLong 3']);
    expect(reading.findings.find(({ code }) => code === 'bom.rowTooLong')?.params).toEqual({
      row: '3',
      value: '4',
    });
    // A further column without a title in most rows is one of its own.
    const wide = await readList('Part No,Description,Qty,Mass kg\nA-1,Beam,2,1.5,x\nA-2,Plate,1,5,x\n');
    expect(troubles(wide)).toEqual([]);
  });

  test('the mass of all metres beside the mass of one metre is not taken for that of one', async () => {
    const list = (mass: string) =>
      readList(
        `Pos;Part No;Menge;Einheit;Gewicht kg/m;Gewicht kg\n1;K-1;12;m;0,3;${mass}\n2;K-2;1;St;;2,5\n`,
      );
    const whole = await list('3,6');
    expect(outline(whole)[0]).toBe('0 K-1 12 m 0.3 kg/unit');
    expect(whole.lines[0]?.importedText?.mass).toBe('3,6');
    expect(outline(await list('0,3'))[0]).toBe('0 K-1 12 m 0.3 kg/unit');
    const neither = await list('9,5');
    expect(troubles(neither)).toEqual(['bom.profileMassMismatch F2']);
  });

  test('a length column with its unit and no brackets', async () => {
    const reading = await readList('Pos;Part No;Menge;Einheit;Länge mm;Gewicht kg/m\n1;K-1;3;Stk;500;2,5\n');
    expect(reading.lines[0]).toMatchObject({ lengthM: '0.5', mass: { value: '2.5', per: 'metre' } });
  });

  test('a path whose names hold the sign that parts them', async () => {
    const reading = await readList(
      'Path,Part,Qty,Weight (kg)\nM,M,1,\nM/Drive,Drive,2,\nM/Drive/Motor,Motor,1,12\nM/Drive/Pulley 3/8,Pulley 3/8,1,1\n',
    );
    expect(outline(reading).map((line) => line.slice(0, 8))).toEqual([
      '0 M 1  -',
      '1 Drive ',
      '2 Motor ',
      '2 Pulley',
    ]);
  });

  test('a number of the part above that no row has is reported where the machine has a row', async () => {
    const reading = await readList('Parent;Child;Qty;Weight kg\n;TOP;1;\nTOP;S1;2;1.5\nNOPE;P7;1;9\n');
    expect(outline(reading)).toEqual(['0 TOP 1  -', '1 S1 2  1.5 kg/unit', '0 P7 1  9 kg/unit']);
    expect(troubles(reading)).toEqual(['bom.parentNumberUnknown A4']);
  });

  test('sums without a word are no parts, a lone mass that is no sum is one', async () => {
    const list = (sum: string) =>
      readList(`Item;Part number;Qty;Mass each kg;Mass total kg\n1;B-1;2;10;20\n2;B-2;4;1;4\n;;;;${sum}\n`);
    const summed = await list('24');
    expect(summed.source.nonItemRows.at(-1)).toEqual({ row: 4, kind: 'subtotal', text: '24' });
    expect((await list('27')).summary).toMatchObject({ lines: 3, openLines: 1 });
  });

  test('what is carried from page to page is no part', async () => {
    const reading = await readList(
      'Pos;Menge;Benennung;Gewicht/Stk [g]\n1;4;Fuß;350\nÜbertrag;;;1400\n2;1;Deckel;75,5\n',
    );
    expect(outline(reading)).toEqual(['0 Fuß 4  350 g/unit', '0 Deckel 1  75.5 g/unit']);
  });

  test('marks in a type or a note leave a line open or are said', async () => {
    const reading = await readList(
      [
        'Part number,Description,Qty,Mass kg,Type,Remark',
        'P-1,Group,1,1,Phantom,',
        'P-4,Drawing,1,1,Reference,doc',
        'P-5,Steel cover,1,10,,Alternate to P-6',
        'P-8,Mould,1,500,Customer supplied,',
        'P-9,Manual,1,1,REF,',
        'P-10,Ref. point,1,1,Steel,keep reference',
      ].join('\n'),
    );
    expect(reading.lines.map(({ quantity }) => quantity ?? '?')).toEqual(['1', '?', '?', '1', '?', '1']);
    expect(troubles(reading)).toEqual([
      'bom.reference E3',
      'bom.alternate F4',
      'bom.customerSupplied E5',
      'bom.reference E6',
    ]);
  });

  test('invisible signs and drawn trees do not stay in the texts', async () => {
    const reading = await readList(
      'Bezeichnung;Teilenummer;Menge;Gewicht kg\nMaschine;Y-0\u200b;1;\n├─ Gestell;\u202eY-1\u202c;1;\n│  └─ Fuß;Y-2;4;0,5\n',
    );
    expect(outline(reading)).toEqual(['0 Y-0 1  -', '1 Y-1 1  -', '2 Y-2 4  0.5 kg/unit']);
    expect(reading.lines[2]).toMatchObject({
      description: 'Fuß',
      importedText: { description: '│  └─ Fuß' },
    });
  });

  test('a part number that became a date is said', () => {
    const sheet = makeSheet([
      ['Part No', 'Description', 'Qty', 'Mass kg'],
      [{ kind: 'date', text: '2026-03-01' }, 'Beam', 2, 1.5],
    ]);
    const reading = interpretBom(makeRawFile(sheet));
    const found = reading.ok
      ? reading.value.findings.filter(({ code }) => code === 'bom.partNumberIsDate')
      : [];
    expect(found).toMatchObject([{ place: { cell: 'A2' }, params: { value: '2026-03-01' } }]);
  });

  test('hidden rows are read and named', async () => {
    const row = (at: number, texts: readonly string[], more = '') =>
      `<row r="${at}"${more}>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    const rows = [
      row(1, ['Part No', 'Description', 'Qty', 'Mass kg']),
      row(2, ['A-1', 'Beam', '2', '3'], ' hidden="1"'),
      '<row r="3" hidden="1"/>',
      row(4, ['A-2', 'Foot', '4', '1']),
    ];
    const bytes = makeXlsx({ sheets: [{ name: 'BOM', rows: rows.join('') }] });
    expect(firstSheetOf(await readBytes(bytes)).hiddenRows).toEqual([2]);
    const reading = await readList(bytes);
    expect(reading.lines).toHaveLength(2);
    const found = reading.findings.find(({ code }) => code === 'bom.rowsHidden');
    expect(found).toMatchObject({ severity: 'warning', params: { count: '1', rows: '2' } });
  });

  test('what is merged down stands in every row of the block, amounts in the first alone', () => {
    const sheet = makeSheet(
      [
        ['部件', '名称', '材料', '数量', '单重(kg)'],
        ['机架', '立柱', 'Q235B', 4, 25.5],
        [null, '横梁', null, null, 18.25],
        [null, '底脚', 'ZL102', 6, 0.75],
      ],
      {
        merges: [
          { top: 2, bottom: 4, left: 0, right: 0 },
          { top: 2, bottom: 3, left: 2, right: 2 },
          { top: 2, bottom: 3, left: 3, right: 3 },
        ],
      },
    );
    const reading = interpretBom(makeRawFile(sheet));
    const lines = reading.ok ? reading.value.lines : [];
    expect(lines.map(({ extra }) => extra?.['部件'])).toEqual(['机架', '机架', '机架']);
    expect(lines.map(({ materialText }) => materialText)).toEqual(['Q235B', 'Q235B', 'ZL102']);
    expect(lines.map(({ quantity }) => quantity)).toEqual(['4', undefined, '6']);
  });

  test('merged blocks that overlap cost their rows once', () => {
    const rows = [
      ['部件', '名称', '数量'],
      ['机架', '立柱', 4],
      ...Array.from({ length: 20_000 }, () => [null, '件', 1]),
    ];
    const merges = Array.from({ length: 10_000 }, (_, at) => ({
      top: 2 + at,
      bottom: 1_048_576,
      left: 0,
      right: 0,
    }));
    const reading = interpretBom(makeRawFile(makeSheet(rows, { merges })));
    expect(reading.ok && reading.value.lines.at(-1)?.extra).toEqual({ 部件: '机架' });
  });
});
