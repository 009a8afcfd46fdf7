import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import {
  comparability,
  type ComparabilityCode,
  COMPARABILITY_CONDITIONS,
  type ComparedStudy,
} from '../../../../electron/engine/compare/comparability.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeConsumable,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const BASE = makeStudy({
  product: { name: 'winder', capacity: '400 m/min', designLifeYears: decimal(20) },
  scope: { declaredUnit: 'one machine', boundary: 'cradle to gate', excludedStages: ['use', 'end of life'] },
  factors: [
    makeFactor('steel', 'kg', 2),
    makeFactor('grid', 'kWh', '0.6'),
    makeFactor('other grid', 'kWh', '0.5'),
  ],
  bom: [makeLine('motor', { mass: mass(40), assignment: use('steel') })],
  activities: [makeConsumable('gas', 1, 'kg', 'steel')],
  electricity: { sources: [makeSource('s', 10, 'grid')] },
});

function compared(study: StudyDocument): ComparedStudy {
  const resolved = resolveStudy(study).study;
  return { study: resolved, calculation: calculate(resolved, noLibrary) };
}

/** Outcomes that differ from those of a study beside itself. */
function changedOutcomes(study: StudyDocument, functionDiffers?: string): readonly string[] {
  const variant = functionDiffers === undefined ? undefined : { functionDiffers };
  const before = comparability(compared(BASE), compared(BASE));
  return comparability(compared(BASE), compared(study), variant).flatMap(({ code, outcome }, index) =>
    before[index]?.outcome === outcome ? [] : [`${code} ${outcome}`],
  );
}

describe('two studies that are alike', () => {
  it('pass every condition that can be judged, with the use phase and the rest for the reader', () => {
    const results = comparability(compared(BASE), compared(structuredClone(BASE)));
    expect(results.map(({ code }) => code)).toEqual(COMPARABILITY_CONDITIONS);
    const others = results.filter(({ outcome }) => outcome !== 'pass');
    expect(others).toEqual([
      { code: 'productRules', outcome: 'notAssessed', params: {} },
      { code: 'uncertainty', outcome: 'notAssessed', params: {} },
      { code: 'usePhase', outcome: 'warning', params: {} },
    ]);
  });

  it('cannot be judged by a function that neither states', () => {
    const bare = { ...BASE, product: { name: 'winder' } };
    const [, ofFunction] = comparability(compared(bare), compared(bare));
    expect(ofFunction).toEqual({ code: 'function', outcome: 'notAssessed', params: {} });
  });
});

const { scope, product } = BASE;
const [motor] = BASE.bom ?? [];
const supplierPcf = {
  id: 'pcf',
  name: 'motor',
  supplier: 'maker',
  specification: 'PACT-3',
  status: 'active',
  declaredUnit: 'piece',
  declaredUnitAmount: decimal(1),
  productMassKg: decimal(40),
  components: { fossil: decimal(90) },
  referencePeriodStart: '2024-01-01',
  referencePeriodEnd: '2025-01-01',
  boundary: 'cradleToGate',
  gwpSet: 'AR6',
  geography: 'DE',
} as const;

const CASES: readonly (readonly [ComparabilityCode, string, Partial<StudyDocument>])[] = [
  ['declaredUnit', 'another unit', { scope: { ...scope, declaredUnit: 'one tonne' } }],
  ['function', 'another capacity', { product: { ...product, capacity: '600 m/min' } }],
  ['function', 'another life', { product: { ...product, designLifeYears: decimal(15) } }],
  ['boundary', 'another gate', { scope: { ...scope, gate: 'on the truck' } }],
  ['excludedStages', 'a stage more left out', { scope: { ...scope, excludedStages: ['use'] } }],
  ['cutOff', 'another limit', { method: { cutOffSingle: decimal('0.01') } }],
  ['electricityFactors', 'another grid', { electricity: { sources: [makeSource('s', 10, 'other grid')] } }],
  ['gwpSet', 'another set of potentials', { scope: { ...scope, gwpSet: 'AR5' } }],
];

describe('a condition fails', () => {
  it.each(CASES)('%s: %s', (code, _what, change) => {
    expect(changedOutcomes({ ...BASE, ...change })).toContain(`${code} fail`);
  });

  it('when the variant says that it works otherwise', () => {
    expect(changedOutcomes(BASE, 'winds at half the speed')).toEqual(['function fail']);
  });

  it('for a part with a supplier figure against a default', () => {
    const assignment = use('pcf');
    const study = { ...BASE, bom: [{ ...motor, assignment }], supplierPcfs: [supplierPcf] } as StudyDocument;
    expect(changedOutcomes(study)).toEqual(['dataQuality fail']);
    const [result] = comparability(compared(BASE), compared(study)).filter(
      ({ code }) => code === 'dataQuality',
    );
    expect(result?.params).toEqual({ count: '1', lines: 'motor' });
  });

  it('for a gap on one side: what is missing is not saved', () => {
    const study = { ...BASE, bom: [makeLine('motor', { mass: mass(40) })] };
    expect(changedOutcomes(study)).toEqual(['completeness fail']);
    expect(changedOutcomes({ ...BASE, bom: [...(BASE.bom ?? []), makeLine('new')] })).toEqual([
      'completeness fail',
    ]);
  });

  it('for another allocation key and a cut-off on one side', () => {
    const shared = (key: string): StudyDocument => ({
      ...BASE,
      activities: [
        {
          id: 'heat',
          name: 'heat',
          stage: 'ownManufacturing',
          kind: 'fuel',
          amount: decimal(5),
          unit: 'kWh',
          allocation: { key, part: decimal(1), whole: decimal(2) },
          assignment: use('grid'),
        },
      ],
    });
    const results = comparability(compared(shared('hours')), compared(shared('mass')));
    expect(results.find(({ code }) => code === 'allocation')?.outcome).toBe('fail');
    const cutOff = { kind: 'excluded', why: 'cutOff', reason: 'minor', estimate: { factorId: 'steel' } };
    const study = { ...BASE, bom: [{ ...motor, assignment: cutOff }] } as StudyDocument;
    expect(changedOutcomes(study)).toContain('cutOff fail');
  });
});
