import { describe, expect, test } from 'vitest';
import { biogenicCarbonOf } from '../../../../../electron/engine/inventory/activities/packaging.ts';
import { formatRatio } from '../../../../../electron/engine/quantity/amount.ts';
import type { ResolvedActivity } from '../../../../../shared/model/activity.ts';
import { decimal, makeFactor, use } from '../../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from '../run-activities.ts';

type Packaging = Extract<ResolvedActivity, { kind: 'packaging' }>;

const FACTORS = [
  makeFactor('crate', 'kg', '2.3'),
  makeFactor('rack', 'kg', '2.1'),
  makeFactor('wash', 'piece', '0.35'),
  makeFactor('truck', 'tkm', '0.105'),
  makeFactor('sawn wood', 'kg', '0.24'),
];

function make(massKg: string | number, factorId: string, more: Partial<Packaging>): Packaging {
  return {
    id: 'a',
    name: 'packaging',
    stage: 'packaging',
    kind: 'packaging',
    massKg: decimal(massKg),
    assignment: use(factorId),
    ...more,
  };
}

function run(massKg: string | number, factorId: string, more: Partial<Packaging>): ActivityOutcome {
  return runActivities([make(massKg, factorId, more)], FACTORS);
}

const WASH = { amount: decimal(1), unit: 'piece', assignment: use('wash') };

describe('packaging used again', () => {
  test('carries its share, cleaning and the way back', () => {
    // Solved by hand: 42 x 2.3 / 60 + 0.35 + 1.20; 85 x 2.1 / 50 + 85 x 2 % x 2.1 + 0.085 x 600 x 0.105.
    const back = [
      {
        mode: 'road',
        distanceKm: decimal('11.428571428571428571'),
        massKg: decimal(1000),
        assignment: use('truck'),
      },
    ] as const;
    const crate = run(42, 'crate', { trips: decimal(60), cleaning: WASH, returnTrip: [...back] });
    expect(crate.emission().slice(0, 6)).toBe('3.1599');
    const rack = run(85, 'rack', {
      trips: decimal(50),
      repairShare: decimal('0.02'),
      returnTrip: [{ mode: 'road', distanceKm: decimal(600), assignment: use('truck') }],
    });
    expect(rack.emission()).toBe('12.495');
    expect(rack.lines[0]?.terms.map(({ slot }) => slot)).toEqual(['main', 'repair', 'return.0']);
  });

  test('is divided by trips, or multiplied by the share lost per cycle', () => {
    expect(run(85, 'rack', { lossRate: decimal('0.02') }).emission()).toBe('3.57');
  });

  test.each([
    [{ lossRate: decimal(0) }, 'packaging.lossRange a lossRate'],
    [{ lossRate: decimal('1.5') }, 'packaging.lossRange a lossRate'],
    [{ lossRate: decimal('0.02'), trips: decimal(50) }, 'packaging.tripsAndLoss a lossRate'],
    [{ trips: decimal(0) }, 'packaging.tripsRange a trips'],
    [{ repairShare: decimal('-0.1') }, 'line.negative a repairShare'],
  ])('is refused with %j', (more, finding) => {
    const made = run(85, 'rack', more);
    expect(made.findings).toEqual([finding]);
    expect(made.lines[0]?.terms).toEqual([]);
  });

  test('with an impossible repair or a cleaning without factor is partial', () => {
    const repair = run(85, 'rack', { repairShare: decimal(2) });
    expect(repair.findings).toEqual(['packaging.repairRange a repairShare']);
    expect(repair.lines[0]?.state).toBe('partial');
    const unwashed = run(85, 'rack', { cleaning: { amount: decimal(1), unit: 'piece' } });
    expect(unwashed.findings).toEqual(['line.factorMissing a cleaning.assignment']);
  });
});

describe('wood', () => {
  const wood = (moistureBasis: 'dry' | 'wet', moisture = '0.15'): Partial<Packaging> => ({
    biogenic: { kind: 'wood', moisture: decimal(moisture), moistureBasis },
  });
  const carbon = (more: Partial<Packaging>): string => {
    const made = biogenicCarbonOf(make(350, 'sawn wood', more));
    return made === undefined ? 'none' : 'problem' in made ? made.problem.code : formatRatio(made.kg);
  };

  test('is moist on dry or on wet basis', () => {
    const dry = run(350, 'sawn wood', wood('dry'));
    expect(dry.emission('biogenicCo2Removal').slice(0, 9)).toBe('-557.9710');
    expect(dry.emission('fossil')).toBe('84');
    expect(carbon(wood('dry')).slice(0, 8)).toBe('152.1739');
    // Dry mass 297.5 kg.
    expect(carbon(wood('wet'))).toBe('148.75');
    expect(dry.lines[0]?.biogenicCarbonKg).toBe(152_173_913_043_478_260_869_565_217n);
  });

  test('of a crate used again counts by its cycles, as its uptake does', () => {
    expect(carbon({ ...wood('wet'), trips: decimal(2) })).toBe('74.375');
  });

  test('may be given as carbon per kg, but not twice', () => {
    const perKg = { biogenic: { kind: 'carbon', carbonPerKg: decimal('0.4') } } as const;
    expect(carbon(perKg)).toBe('140');
    expect(carbon({ ...perKg, biogenicCarbonKg: decimal(1) })).toBe('biogenic.twice');
    expect(carbon({})).toBe('none');
    expect(carbon(wood('wet', '1'))).toBe('biogenic.moistureRange');
    expect(run(350, 'sawn wood', wood('dry', '-0.1')).lines[0]?.state).toBe('partial');
  });
});
