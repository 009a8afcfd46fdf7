import { describe, expect, test } from 'vitest';
import type { BomReading } from '../../../electron/reading/bom-reading.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import type { RawSheet } from '../../../shared/model/raw-table.ts';
import { makeRawFile, makeSheet, type CellValue } from '../../support/raw-file.ts';
import { massKgOf } from './layouts/mass-kg.ts';

function read(...sheets: readonly RawSheet[]): BomReading {
  const reading = interpretBom(makeRawFile(...sheets));
  if (!reading.ok) {
    throw new Error(`${reading.error.code} ${JSON.stringify(reading.error.params)}`);
  }
  const { rows, lines, nonItemRows } = reading.value.summary;
  expect(rows).toBe(lines + nonItemRows);
  return reading.value;
}

function readRows(...rows: readonly (readonly CellValue[])[]): BomReading {
  return read(makeSheet(rows));
}

/** Part numbers with that of the part above, as child<parent. */
function tree({ lines }: BomReading): readonly string[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const name = (id: string | null): string => byId.get(id ?? '')?.partNumber ?? '';
  return lines.map((line) => `${line.partNumber ?? ''}<${name(line.parentId)}`);
}

function codes(reading: BomReading): readonly string[] {
  return reading.findings.map(({ code, place }) => `${code} ${place.cell ?? ''}`.trim());
}

describe('layouts that programs write (invented data)', () => {
  test('SAP: level with dots, position of its own, units and item texts', () => {
    const reading = readRows(
      ['Material', 'PR-4711', null, 'Werk', '1000'],
      [],
      ['Stufe', 'Pos.', 'Komponentennummer', 'Objektkurztext', 'Menge', 'KME', 'Gewicht/Stk [kg]', 'Bsart'],
      ['.1', '0010', 'A-1', 'Gestell', '1', 'ST', null, 'E'],
      ['..2', '0010', 'A-2', 'Profil', '4,250', 'M', '2,5000', 'F'],
      ['..2', '0020', 'A-3', 'Platte', '2', 'ST', '1.250,7500', 'F'],
      ['...3', '0010', 'A-4', 'Bolzen', '12', 'ST', '0,1000', 'F'],
    );
    expect(tree(reading)).toEqual(['A-1<', 'A-2<A-1', 'A-3<A-1', 'A-4<A-3']);
    expect(reading.lines.map(({ quantity, unit }) => [quantity, unit])).toEqual([
      ['1', 'piece'],
      ['4.25', 'm'],
      ['2', 'piece'],
      ['12', 'piece'],
    ]);
    expect(reading.lines[2]?.mass?.value).toBe('1250.75');
  });

  test('SolidWorks: dotted item numbers, 1.10 after 1.9 and not 1.1', () => {
    const items = Array.from({ length: 11 }, (_, index): CellValue[] => [
      `1.${index + 1}`,
      `P-${index + 1}`,
      'Part',
      2,
      '0.5000 kg',
    ]);
    const reading = readRows(
      ['ITEM NO.', 'PART NUMBER', 'DESCRIPTION', 'QTY.', 'WEIGHT'],
      ['1', 'TOP', 'Press', 3, null],
      ...items,
      ['1.10.1', 'DEEP', 'Pin', 4, '0.1000 kg'],
    );
    expect(tree(reading)).toContain('P-10<TOP');
    expect(tree(reading).at(-1)).toBe('DEEP<P-10');
    expect(codes(reading)).toEqual(['bom.unitColumnMissing']);
    expect(massKgOf(reading.lines)).toBe('32.4');
  });

  test('Inventor: structure column with phantom, reference and purchased', () => {
    const reading = readRows(
      ['Item', 'Part Number', 'BOM Structure', 'QTY', 'Mass (kg)'],
      ['1', 'TOP', 'Normal', 1, null],
      ['1.1', 'GROUP', 'Phantom', 2, null],
      ['1.1.1', 'BOLT', 'Purchased', 4, 0.1],
      ['1.2', 'SKETCH', 'Reference', 1, 90],
    );
    expect(massKgOf(reading.lines)).toBe('0.8');
    expect(reading.lines[3]?.quantity).toBeUndefined();
    expect(reading.lines[3]?.importedText?.quantity).toBe('1');
    expect(codes(reading)).toEqual(['bom.unitColumnMissing', 'bom.phantom C3', 'bom.reference C5']);
  });

  test('Kingdee and Yonyou: levels, replaceable and customer-supplied material', () => {
    const reading = readRows(
      ['物料清单明细', null, null, null, null, null, null],
      ['层级', '子件编码', '子件名称', '规格型号', '用量', '单位', '单重（kg）', '子项类型', '备注'],
      ['1', 'K-1', '机架', null, '１', '套', null, '普通件', null],
      ['2', 'K-2', '导轨', 'HGR20', '一根', '根', 2.5, '普通件', null],
      ['2', 'K-3', '导轨', 'LGR20', 1, '根', 2.6, '替代件', null],
      ['2', 'K-4', '电机', '750W', 2, '台', 3, '普通件', '（客供）'],
      ['2', 'K-5', '选配风扇', null, 1, '台', 1, '选配', null],
      ['2', 'K-6', '胶水', null, '若干', '瓶', null, '普通件', null],
    );
    const open = reading.lines.filter((line) => line.quantity === undefined);
    expect(open.map((line) => line.partNumber)).toEqual(['K-3', 'K-5', 'K-6']);
    expect(massKgOf(reading.lines)).toBe('8.5');
    expect(codes(reading).filter((code) => /alternate|option|customer|Unreadable/.test(code))).toEqual([
      'bom.alternate H5',
      'bom.customerSupplied I6',
      'bom.option H7',
      'bom.quantityUnreadable E8',
    ]);
  });

  test('German list by building stage, mass per metre with cut lengths and a check of both', () => {
    const reading = readRows(
      [
        'Baustufe',
        'Sachnummer',
        'Benennung',
        'Menge',
        'ME',
        'Länge [mm]',
        'Gewicht [kg/m]',
        'Gewicht/Stk [kg]',
      ],
      ['1', 'G-1', 'Gestell', 1, 'Stk', null, null, null],
      ['2', 'G-2', 'Rohr 40x40', 4, 'Stk', '1.250,5', '2,3000', null],
      ['2', 'G-3', 'Rohr 60x60', 2, 'Stk', '2000', '4,0000', '8,0000'],
      ['2', 'G-4', 'Rohr 80x80', 2, 'Stk', '2000', '5,0000', '1,0000'],
      ['2', 'G-5', 'Kabel', '1500', 'mm', null, '0,2000', null],
    );
    expect(massKgOf(reading.lines)).toBe('29.8046');
    expect(codes(reading)).toEqual(['bom.profileMassMismatch H5']);
  });

  test('parent and child numbers of one level each, in any order', () => {
    const reading = readRows(
      ['父件编码', '子件编码', '子件名称', '用量', '单重(kg)'],
      ['TOP', 'A', '机架', 1, null],
      ['A', 'B', '支架', 2, null],
      ['TOP', 'C', '罩', 1, 4],
      ['B', 'D', '螺栓', 3, 0.5],
      ['X', 'E', '垫片', 1, 1],
    );
    expect(tree(reading)).toEqual(['A<', 'B<A', 'C<', 'D<B', 'E<']);
    expect(codes(reading)).toContain('bom.parentNumberUnknown A6');
  });
});

describe('levels without a level column', () => {
  test('a staircase: the column of the filled cell is the level', () => {
    const reading = readRows(
      ['Level 0', 'Level 1', 'Level 2', 'Description', 'Qty', 'Unit', 'Mass (kg)'],
      ['TOP', null, null, 'Press', 1, 'pcs', null],
      [null, 'A', null, 'Frame', 2, 'pcs', null],
      [null, null, 'B', 'Leg', 4, 'pcs', 2.5],
      [null, 'C', null, 'Hood', 1, 'pcs', 3],
    );
    expect(tree(reading)).toEqual(['TOP<', 'A<TOP', 'B<A', 'C<TOP']);
    expect(massKgOf(reading.lines)).toBe('23');
  });

  test('merged blocks name assemblies that are no rows: the parts stand at the top, none is lost', () => {
    const sheet = makeSheet(
      [
        ['一级', '二级', '名称', '数量', '单位', '单重(kg)'],
        ['机架', '1-1', '支架', 2, '件', 1.5],
        [null, '1-2', '螺栓', 8, '件', 0.05],
        ['驱动', '2-1', '电机', 1, '台', 12],
        [null, '2-2', '皮带', 2, '条', 0.3],
      ],
      {
        merges: [
          { top: 2, bottom: 3, left: 0, right: 0 },
          { top: 4, bottom: 5, left: 0, right: 0 },
        ],
      },
    );
    const reading = read(sheet);
    expect(tree(reading)).toEqual(['1-1<', '1-2<', '2-1<', '2-2<']);
    expect(massKgOf(reading.lines)).toBe('16');
  });

  test('tree marks in front of a name are an indent', () => {
    const reading = readRows(
      ['Part Name', 'Part No.', 'Qty', 'Unit', 'Mass (kg)'],
      ['Press', 'A', 1, 'pcs', null],
      ['├─ Frame', 'B', 1, 'pcs', null],
      ['│  ├─ Leg', 'C', 4, 'pcs', 2],
      ['└─ Hood', 'D', 1, 'pcs', 3],
    );
    expect(tree(reading)).toEqual(['A<', 'B<A', 'C<B', 'D<A']);
  });
});

describe('cells a spreadsheet has spoilt', () => {
  const HEADER = ['Pos', 'Part No.', 'Description', 'Qty', 'Unit', 'Mass each [kg]'];

  test('positions that became dates are repaired where the one before proves them', () => {
    const date = (text: string): CellValue => ({ kind: 'date', text });
    const reading = readRows(
      HEADER,
      ['1', 'A', 'Top', 1, 'pcs', null],
      [date('2026-01-01'), 'B', 'One', 1, 'pcs', 1],
      [date('2026-02-01'), 'C', 'Two', 1, 'pcs', 1],
      [date('2026-11-09'), 'D', 'Odd', 1, 'pcs', 1],
    );
    expect(reading.lines.map((line) => line.position)).toEqual(['1', '1.1', '1.2', undefined]);
    expect(tree(reading)).toEqual(['A<', 'B<A', 'C<A', 'D<A']);
    expect(codes(reading)).toContain('bom.positionIsDate A5');
  });

  test('quantities: fractions, two things at once, dates and formulas say what to do', () => {
    const reading = readRows(
      HEADER,
      ['1', 'A', 'Top', 1, 'pcs', null],
      ['1.1', 'B', 'Oil', '1/100', 'l', null],
      ['1.2', 'C', 'Set', '2 rails + 4 carriages', 'pcs', null],
      ['1.3', 'D', 'Cover', { kind: 'date', text: '2026-12-03' }, 'pcs', null],
      ['1.4', 'E', 'Clip', '3. Dez', 'pcs', null],
      ['1.5', 'F', 'Nut', { kind: 'formulaWithoutValue', text: 'A1*2' }, 'pcs', null],
      ['1.6', 'G', 'Third', '1/3', 'pcs', null],
      ['1.7', 'H', 'Foil', '0,5 m²', null, null],
    );
    expect(reading.lines[1]?.quantity).toBe('0.01');
    expect(reading.lines[7]).toMatchObject({ quantity: '0.5', unit: 'm2' });
    const found = reading.findings.filter(({ place }) => place.field === 'quantity');
    expect(found.map(({ code, params }) => [code, params.readings ?? params.first ?? params.value])).toEqual([
      ['bom.quantityFraction', '1/100'],
      ['bom.quantitySeveral', '2 rails'],
      ['bom.numberIsDate', '3.12 / 12.3'],
      ['bom.numberIsDate', '3. Dez'],
      ['bom.formulaWithoutValue', '=A1*2'],
      ['bom.quantityUnreadable', '1/3'],
      ['bom.quantityText', '0,5 m²'],
    ]);
  });

  test('a column of numbers without a title is named and not read', () => {
    const reading = readRows(
      ['Part No.', 'Description', 'Qty', 'Unit', null],
      ['A', 'Top', 1, 'pcs', 12.5],
      ['B', 'Side', 2, 'pcs', 0.75],
    );
    expect(reading.findings.find(({ code }) => code === 'bom.columnUntitled')?.params).toEqual({
      column: 'E',
      examples: '12.5; 0.75',
    });
  });
});

describe('several sheets', () => {
  const HEADER = ['Part No.', 'Description', 'Qty', 'Unit', 'Mass each [kg]'];
  const machine = makeSheet([HEADER, ['M-1', 'Drive', 2, 'pcs', null], ['M-2', 'Frame', 1, 'pcs', 40]], {
    name: 'Machine',
  });
  const drive = makeSheet([HEADER, ['D-1', 'Motor', 1, 'pcs', 8], ['D-2', 'Belt', 3, 'pcs', 0.5]], {
    name: 'M-1',
  });

  test('a sheet with the name of a line is that assembly', () => {
    const reading = read(machine, drive);
    expect(tree(reading)).toEqual(['M-1<', 'M-2<', 'D-1<M-1', 'D-2<M-1']);
    expect(massKgOf(reading.lines)).toBe('59');
    expect(reading.sources.map(({ id, sheet }) => [id, sheet])).toEqual([
      ['bom', 'Machine'],
      ['bom-2', 'M-1'],
    ]);
    expect(reading.lines.at(-1)?.origin).toEqual({ sourceId: 'bom-2', row: 3 });
    expect(codes(reading)).toEqual(['bom.sheetIsAssembly']);
  });

  test('a hidden sheet and a copy are named with their rows and not counted', () => {
    const hidden = makeSheet([HEADER, ['H-1', 'Old', 1, 'pcs', 5]], { name: 'Old', hidden: true });
    const copy = makeSheet([HEADER, ['M-1', 'Drive', 2, 'pcs', 9], ['M-2', 'Frame', 1, 'pcs', 41]], {
      name: 'Summary',
    });
    const reading = read(machine, hidden, copy);
    expect(reading.summary).toEqual({ rows: 3, lines: 2, openLines: 0, nonItemRows: 1 });
    expect(reading.findings.map(({ code, params }) => [code, params.sheet, params.rows])).toEqual([
      ['bom.sheetHidden', 'Old', '2'],
      ['bom.sheetRepeats', 'Summary', '3'],
    ]);
  });

  test('a sheet without a namesake stands at the top, which is said', () => {
    const other = makeSheet([HEADER, ['Z-1', 'Hood', 1, 'pcs', 7]], { name: 'Hood unit' });
    const reading = read(machine, other);
    expect(massKgOf(reading.lines)).toBe('47');
    expect(codes(reading)).toEqual(['bom.sheetAtTop']);
  });
});
