import { describe, expect, test } from 'vitest';
import type { BomReading, BomReadingOptions } from '../../../electron/reading/bom-reading.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import type { RawFile } from '../../../shared/model/raw-table.ts';
import { makeRawFile, makeSheet, type CellValue } from '../../support/raw-file.ts';

const HEADER = [
  'Level',
  'Pos',
  'Part No.',
  'Description',
  'Material',
  'Qty',
  'Unit',
  'Mass each [kg]',
  'Note',
];

function read(file: RawFile, options: BomReadingOptions = {}): BomReading {
  const reading = interpretBom(file, options);
  if (!reading.ok) {
    throw new Error(reading.error.code);
  }
  expect(reading.value.summary.rows).toBe(reading.value.summary.lines + reading.value.summary.nonItemRows);
  return reading.value;
}

function readRows(...rows: readonly (readonly CellValue[])[]): BomReading {
  return read(makeRawFile(makeSheet([HEADER, ...rows])));
}

function codes(reading: BomReading): readonly string[] {
  return reading.findings.map((finding) => `${finding.code} ${finding.place.cell ?? ''}`.trim());
}

describe('finding the table', () => {
  test('no header is an error that names file and sheet', () => {
    const result = interpretBom(
      makeRawFile(
        makeSheet([
          ['just', 'some', 'words'],
          [1, 2, 3],
        ]),
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'input.bom.noHeader', place: { file: 'parts.xlsx', sheet: 'BOM' } },
    });
  });

  test('an empty file and an unknown sheet name are errors of their own', () => {
    expect(interpretBom(makeRawFile(makeSheet([])))).toMatchObject({
      ok: false,
      error: { code: 'input.bom.empty' },
    });
    const file = makeRawFile(makeSheet([HEADER, [1, '1', 'A', 'Top', null, 1, 'pcs', 1]]));
    expect(interpretBom(file, { choice: { sheets: ['Other'] } })).toMatchObject({
      ok: false,
      error: { code: 'input.bom.sheetUnknown' },
    });
  });

  test('the sheet that looks like a BOM is read and the others are named', () => {
    const info = makeSheet(
      [
        ['Machine', 'X'],
        ['Qty convention', 'per parent'],
      ],
      { name: 'Info' },
    );
    const bom = makeSheet([HEADER, [1, '1', 'A', 'Top', null, 1, 'pcs', 1]], { name: 'Parts' });
    const reading = read(makeRawFile(info, bom));
    expect(reading.source.sheet).toBe('Parts');
    expect(reading.findings[0]).toMatchObject({ code: 'bom.sheetsNotRead', params: { sheets: 'Info' } });
  });

  test('a header under titles, with units in a row of their own', () => {
    const sheet = makeSheet([
      ['Stückliste'],
      [],
      ['Ebene', 'Sachnummer', 'Menge', 'ME', 'Gewicht'],
      ['', '', '', '', '[g]'],
      [1, 'A', 2, 'Stk', 42],
    ]);
    const reading = read(makeRawFile(sheet));
    expect(reading.lines[0]?.mass).toEqual({ value: '42', unit: 'g', per: 'unit' });
    expect(reading.source.nonItemRows.map((row) => [row.row, row.kind])).toEqual([
      [1, 'title'],
      [3, 'header'],
      [4, 'header'],
    ]);
  });

  test('a person may name the columns', () => {
    const sheet = makeSheet([
      ['Part No.', 'Description', 'Qty', 'Foo'],
      ['A', 'Top', 1, 3],
    ]);
    const reading = read(makeRawFile(sheet), { choice: { columns: { D: 'mass' }, massUnit: 'kg' } });
    expect(reading.lines[0]?.mass?.value).toBe('3');
    expect(interpretBom(makeRawFile(sheet), { choice: { columns: { '4': 'mass' } } })).toMatchObject({
      ok: false,
      error: { code: 'input.bom.columnUnknown' },
    });
  });
});

describe('cells that cannot be used stay open and are named', () => {
  test('quantity words, error cells, negatives and empty cells', () => {
    const reading = readRows(
      [1, '1', 'A', 'Top', null, 1, 'pcs', 1],
      [2, '1.1', 'B', 'One', null, 'as required', 'pcs', 1],
      [2, '1.2', 'C', 'Two', null, { kind: 'error', text: '#REF!' }, 'pcs', 1],
      [2, '1.3', 'D', 'Three', null, -1, 'pcs', 1],
      [2, '1.4', 'E', 'Four', null, null, 'pcs', 1],
    );
    expect(reading.lines.slice(1).map((line) => line.quantity)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(reading.summary.openLines).toBe(4);
    expect(codes(reading)).toEqual([
      'bom.quantityUnreadable F3',
      'bom.quantityUnreadable F4',
      'bom.quantityUnreadable F5',
      'bom.quantityMissing F6',
    ]);
    expect(reading.lines[1]?.importedText?.quantity).toBe('as required');
  });

  test('an undecidable number is not guessed', () => {
    const reading = readRows([1, '1', 'A', 'Top', null, '1,234', 'pcs', 1]);
    expect(reading.lines[0]?.quantity).toBeUndefined();
    expect(reading.findings[0]).toMatchObject({
      code: 'bom.numberAmbiguous',
      params: { value: '1,234', asDecimal: '1.234', asThousands: '1234' },
    });
  });

  test('the sign of another column decides, and that is said', () => {
    const reading = readRows([1, '1', 'A', 'Top', null, '2.500', 'pcs', '0,0011']);
    expect(reading.lines[0]).toMatchObject({ quantity: '2500', mass: { value: '0.0011' } });
    expect(reading.findings[0]).toMatchObject({
      code: 'bom.numberFormatBorrowed',
      params: { example: '2.500', sign: ',' },
    });
  });

  test('an unknown unit is kept as written; a mass may carry its own unit', () => {
    const reading = readRows(
      [1, '1', 'A', 'Top', null, 1, 'furlong', '42 g'],
      [1, '2', 'B', 'Side', null, 1, 'pcs', 'heavy'],
    );
    expect(reading.lines[0]).toMatchObject({
      unit: 'furlong',
      mass: { value: '42', unit: 'g' },
      importedText: { mass: '42 g' },
    });
    expect(reading.lines[1]?.mass).toBeUndefined();
    expect(codes(reading)).toEqual(['bom.unitUnknown G2', 'bom.massUnreadable H3']);
  });

  test('a text quantity against a unit of length is not read as either', () => {
    const reading = readRows([1, '1', 'A', 'Top', null, '2 sets', 'm', 1]);
    expect(reading.lines[0]?.quantity).toBeUndefined();
    expect(codes(reading)).toEqual(['bom.quantityUnreadable F2']);
  });

  test('a mass column without unit leaves all masses open', () => {
    const sheet = makeSheet([
      ['Part No.', 'Qty', 'Unit', 'Weight'],
      ['A', 1, 'pcs', 5],
    ]);
    const reading = read(makeRawFile(sheet));
    expect(reading.lines[0]?.mass).toBeUndefined();
    expect(codes(reading)).toContain('bom.massUnitMissing');
    const titled = makeSheet([['Weights in kg'], ['Part No.', 'Qty', 'Unit', 'Weight'], ['A', 1, 'pcs', 5]]);
    expect(read(makeRawFile(titled)).lines[0]?.mass).toEqual({ value: '5', unit: 'kg', per: 'unit' });
  });

  test('only a total column: the mass is that of the line; with both, the total is checked', () => {
    const total = makeSheet([
      ['Part No.', 'Qty', 'Unit', 'Total mass [kg]'],
      ['A', 4, 'pcs', 6],
    ]);
    expect(read(makeRawFile(total)).lines[0]?.mass).toEqual({ value: '6', unit: 'kg', per: 'line' });
    const both = makeSheet([
      ['Part No.', 'Qty', 'Unit', 'Mass [kg]', 'Total mass [kg]'],
      ['A', 4, 'pcs', 1.5, 6],
      ['B', 4, 'pcs', 1.5, 60],
    ]);
    expect(codes(read(makeRawFile(both)))).toEqual(['bom.totalMassMismatch E3']);
  });
});

describe('rows', () => {
  test('no row is lost: words in a keyed row never set it aside, unknown rows become open lines', () => {
    const reading = readRows(
      [1, '1', 'A', 'Total station', null, 1, 'pcs', 1],
      [null, null, null, 'Total', null, null, null, 12],
      [null, null, null, 'Bracket without number', 'S235JR'],
      [null, null, null, null, null, null, null, null, 'Page 1 of 3'],
      HEADER,
      [null, null, null, null, null, null, null, null, 'remember to check'],
    );
    expect(reading.lines.map((line) => line.description)).toEqual([
      'Total station',
      'Bracket without number',
    ]);
    expect(reading.source.nonItemRows.map((row) => row.kind)).toEqual([
      'header',
      'total',
      'footer',
      'header',
      'text',
    ]);
    expect(codes(reading)).toEqual(['bom.quantityMissing F4', 'bom.rowUnclear D4', 'bom.textRow 7']);
  });
});

describe('tree', () => {
  test('the level column decides, a wrong position only gives a finding', () => {
    const reading = readRows(
      [1, '1', 'A', 'Top', null, 1, 'pcs', 3],
      [2, '1.1', 'B', 'One', null, 1, 'pcs', 1],
      [2, '1.1', 'C', 'Two', null, 1, 'pcs', 1],
      [3, '7.1', 'D', 'Deep', null, 1, 'pcs', 1],
    );
    expect(reading.lines.map((line) => line.parentId)).toEqual([null, 'bom-r2', 'bom-r2', 'bom-r4']);
    expect(codes(reading)).toEqual(['bom.levelPositionMismatch B5']);
  });

  test('dotted positions alone build the tree, and 3.10 is not 3.1', () => {
    const header = ['Pos', 'Part No.', 'Qty', 'Unit'];
    const sheet = makeSheet([
      header,
      ['3', 'A', 1, 'pcs'],
      ['3.1', 'B', 1, 'pcs'],
      ['3.1.1', 'C', 1, 'pcs'],
      ['3.10', 'D', 1, 'pcs'],
      ['3.10.1', 'E', 1, 'pcs'],
    ]);
    const reading = read(makeRawFile(sheet), { idPrefix: 'x' });
    expect(reading.lines.map((line) => line.parentId)).toEqual([null, 'x-r2', 'x-r3', 'x-r2', 'x-r5']);
  });

  test('a position that lost its zero as a number is repaired when the one before proves it', () => {
    const rows = Array.from({ length: 10 }, (_, index): CellValue[] => [
      index === 9 ? 3.1 : Number(`3.${index + 1}`),
      `P${index}`,
      1,
      'pcs',
    ]);
    const reading = read(makeRawFile(makeSheet([['Pos', 'Part No.', 'Qty', 'Unit'], ...rows])));
    expect(reading.lines[9]).toMatchObject({ position: '3.10', importedText: { position: '3.1' } });
    expect(codes(reading)).toContain('bom.positionRepaired A11');
  });

  test('indents build the tree when nothing else does; a skipped level is reported', () => {
    const sheet = makeSheet([
      ['Part No.', 'Qty', 'Unit', 'Description'],
      ['A', 1, 'pcs', 'x'],
      ['  B', 1, 'pcs', 'y'],
      ['    C', 1, 'pcs', 'z'],
      ['  D', 1, 'pcs', 'w'],
    ]);
    expect(read(makeRawFile(sheet)).lines.map((line) => line.parentId)).toEqual([
      null,
      'bom-r2',
      'bom-r3',
      'bom-r2',
    ]);
    const gap = readRows([1, null, 'A', 'Top', null, 1, 'pcs', 1], [3, null, 'B', 'Deep', null, 1, 'pcs', 1]);
    expect(codes(gap)).toEqual(['bom.levelGap A3']);
  });
});

describe('yields', () => {
  const top = [1, '1', 'A', 'Top', null, 1, 'pcs', 10];

  test('the finer figure counts and a contradiction is reported', () => {
    const reading = readRows(
      top,
      [2, '1.1', 'B', 'Plate', 'S235JR', 1, 'pcs', 9.5, 'blank 10.00 kg, yield 0.95'],
      [2, '1.2', 'C', 'Blade', 'POM', 1, 'pcs', 0.041, 'blank 0.05 kg, yield 0.82'],
      [2, '1.3', 'D', 'Bar', 'C45', 1, 'pcs', 9.5, 'yield 80 %'],
      [2, '1.4', 'E', 'Odd', 'C45', 1, 'pcs', 9.5, 'blank 10.00 kg, yield 0.50'],
    );
    expect(reading.lines.slice(1).map((line) => line.yieldSteps?.[0])).toEqual([
      { kind: 'blank', netKg: '9.5', blankKg: '10' },
      { kind: 'yield', value: '0.82' },
      { kind: 'yield', value: '0.8' },
      { kind: 'blank', netKg: '9.5', blankKg: '10' },
    ]);
    expect(codes(reading)).toEqual(['bom.yieldDisagrees I6']);
  });

  test('a raw-material child takes the step; a note with nothing to carry it is reported', () => {
    const reading = readRows(
      top,
      [2, '1.1', 'B', 'Plate', 'S235JR', 1, 'pcs', 9.5, 'Rohteil 10,00 kg, Ausnutzung 0,95'],
      [3, '1.1.1', 'RM-1', 'Plate stock', 'S235JR', 9.5, 'kg', 1],
      [2, '1.2', 'C', 'Weldment', null, 1, 'pcs', 2, 'blank 4.00 kg'],
      [3, '1.2.1', 'D', 'Pin', 'C45', 1, 'pcs', 2],
      [2, '1.3', 'E', 'Stock', 'C45', 1, 'kg', 1, 'net mass in part; gross see parent'],
    );
    const steps = reading.lines.map((line) => line.yieldSteps?.length ?? 0);
    expect(steps).toEqual([0, 0, 1, 0, 0, 0]);
    expect(codes(reading)).toEqual(['bom.yieldNotApplied I5', 'bom.yieldMissing I7']);
  });
});
