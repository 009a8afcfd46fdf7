import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../electron/engine/calculate.ts';
import type { Calculation, Grouping } from '../../../electron/engine/calculation.ts';
import { excludingBiogenicCo2, includingBiogenicCo2 } from '../../../electron/engine/impact/evaluate.ts';
import { NOT_STATED, STAGE_KEY_PREFIX } from '../../../electron/engine/impact/group.ts';
import { formatAmount } from '../../../electron/engine/quantity/amount.ts';
import { ENGINE_VERSION } from '../../../electron/engine/version.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { ResolvedStudy } from '../../../shared/model/study.ts';
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
  without,
} from '../../support/study-builder.ts';

const PROPOSED_PROXY: Assignment = { kind: 'factor', factorId: 'motor', status: 'proposed', proxy: true };
const EXCLUDED: Assignment = { kind: 'excluded', why: 'noMaterial', reason: 'licence' };

/** An invented machine: two modules, one bought motor covered as a whole, a licence, a gap, two activities. */
const STUDY: ResolvedStudy = makeStudy({
  factors: [
    makeFactor('steel', 'kg', '2', { family: 'steel' }),
    makeFactor(
      'motor',
      'kg',
      { fossil: '5', aircraft: '0.5', biogenicCo2Emission: '0.25', biogenicCo2Removal: '-0.75' },
      { family: 'motors' },
    ),
    makeFactor('grid', 'kWh', '0.6'),
    makeFactor('wind', 'kWh', '0.03'),
    makeFactor('argon', 'kg', '0.3'),
    makeFactor('never used', 'kg', '99'),
  ],
  bom: [
    makeLine('machine'),
    makeLine('frame', { parentId: 'machine', quantity: decimal(2) }),
    makeLine('plate', {
      parentId: 'frame',
      quantity: decimal(3),
      mass: mass(10),
      assignment: use('steel'),
      supplier: 'Mill',
      country: 'CN',
      yieldSteps: [{ kind: 'yield', value: decimal('0.8') }],
    }),
    makeLine('licence', { parentId: 'machine', mass: mass(0), assignment: EXCLUDED }),
    makeLine('drive', {
      parentId: 'machine',
      mass: mass(8),
      assignment: PROPOSED_PROXY,
      supplier: 'Motors',
      country: 'DE',
    }),
    makeLine('rotor', { parentId: 'drive', mass: mass(3), country: 'DE' }),
    makeLine('unknown', { parentId: 'machine', mass: mass(1) }),
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
    makeConsumable('welding gas', 2, 'kg', 'argon'),
    makeConsumable('gap', 2, 'kg'),
  ],
});

const result: Calculation = calculate(STUDY, noLibrary);

function grouped(
  grouping: Grouping,
  basis: 'byLocation' | 'byContract' = 'byLocation',
): Record<string, string> {
  return Object.fromEntries(
    result.groups[grouping].map((group) => [
      group.key,
      formatAmount(excludingBiogenicCo2(group.emissions[basis])),
    ]),
  );
}

describe('a calculation', () => {
  test('sums every line on both bases, in components', () => {
    expect(result.engineVersion).toBe(ENGINE_VERSION);
    expect(result.totals.byLocation.map(formatAmount)).toEqual(['250.6', '4', '0', '0', '2', '-6']);
    expect(result.totals.byContract.map(formatAmount)).toEqual(['193.6', '4', '0', '0', '2', '-6']);
    expect(formatAmount(excludingBiogenicCo2(result.totals.byLocation))).toBe('254.6');
    expect(formatAmount(includingBiogenicCo2(result.totals.byLocation))).toBe('250.6');
  });

  test('groups by stage, assembly, family, supplier and country', () => {
    expect(grouped('stage')).toEqual({ materials: '194', ownManufacturing: '60.6' });
    expect(grouped('stage', 'byContract')).toEqual({ materials: '194', ownManufacturing: '3.6' });
    expect(grouped('assembly')).toEqual({
      frame: '150',
      drive: '44',
      [`${STAGE_KEY_PREFIX}ownManufacturing`]: '60.6',
    });
    expect(grouped('family')).toEqual({ steel: '150', motors: '44', [NOT_STATED]: '60.6' });
    expect(grouped('supplier')).toEqual({ Mill: '150', Motors: '44', [NOT_STATED]: '60.6' });
    expect(grouped('country')).toEqual({ CN: '150', DE: '44', [NOT_STATED]: '60.6' });
    expect(result.groups.stage.map((group) => group.lines)).toEqual([2, 2]);
  });

  test('says how much of the machine it covers', () => {
    const { coverage } = result;
    expect(coverage).toMatchObject({
      bomLines: 7,
      leaves: 4,
      leavesWithDecision: 3,
      leavesOpen: 1,
      activities: 3,
      activitiesOpen: 1,
      leavesWithoutMass: 0,
      proxyLines: 1,
    });
    expect(formatAmount(coverage.netMassKg)).toBe('64');
    expect(formatAmount(coverage.grossMassKg)).toBe('79');
    expect(formatAmount(coverage.netMassWithDecisionKg)).toBe('63');
    expect(formatAmount(coverage.proxyEmission)).toBe('44');
    expect(formatAmount(coverage.confirmedEmission)).toBe('210.6');
    // Of the parts alone: the 44 of the motor are those of an assembly, the 60.6 of manufacturing no parts at all.
    expect(formatAmount(coverage.partsEmission)).toBe('150');
    expect(formatAmount(coverage.partsConfirmedEmission)).toBe('150');
  });

  test('lists each used factor once and no other', () => {
    expect(result.factorsUsed.map((factor) => factor.id)).toEqual([
      'steel',
      'motor',
      'grid',
      'wind',
      'argon',
    ]);
  });

  test('names every gap', () => {
    expect(
      result.findings.map(({ code, severity, place }) => `${severity} ${code} ${place.lineId ?? ''}`),
    ).toEqual([
      'note assembly.childrenCovered drive',
      'warning line.factorMissing unknown',
      'warning line.factorMissing gap',
    ]);
  });

  test('parts below an assembly that is a gap count as open in the coverage', () => {
    const bom = (STUDY.bom ?? []).map((line) => (line.id === 'drive' ? without(line, 'mass') : line));
    const made = calculate({ ...STUDY, bom }, noLibrary);
    expect(made.coverage).toMatchObject({ leavesWithDecision: 2, leavesOpen: 2 });
    expect(formatAmount(made.coverage.netMassWithDecisionKg)).toBe('60');
  });

  test('a partial line counts what it has, in totals and groups, and stays open in the coverage', () => {
    const part = makeLine('part', { mass: mass(10), assignment: use('steel', 'grid'), supplier: 'Mill' });
    const made = calculate({ ...STUDY, bom: [part], activities: [] }, noLibrary);
    expect(made.lines.map((line) => line.state)).toEqual(['partial']);
    expect(made.coverage).toMatchObject({ leaves: 1, leavesOpen: 1, leavesWithDecision: 0 });
    expect(made.totals.byLocation.map(formatAmount)[0]).toBe('20');
    expect(
      made.groups.supplier.map((group) => [group.key, formatAmount(group.emissions.byContract[0] ?? -1n)]),
    ).toEqual([['Mill', '20']]);
  });

  test('of an empty study is zero and covers nothing', () => {
    const empty = calculate(makeStudy(), noLibrary);
    expect(empty.totals.byLocation).toEqual([0n, 0n, 0n, 0n, 0n, 0n]);
    expect(empty.coverage).toMatchObject({ bomLines: 0, leaves: 0, activities: 0, netMassKg: 0n });
    expect(empty.findings).toEqual([]);
    expect(empty.headlineBasis).toBe('byLocation');
  });
});

describe('the factors of a study', () => {
  const own = makeFactor('steel', 'kg', '2');
  const other = makeFactor('steel', 'kg', '3');
  const library = makeFactor('steel', 'kg', '4');

  test('stand before those of the library', () => {
    expect(studyFactors(makeStudy({ factors: [own] }), () => library)('steel')).toBe(own);
    expect(studyFactors(makeStudy(), () => library)('steel')).toBe(library);
  });

  test('of one id but two values are an error; the first stands', () => {
    const study = makeStudy({
      factors: [own, other],
      bom: [makeLine('part', { mass: mass(1), assignment: use('steel') })],
    });
    const made = calculate(study, noLibrary);
    expect(made.findings.map((finding) => finding.code)).toEqual(['factor.idRepeated']);
    expect(made.totals.byLocation.map(formatAmount)[0]).toBe('2');
  });

  test('may stand twice with the same content', () => {
    expect(calculate(makeStudy({ factors: [own, { ...own }] }), noLibrary).findings).toEqual([]);
  });
});

describe('ids', () => {
  test('of a BOM line and an activity that collide: the activity stays open', () => {
    const study = makeStudy({
      factors: [makeFactor('steel', 'kg', '2')],
      bom: [makeLine('same', { mass: mass(1), assignment: use('steel') })],
      activities: [makeConsumable('same', 1, 'kg', 'steel')],
    });
    const made = calculate(study, noLibrary);
    expect(made.findings.map((finding) => finding.code)).toEqual(['activity.idRepeated']);
    expect(made.totals.byLocation.map(formatAmount)[0]).toBe('2');
  });
});

describe('the headline', () => {
  const instrument = {
    id: 'lot',
    description: 'wind',
    direction: 'bought',
    vintageYear: 2025,
    mwh: decimal(1),
    redeemedOn: '2026-01-15',
    periodYear: 2025,
  } as const;

  test('is by contract only when every instrument passes in the period of the study', () => {
    const supply = { sources: [makeSource('mains', 100, 'grid', 'wind')], instruments: [instrument] };
    const scope = { declaredUnit: 'one machine', periodStart: '2025-01-01', periodEnd: '2025-12-31' };
    expect(calculate({ ...STUDY, scope, electricity: supply }, noLibrary).headlineBasis).toBe('byContract');
    const late = { ...scope, periodStart: '2026-01-01', periodEnd: '2026-12-31' };
    const failed = calculate({ ...STUDY, scope: late, electricity: supply }, noLibrary);
    expect(failed.headlineBasis).toBe('byLocation');
    expect(failed.findings.map((finding) => finding.code)).toContain('instrument.otherPeriod');
  });
});
