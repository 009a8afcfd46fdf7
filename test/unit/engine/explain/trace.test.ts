import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { explainLine, type LineTrace } from '../../../../electron/engine/explain/trace.ts';
import type { Activity } from '../../../../shared/model/activity.ts';
import type { Basis } from '../../../../shared/model/component.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
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

const CRATE: Activity = {
  id: 'crate',
  name: 'crate',
  stage: 'packaging',
  kind: 'packaging',
  massKg: decimal(42),
  trips: decimal(60),
  biogenicCarbonKg: decimal(18),
  assignment: use('wood'),
};

const STUDY = makeStudy({
  factors: [
    makeFactor('steel', 't', '2200'),
    makeFactor('sensor', 'piece', '38.4'),
    makeFactor('grid', 'kWh', '0.6'),
    makeFactor('wind', 'kWh', '0.03'),
    makeFactor('wood', 'kg', '0.24'),
  ],
  sources: [
    {
      id: 'file',
      fileName: 'bom.xlsx',
      sha256: 'a'.repeat(64),
      sheet: 'Parts',
      columns: { quantity: 'E', mass: 'H', note: 'K' },
      nonItemRows: [],
    },
  ],
  bom: [
    makeLine('machine', { origin: { sourceId: 'file', row: 2 } }),
    makeLine('frame', { parentId: 'machine', quantity: decimal(2), origin: { sourceId: 'file', row: 3 } }),
    makeLine('plate', {
      parentId: 'frame',
      description: 'Base plate',
      quantity: decimal(3),
      mass: mass('1250', 'unit', 'g'),
      yieldSteps: [{ kind: 'yield', value: decimal('0.8') }],
      assignment: use('steel'),
      origin: { sourceId: 'file', row: 4 },
    }),
    makeLine('sensor', { parentId: 'frame', assignment: use('sensor') }),
    makeLine('open', { parentId: 'frame' }),
  ],
  electricity: { sources: [makeSource('mains', 100, 'grid', 'wind')] },
  activities: [
    {
      id: 'milling',
      name: 'milling',
      stage: 'ownManufacturing',
      kind: 'process',
      hours: decimal(10),
      averagePowerKw: decimal(10),
    },
    CRATE,
  ],
}) as ResolvedStudy;

function trace(lineId: string, basis: Basis = 'byLocation'): LineTrace | undefined {
  return explainLine(STUDY, calculate(STUDY, noLibrary), studyFactors(STUDY, noLibrary), lineId, basis);
}

/** The operands as a person reads them: operation, value, unit, meaning and cell. */
function printed(made: LineTrace | undefined, term = 0): readonly string[] | undefined {
  return made?.terms[term]?.operands.map((operand) => {
    const sign = operand.operation === 'multiply' ? 'x' : '/';
    return [sign, operand.value, operand.unit, operand.code, operand.cell ?? ''].join(' ').trim();
  });
}

describe('the trace of a line', () => {
  test('names every number with its cell, from the parents to the factor', () => {
    const made = trace('plate');
    expect(printed(made)).toEqual([
      'x 2 piece parentQuantity Parts!E3',
      'x 1 piece parentQuantity Parts!E2',
      'x 3 piece quantity Parts!E4',
      'x 1250 g/piece massPerUnit Parts!H4',
      'x 0.001  unitConversion',
      '/ 0.8 1 yield Parts!K4',
      '/ 1000  unitConversion',
    ]);
    expect(made).toMatchObject({ lineId: 'plate', name: 'Base plate', basis: 'byLocation' });
    expect(made?.emissions).toEqual({
      fossil: '20.625',
      aircraft: '0',
      landUseChange: '0',
      biogenicNonCo2: '0',
      biogenicCo2Emission: '0',
      biogenicCo2Removal: '0',
    });
    expect(made?.terms[0]).toMatchObject({ sign: 1, ruleId: 'materialByMass', factor: { id: 'steel' } });
  });

  test('tells a part by quantity from a material by mass', () => {
    expect(trace('sensor')?.terms[0]?.ruleId).toBe('partByQuantity');
    expect(printed(trace('sensor'))?.[0]).toBe('x 2 piece parentQuantity Parts!E3');
  });

  test('shows only the terms of its electricity basis', () => {
    expect(trace('milling', 'byLocation')?.terms.map((term) => term.factor?.id)).toEqual(['grid']);
    expect(trace('milling', 'byContract')?.terms.map((term) => term.factor?.id)).toEqual(['wind']);
    expect(trace('milling', 'byContract')?.emissions.fossil).toBe('3');
    expect(printed(trace('milling'))).toEqual([
      'x 10 h hours',
      'x 10 kW averagePower',
      'x 100 kWh sourceEnergy',
      '/ 100 kWh totalEnergy',
    ]);
    expect(trace('milling')?.terms[0]?.ruleId).toBe('process');
  });

  test('shows carbon taken up as a term of its own, negative and without factor', () => {
    const made = trace('crate');
    expect(made?.terms.map(({ sign, ruleId, factor }) => [sign, ruleId, factor?.id])).toEqual([
      [1, 'packaging', 'wood'],
      [-1, 'biogenicUptake', undefined],
    ]);
    expect(printed(made, 1)).toEqual([
      'x 18 kg C biogenicCarbon',
      'x 44 g/mol molarMassCo2',
      '/ 12 g/mol molarMassCarbon',
      '/ 60 1 trips',
    ]);
    expect(made?.emissions.biogenicCo2Removal).toBe('-1.1');
  });

  test('of a gap has no term, of an unknown id there is none', () => {
    expect(trace('open')?.terms).toEqual([]);
    expect(trace('nobody')).toBeUndefined();
  });
});
