import { describe, expect, it } from 'vitest';
import { checkFactor } from '../../../../electron/checks/factors/check-factors.ts';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { factorsOf } from '../../../../electron/engine/inventory/assignment.ts';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import type { RawFile } from '../../../../shared/model/raw-table.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import { makeRawFile, makeSheet, type CellValue } from '../../../support/raw-file.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const HEADER = [
  'Level',
  'Part No.',
  'Description',
  'Material',
  'Qty',
  'Unit',
  'Mass each [kg]',
  'Procurement',
];
const PART = ['1', 'A-1', 'Plate', 'Q235B', 2, 'pcs', 3, 'make'];

function codesOf(file: RawFile): readonly string[] {
  const reading = interpretBom(file, {});
  return reading.ok ? reading.value.findings.map(({ code }) => code) : [reading.error.code];
}

function sheet(header: readonly string[], ...rows: readonly (readonly CellValue[])[]): RawFile {
  return makeRawFile(makeSheet([header, ...rows]));
}

function column(title: string): number {
  return HEADER.indexOf(title);
}

function without(title: string): RawFile {
  const place = column(title);
  return sheet(
    HEADER.filter((_, index) => index !== place),
    PART.filter((_, index) => index !== place),
  );
}

function withCell(title: string, value: string): RawFile {
  return sheet(HEADER, PART.with(column(title), value));
}

const RIGHT = sheet(HEADER, PART);

describe('reading a bill of materials', () => {
  it.each([
    ['bom.levelUnreadable', withCell('Level', 'upper')],
    ['bom.procurementUnknown', withCell('Procurement', 'maybe')],
    ['bom.massColumnMissing', without('Mass each [kg]')],
    ['bom.quantityColumnMissing', without('Qty')],
  ])('%s is found and not without cause', (code, file) => {
    expect(codesOf(file)).toContain(code);
    expect(codesOf(RIGHT)).not.toContain(code);
  });

  it('finds a number of a part above that several rows have: bom.parentNumberRepeated', () => {
    const header = ['Parent No.', 'Part No.', 'Description', 'Qty', 'Unit', 'Mass each [kg]'];
    const rows = (second: string): readonly (readonly CellValue[])[] => [
      ['M', 'A', 'Frame', 1, 'pcs', 5],
      ['M', second, 'Frame', 1, 'pcs', 5],
      ['A', 'B', 'Plate', 1, 'pcs', 2],
    ];
    expect(codesOf(sheet(header, ...rows('A')))).toContain('bom.parentNumberRepeated');
    expect(codesOf(sheet(header, ...rows('C')))).not.toContain('bom.parentNumberRepeated');
  });

  it('finds a sheet that several lines are named like: bom.sheetIsAssemblyTwice', () => {
    const file = (second: string): RawFile =>
      makeRawFile(
        makeSheet([HEADER, PART.with(column('Part No.'), 'FRAME'), PART.with(column('Part No.'), second)], {
          name: 'Machine',
        }),
        makeSheet([HEADER, PART], { name: 'FRAME' }),
      );
    expect(codesOf(file('FRAME'))).toContain('bom.sheetIsAssemblyTwice');
    expect(codesOf(file('OTHER'))).not.toContain('bom.sheetIsAssemblyTwice');
  });
});

function calculated(study: Partial<ResolvedStudy>): readonly string[] {
  return calculate(makeStudy(study), noLibrary).findings.map(({ code }) => code);
}

describe('factors, electricity and lines', () => {
  it('a factor per pound called per kilogram is factor.outOfRange.perPound', () => {
    const ranges = { get: () => ({ lowKgPerKg: 1, highKgPerKg: 1.2, figures: 3 }) };
    const found = (value: string): readonly string[] =>
      checkFactor(makeFactor('f', 'kg', value, { family: 'x' }), ranges).map(({ code }) => code);
    expect(found('0.5')).toEqual(['factor.outOfRange.perPound']);
    expect(found('1.1')).toEqual([]);
  });

  it('gas masses of too many digits without a published figure are factor.gasDigits', () => {
    const study = (massKg: string): Partial<ResolvedStudy> => ({
      scope: { declaredUnit: 'one machine', gwpSet: 'AR6' },
      factors: [makeFactor('f', 'kg', {}, { gases: [{ gas: 'R-410A', kg: decimal(massKg) }] } as never)],
      bom: [makeLine('a', { mass: mass(1), assignment: use('f') })],
    });
    expect(calculated(study(`0.${'1'.repeat(57)}`))).toContain('factor.gasDigits');
    expect(calculated(study('0.1'))).not.toContain('factor.gasDigits');
  });

  it('two lots with the same certificate numbers are instrument.numbersTwice', () => {
    const study = (second: string): Partial<ResolvedStudy> => ({
      electricity: {
        sources: [makeSource('S', '1000', 'grid')],
        instruments: ['1-100', second].map((numbers, index) => ({
          id: `lot-${index}`,
          description: 'lot',
          direction: 'bought' as const,
          vintageYear: 2025,
          mwh: decimal(1),
          redeemedOn: '2025-12-01',
          periodYear: 2025,
          numbers,
        })),
      },
    });
    expect(calculated(study('1-100'))).toContain('instrument.numbersTwice');
    expect(calculated(study('101-200'))).not.toContain('instrument.numbersTwice');
  });

  it('a recipe where one factor is wanted is line.recipeUnfit', () => {
    const grid = makeFactor('grid', 'kWh', '0.5');
    const recipe = { kind: 'recipe', recipeId: 'r', status: 'confirmed' } as const;
    expect(factorsOf(recipe, () => grid)).toMatchObject({ problem: { code: 'line.recipeUnfit' } });
    expect(factorsOf(use('grid'), () => grid)).toEqual({ factors: [grid] });
    const study = (assignment: Assignment): Partial<ResolvedStudy> => ({
      factors: [grid],
      electricity: {
        sources: [{ ...makeSource('S', '1000', 'grid'), byLocation: assignment }],
        instruments: [],
      },
      activities: [
        {
          id: 'E',
          name: 'Test run',
          kind: 'electricity',
          stage: 'ownManufacturing',
          amount: decimal(100),
          unit: 'kWh',
        },
      ],
    });
    expect(calculated(study(recipe))).toContain('line.recipeUnfit');
    expect(calculated(study(use('grid')))).not.toContain('line.recipeUnfit');
  });
});
