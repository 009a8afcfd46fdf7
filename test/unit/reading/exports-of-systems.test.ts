import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { outline, readList, troubles } from './exports-by-hand.ts';

describe('lists as business systems export them (invented data)', () => {
  test('SAP CS12 as a list of lines: page headers, units of mass in a column of their own', async () => {
    const page = (number: number) => [
      `22.11.2026                Dynamische Listenausgabe                ${number}`,
      '-'.repeat(70),
      '|Stufe |Pos. |Objektkennung |Objektkurztext |Menge (KME)|ME |Nettogewicht|GewEinh|',
      '-'.repeat(70),
    ];
    const text = [
      ...page(1),
      '|.1 |0010 |100-200 |Gestell geschweißt | 1,000 |ST | | |',
      '|..2 |0010 |100-201 |Träger | 4,000 |ST | 12,500 |KG |',
      '|..2 |0020 |100-203 |Scheibe | 1.200,000 |ST | 5,200 |G |',
      ...page(2),
      '|.1 |0020 |100-300 |Welle | 2,000 |ST | 45,000 |KG |',
    ];
    const reading = await readList(iconv.encode(text.join('\r\n'), 'windows-1252'));
    expect(outline(reading)).toEqual([
      '0 100-200 1 piece -',
      '1 100-201 4 piece 12.5 kg/unit',
      '1 100-203 1200 piece 5.2 g/unit',
      '0 100-300 2 piece 45 kg/unit',
    ]);
    expect(troubles(reading)).toEqual([]);
  });

  test('SAP as a spreadsheet: text with tabs in UTF-16 named .xls, shortened titles', async () => {
    const text = [
      '\tStücklistenauflösung',
      '\tAufl.-Stufe\tPositionsnummer\tKomponentennummer\tObjektkurztext\tKomp.Menge\tKomponentenME\tNettogewicht\tGewichtseinheit',
      '\t1\t0010\t200-1\tGehäuse\t1,000\tST\t30,250\tKG',
      '\t2\t0010\t200-2\tDeckel\t2,000\tST\t5,12\tKG',
    ];
    const reading = await readList(Buffer.from(`\ufeff${text.join('\r\n')}`, 'utf16le'));
    expect(outline(reading)).toEqual(['0 200-1 1 piece 30.25 kg/unit', '1 200-2 2 piece 5.12 kg/unit']);
  });

  test('Yonyou: the quantity is for a number of assemblies and is divided by it', async () => {
    const rows = (base: string) =>
      [
        '母件编码\t子件编码\t子件名称\t基本用量\t基础数量\t主计量单位\t单重(kg)',
        'P001\tA001\t机架\t1.00\t1.00\t套\t',
        'A001\tB001\t立柱\t4.00\t1.00\t根\t25.5',
        `A001\tB002\t螺钉\t3200.00\t${base}\t个\t0.012`,
      ].join('\r\n');
    const reading = await readList(rows('100.00'));
    expect(outline(reading)).toEqual([
      '0 A001 1 set -',
      '1 B001 4 piece 25.5 kg/unit',
      '1 B002 32 piece 0.012 kg/unit',
    ]);
    expect(reading.lines[2]?.importedText?.quantity).toBe('3200.00 / 100.00');
    expect(troubles(reading)).toEqual(['bom.quantityFraction D4']);
    // Nothing is rounded and nothing is guessed: such a line stays open.
    for (const base of ['3.00', '0.00', '若干']) {
      const open = await readList(rows(base));
      expect(outline(open)[2], base).toBe('1 B002 ? piece 0.012 kg/unit');
      expect(troubles(open)).toEqual(['bom.quantityUnreadable D4']);
    }
  });

  test('Kingdee in GB18030: the line of names at the end is no part', async () => {
    const text = [
      '层次,物料代码,物料名称,单位,用量,单重（KG）',
      '.1,02.001,机架,PCS,1,',
      '..2,03.001,槽钢,米,6.5,10.007',
      '制单：张三,,审核：李四,,,',
    ];
    const reading = await readList(iconv.encode(text.join('\r\n'), 'gb18030'));
    expect(outline(reading)).toEqual(['0 02.001 1 piece -', '1 03.001 6.5 m 10.007 kg/unit']);
    expect(reading.source.nonItemRows.map(({ kind }) => kind)).toEqual(['header', 'signature']);
  });

  test('SolidWorks: the quantity of a configuration', async () => {
    const reading = await readList(
      '"ITEM NO.","PART NUMBER","Weight (grams)","Default/QTY."\r\n"1","FR-1","4350.25","4"\r\n"2","FR-2","785","2"\r\n',
    );
    expect(outline(reading)).toEqual(['0 FR-1 4  4350.25 g/unit', '0 FR-2 2  785 g/unit']);
  });

  test('titles in traditional Chinese and of a Russian specification', async () => {
    const big5 = iconv.encode('序號,料號,品名,數量,單位,單重(kg)\r\n1,A-1,機架焊接件,2,件,120\r\n', 'big5');
    expect(outline(await readList(big5))).toEqual(['0 A-1 2 piece 120 kg/unit']);
    const russian =
      'Поз;Обозначение;Наименование;Кол-во;Ед;Масса кг\r\n1;Э-1;Рама сварная;2;шт;120,5\r\n2;Э-2;Вал ведущий;1;шт;9,5\r\n';
    expect(outline(await readList(iconv.encode(russian, 'windows-1251')))).toEqual([
      '0 Э-1 2 piece 120.5 kg/unit',
      '0 Э-2 1 piece 9.5 kg/unit',
    ]);
  });

  test('a part number titled "Material": digits that differ in every row', async () => {
    const list = (numbers: readonly string[]) =>
      readList(
        [
          'Position;Material;Kurztext;Menge;ME;Gewicht (kg)',
          ...numbers.map((number, at) => `${at + 1};${number};Teil;1;ST;1,5`),
        ].join('\n'),
      );
    expect((await list(['400471', '400472', '400473'])).lines[0]).toMatchObject({ partNumber: '400471' });
    expect((await list(['6061', '7075', '6061'])).lines[0]).toMatchObject({ materialText: '6061' });
  });

  test('two title rows: "no." under "Part", units and masses under their groups', async () => {
    const reading = await readList(
      'Item;Part;Description;Quantity;;Weight [kg];;Material\n;no.;;per assy;UoM;each;total;\n1;X-1;Beam;4;pcs;12.5;50;S235\n',
    );
    expect(outline(reading)).toEqual(['0 X-1 4 piece 12.5 kg/unit']);
    expect(reading.lines[0]?.materialText).toBe('S235');
  });

  test.each([
    ['Unit wt (kg)', 'kg/unit'],
    ['kg each', 'kg/unit'],
    ['Each kg', 'kg/unit'],
    ['kg/Stk', 'kg/unit'],
    ['Total kg', 'kg/line'],
    ['Ext. wt [kg]', 'kg/line'],
    ['WEIGHT_KG', 'kg/unit'],
    ['单重kg', 'kg/unit'],
    ['Weight in grams', 'g/unit'],
    ['Masse en kg', 'kg/unit'],
  ])('a mass titled %s', async (title, meaning) => {
    const reading = await readList(`Part No;Description;Qty;${title}\nA-1;Beam;2;3.5\n`);
    expect(outline(reading)).toEqual([`0 A-1 2  3.5 ${meaning}`]);
  });

  test.each(['Weight (kg/m2)', 'Weight (kg/100pcs)', 'Gewicht [kg/1000 Stk]', 'Weight (lb)'])(
    '%s is no mass of a piece in kg: its unit is asked for',
    async (title) => {
      const reading = await readList(`Part No;Description;Qty;${title}\nA-1;Beam;2;3.5\n`);
      expect(outline(reading)).toEqual(['0 A-1 2  -']);
      expect(troubles(reading)).toEqual(['bom.massUnitMissing']);
    },
  );

  test('cells: a number with an exponent, and masses of something else than a piece or a metre', async () => {
    const reading = await readList(
      'Part No;Description;Qty;Mass kg\nA;a;1;1,5E+02\nB;b;1;2.5e-3\nC;c;1;3,5 kg/m²\nD;d;1;2 kg/100 Stk\nE;e;1;0,4 kg/Stk\n',
    );
    expect(reading.lines.map(({ mass }) => mass?.value)).toEqual([
      '150',
      '0.0025',
      undefined,
      undefined,
      '0.4',
    ]);
    expect(troubles(reading)).toEqual(['bom.massUnreadable D4', 'bom.massUnreadable D5']);
  });
});
