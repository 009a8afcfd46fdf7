import { beforeAll, describe, expect, test } from 'vitest';
import type { BomReading } from '../../../electron/reading/bom-reading.ts';
import { BomLine } from '../../../shared/model/bom-line.ts';
import { BomSource } from '../../../shared/model/study.ts';
import { leafMassKg, leavesOf, levelOf } from './exact-roll-up.ts';
import { correctedLines, EXPORTS, readExport, truthRows, type ExportName } from './winder-boms.ts';

const UNIT_OF_TRUTH: Readonly<Record<string, string>> = {
  pcs: 'piece',
  set: 'set',
  m: 'm',
  kg: 'kg',
  l: 'l',
};
const readings = new Map<ExportName, BomReading>();

function readingOf(name: ExportName): BomReading {
  const reading = readings.get(name);
  if (reading === undefined) {
    throw new Error(name);
  }
  return reading;
}

beforeAll(async () => {
  for (const name of EXPORTS) {
    readings.set(name, await readExport(name));
  }
});

/** What must be the same in every language. */
function comparable(reading: BomReading): readonly unknown[] {
  const byId = new Map(reading.lines.map((line) => [line.id, line]));
  return reading.lines.map((line) => [
    levelOf(line, byId),
    line.position,
    line.partNumber,
    line.quantity,
    line.unit,
    line.mass,
    line.yieldSteps,
    line.procurement,
  ]);
}

describe.each(EXPORTS)('%s', (name) => {
  test('gives the 917 lines, 679 of them leaves, with the documented leaf masses', () => {
    const { lines, summary } = readingOf(name);
    expect(summary).toMatchObject({ lines: 917, openLines: 0 });
    expect(leavesOf(lines)).toHaveLength(679);
    expect(leafMassKg(lines)).toBe('6965.63312');
    expect(leafMassKg(correctedLines(lines))).toBe('6785.51112');
  });

  test('has a gross mass of 9238.055 kg within 0.05 % when corrected', () => {
    const gross = Number(leafMassKg(correctedLines(readingOf(name).lines), 'gross'));
    expect(Math.abs(gross / 9238.055 - 1)).toBeLessThan(0.0005);
  });

  test('agrees with the truth table in tree, part number, quantity, unit, mass and make or buy', () => {
    const { lines } = readingOf(name);
    const byId = new Map(lines.map((line) => [line.id, line]));
    const kinds: Readonly<Record<string, string>> = { Make: 'make', Buy: 'buy', Subcontract: 'subcontract' };
    const wrong = truthRows().filter((row, index) => {
      const line = lines[index];
      const isChanged = row.defect === 'D6';
      return (
        line === undefined ||
        levelOf(line, byId) !== Number(row.level) ||
        line.position !== row.pos_exported ||
        line.partNumber !== row.part_no ||
        line.procurement !== kinds[row.source ?? ''] ||
        Number(line.mass?.value) !== Number(row.mass_each_exported_kg) ||
        (!isChanged &&
          (Number(line.quantity) !== Number(row.qty_true) ||
            line.unit !== UNIT_OF_TRUTH[row.unit_true ?? '']))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('accounts for every source row and keeps to the schema', () => {
    const { source, lines, summary } = readingOf(name);
    expect(summary.rows).toBe(summary.lines + summary.nonItemRows);
    expect(source.nonItemRows).toHaveLength(summary.nonItemRows);
    expect(BomSource.safeParse(source).success).toBe(true);
    expect(lines.filter((line) => !BomLine.safeParse(line).success)).toEqual([]);
  });

  test('reports nothing about cells but the text quantity', async () => {
    const onCells = readingOf(name).findings.filter((finding) => finding.place.lineId !== undefined);
    expect(onCells.map((finding) => finding.code)).toEqual(['bom.quantityText']);
  });
});

test('the three languages give the same BOM line by line', () => {
  const english = comparable(readingOf('bom-en.xlsx'));
  expect(comparable(readingOf('bom-zh.xlsx'))).toEqual(english);
  expect(comparable(readingOf('bom-de.csv'))).toEqual(english);
});

test('the Chinese export: non-item rows by kind, columns, full-width characters', () => {
  const { source, lines } = readingOf('bom-zh.xlsx');
  const kinds = Object.groupBy(source.nonItemRows, (row) => row.kind);
  const counts = Object.fromEntries(Object.entries(kinds).map(([kind, rows]) => [kind, rows?.length]));
  expect(counts).toEqual({ title: 3, header: 2, subtotal: 24, total: 1, footer: 21, signature: 1 });
  expect(source.columns).toMatchObject({ position: 'A', level: 'B', quantity: 'G', mass: 'I', note: 'M' });
  const screw = lines.find((line) => line.position === '1.22.2.3');
  expect(screw?.description).toBe('内六角螺钉, ISO4762 M8×25 8.8');
  expect(screw?.importedText?.description).toContain('ISO４７６２');
  expect(lines.find((line) => line.position === '1.1.3.1')?.mass?.value).toBe('3.35');
});

test('the text quantity names file, sheet, cell and value', () => {
  const finding = readingOf('bom-en.xlsx').findings.find((found) => found.code === 'bom.quantityText');
  expect(finding?.place).toEqual({
    lineId: 'bom-r725',
    field: 'quantity',
    file: 'bom-en.xlsx',
    sheet: 'BOM',
    cell: 'F725',
    row: 725,
  });
  expect(finding?.params).toEqual({ value: '2 sets', quantity: '2', unit: 'set' });
});

test('raw-material rows carry the yield of the part above, parts without them their own', () => {
  const lines = readingOf('bom-de.csv').lines;
  const at = (position: string): BomLine | undefined => lines.find((line) => line.position === position);
  expect(at('1.1.1.1')?.yieldSteps).toBeUndefined();
  expect(at('1.1.1.1.1')?.yieldSteps).toEqual([{ kind: 'blank', netKg: '90.208', blankKg: '94.96' }]);
  expect(at('1.1.1.8')?.yieldSteps).toEqual([{ kind: 'blank', netKg: '1.526', blankKg: '4.82' }]);
  expect(at('1.10.3.1')?.yieldSteps).toEqual([{ kind: 'yield', value: '0.82' }]);
});
