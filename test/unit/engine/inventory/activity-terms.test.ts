import { describe, expect, test } from 'vitest';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import { decimal, makeConsumable, makeFactor, use } from '../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from './run-activities.ts';

const FACTORS = [
  makeFactor('argon', 'kg', '0.3'),
  makeFactor('gas', 'kWh', '0.2'),
  makeFactor('gas-upstream', 'kWh', '0.03'),
  makeFactor('r32', 'kg', '771', { scope: 'gwp' }),
  makeFactor('r125', 'kg', '3740', { scope: 'gwp' }),
  makeFactor('truck', 'tkm', '0.105'),
  makeFactor('plane', 'tkm', { aircraft: '0.78' }),
  makeFactor('uplifted-plane', 'tkm', { aircraft: '1.4' }, { flags: ['radiativeForcing'] }),
  makeFactor('us-truck', 'short ton-mile', '0.2'),
  makeFactor('per-container', 'TEU-km', '1'),
  makeFactor('wood', 'kg', '0.24'),
  makeFactor('crate', 'piece', '97'),
  makeFactor('landfill', 't', '458'),
  makeFactor('recycling', 't', '0'),
];

const EXCLUDED: Assignment = { kind: 'excluded', why: 'elsewhere', reason: 'inside the frame line' };

function run(activity: ResolvedActivity): ActivityOutcome {
  return runActivities([activity], FACTORS);
}

const at = { id: 'a', name: 'an activity', stage: 'ownManufacturing' } as const;

function fuel(more: Partial<Extract<ResolvedActivity, { kind: 'fuel' }>>): ResolvedActivity {
  return { ...at, kind: 'fuel', amount: decimal(1000), unit: 'kWh', assignment: use('gas'), ...more };
}

function transport(legs: Extract<ResolvedActivity, { kind: 'transport' }>['legs']): ResolvedActivity {
  return {
    ...at,
    kind: 'transport',
    stage: 'inboundTransport',
    supplier: 'Mill',
    country: 'DE',
    massKg: decimal(1800),
    legs,
  };
}

function packaging(more: Partial<Extract<ResolvedActivity, { kind: 'packaging' }>>): ResolvedActivity {
  return {
    ...at,
    kind: 'packaging',
    stage: 'packaging',
    massKg: decimal(350),
    assignment: use('wood'),
    ...more,
  };
}

describe('a fuel or consumable', () => {
  test('is amount x factor, converted to the unit of the factor', () => {
    expect(run(fuel({})).emission()).toBe('200');
    expect(run(fuel({ unit: 'MJ', amount: decimal('36') })).emission()).toBe('2');
    expect(run(makeConsumable('a', 1500, 'g', 'argon')).emission()).toBe('0.45');
  });

  test('takes the upstream factor too, and a share of a meter', () => {
    expect(run(fuel({ assignment: use('gas', 'gas-upstream') })).emission()).toBe('230');
    const shared = run(fuel({ allocation: { key: 'machine hours', part: decimal(1), whole: decimal(8) } }));
    expect(shared.emission()).toBe('25');
  });

  test('without factor is open and warned of, with a wrong unit it is open', () => {
    expect(run(makeConsumable('a', 1, 'kg')).findings).toEqual(['line.factorMissing a assignment']);
    expect(run(makeConsumable('a', 1, 'm3', 'argon')).findings).toEqual(['line.unitMismatch a unit']);
    expect(run(makeConsumable('a', 1, 'm3', 'argon')).lines[0]?.state).toBe('open');
    expect(run(makeConsumable('a', 1, 'kg')).lines[0]).toMatchObject({ state: 'open', confirmed: false });
  });

  test('excluded stays listed', () => {
    const made = run(fuel({ assignment: EXCLUDED }));
    expect(made.lines[0]).toMatchObject({ state: 'excluded', terms: [] });
    expect(made.findings).toEqual([]);
  });
});

describe('a share of something larger', () => {
  test.each([
    ['more than the whole', 9, 8],
    ['of a whole of zero', 0, 0],
    ['of a negative whole', -1, -8],
    ['that is negative', -1, 8],
  ])('%s is refused', (_, part, whole) => {
    const made = run(fuel({ allocation: { key: 'hours', part: decimal(part), whole: decimal(whole) } }));
    expect(made.findings).toEqual(['allocation.range a allocation']);
    expect(made.lines[0]?.state).toBe('open');
    expect(made.emission()).toBe('0');
  });

  test('of everything is everything', () => {
    expect(run(fuel({ allocation: { key: 'hours', part: decimal(8), whole: decimal(8) } })).emission()).toBe(
      '200',
    );
  });
});

describe('a gas released', () => {
  test('is mass x share x GWP of each substance', () => {
    const made = run({
      ...at,
      kind: 'gasRelease',
      massKg: decimal('0.24'),
      composition: [
        { factorId: 'r32', share: decimal('0.5') },
        { factorId: 'r125', share: decimal('0.5') },
      ],
    });
    expect(made.emission()).toBe('541.32');
    expect(made.lines[0]).toMatchObject({ state: 'counted', confirmed: true });
  });

  test('with shares that miss 1 by the last digit is open', () => {
    const share = decimal('0.4999999999999999999999999999999');
    const composition = [
      { factorId: 'r32', share: decimal('0.5') },
      { factorId: 'r125', share },
    ];
    expect(run({ ...at, kind: 'gasRelease', massKg: decimal(1), composition }).findings).toEqual([
      'gas.sharesNotOne a composition',
    ]);
  });

  test('with a substance without factor is partial', () => {
    const composition = [
      { factorId: 'r32', share: decimal('0.5') },
      { factorId: 'r999', share: decimal('0.5') },
    ];
    const made = run({ ...at, kind: 'gasRelease', massKg: decimal(1), composition });
    expect(made.lines[0]?.state).toBe('partial');
    expect(made.findings).toEqual(['line.factorUnknown a composition']);
    expect(made.emission()).toBe('385.5');
  });
});

describe('transport', () => {
  const road = { mode: 'road', distanceKm: decimal(620), assignment: use('truck') } as const;

  test('is tonnes x km x factor per leg, aircraft apart', () => {
    const made = run(transport([road, { mode: 'air', distanceKm: decimal(100), assignment: use('plane') }]));
    expect(made.emission('fossil')).toBe('117.18');
    expect(made.emission('aircraft')).toBe('140.4');
    expect(made.lines[0]).toMatchObject({ supplier: 'Mill', country: 'DE', stage: 'inboundTransport' });
  });

  test('with one leg without factor is partial', () => {
    const made = run(transport([road, { mode: 'sea', distanceKm: decimal(1) }]));
    expect(made.lines[0]?.state).toBe('partial');
    expect(made.findings).toEqual(['line.factorMissing a assignment']);
  });

  test('takes a factor per short ton-mile and refuses one per container or with radiative forcing', () => {
    expect(
      run(transport([{ ...road, assignment: use('us-truck') }]))
        .emission()
        .slice(0, 12),
    ).toBe('152.87961094');
    expect(run(transport([{ ...road, assignment: use('per-container') }])).findings).toEqual([
      'line.unitMismatch a legs',
    ]);
    expect(run(transport([{ ...road, assignment: use('uplifted-plane') }])).findings).toEqual([
      'line.factorRadiativeForcing a assignment',
    ]);
  });
});

describe('packaging', () => {
  test('once is mass x factor, reused it is divided by its trips', () => {
    expect(run(packaging({})).emission()).toBe('84');
    expect(run(packaging({ trips: decimal(50) })).emission()).toBe('1.68');
    expect(run(packaging({ trips: decimal('0.5') })).findings).toEqual(['packaging.tripsRange a trips']);
    expect(run(packaging({ trips: decimal(-4) })).findings).toEqual(['packaging.tripsRange a trips']);
  });

  test('of wood takes up 44/12 of its carbon, apart from fossil', () => {
    const made = run(packaging({ biogenicCarbonKg: decimal(120), trips: decimal(2) }));
    expect(made.emission('biogenicCo2Removal')).toBe('-220');
    expect(made.emission('fossil')).toBe('42');
  });

  test('without factor still shows the uptake, as partial', () => {
    const made = runActivities(
      [{ ...at, kind: 'packaging', massKg: decimal(1), biogenicCarbonKg: decimal(12) }],
      FACTORS,
    );
    expect(made.lines[0]?.state).toBe('partial');
    expect(made.emission('biogenicCo2Removal')).toBe('-44');
  });

  test('excluded takes nothing up either', () => {
    const made = run(packaging({ biogenicCarbonKg: decimal(12), assignment: EXCLUDED }));
    expect(made.lines[0]).toMatchObject({ state: 'excluded', terms: [] });
  });

  test('by piece is refused: its amount is a mass', () => {
    expect(run(packaging({ assignment: use('crate') })).findings).toEqual(['line.unitMismatch a unit']);
  });
});

describe('waste', () => {
  test('waste is mass x treatment factor, a factor of zero counts', () => {
    expect(
      run({
        ...at,
        kind: 'waste',
        massKg: decimal(250),
        treatment: 'landfill',
        assignment: use('landfill'),
      }).emission(),
    ).toBe('114.5');
    const recycled = run({
      ...at,
      kind: 'waste',
      massKg: decimal(250),
      treatment: 'recycling',
      assignment: use('recycling'),
    });
    expect(recycled.lines[0]?.state).toBe('counted');
    expect(recycled.emission()).toBe('0');
    expect(recycled.findings).toEqual([]);
  });
});

describe('wrong inputs of activities', () => {
  const composition = [
    { factorId: 'r32', share: decimal('1.5') },
    { factorId: 'r125', share: decimal('-0.5') },
  ];
  const cases: readonly (readonly [string, ResolvedActivity])[] = [
    ['hours', { ...at, kind: 'process', hours: decimal(-1), averagePowerKw: decimal(3) }],
    ['averagePowerKw', { ...at, kind: 'process', hours: decimal(1), averagePowerKw: decimal(-3) }],
    ['amount', { ...at, kind: 'electricity', amount: decimal(-1), unit: 'kWh' }],
    ['amount', fuel({ amount: decimal('-0.01') })],
    ['amount', makeConsumable('a', -1, 'kg', 'argon')],
    ['amount', { ...at, kind: 'spend', amount: decimal(-1), currency: 'EUR', priceYear: 2025, sector: 'x' }],
    ['massKg', { ...at, kind: 'gasRelease', massKg: decimal(-1), composition }],
    ['composition', { ...at, kind: 'gasRelease', massKg: decimal(1), composition }],
    ['legs', transport([{ mode: 'road', distanceKm: decimal(-1), assignment: use('truck') }])],
    ['massKg', packaging({ massKg: decimal(-1) })],
    ['biogenicCarbonKg', packaging({ biogenicCarbonKg: decimal(-1) })],
    ['massKg', { ...at, kind: 'waste', massKg: decimal(-1), treatment: 'x', assignment: use('landfill') }],
  ];

  test.each(cases)('a negative %s leaves the line open', (field, activity) => {
    const made = run(activity);
    expect(made.findings).toEqual([`line.negative a ${field}`]);
    expect(made.lines[0]).toMatchObject({ state: 'open', terms: [] });
  });

  test('a zero counts and is remarked on', () => {
    expect(run(makeConsumable('a', 0, 'kg', 'argon')).findings).toEqual(['line.zero a amount']);
  });

  test('a repeated id counts once and is named', () => {
    const twice = [makeConsumable('same', 10, 'kg', 'argon'), makeConsumable('same', 10, 'kg', 'argon')];
    const made = runActivities(twice, FACTORS);
    expect(made.findings).toEqual(['activity.idRepeated same id']);
    expect(made.lines.map((line) => line.state)).toEqual(['counted', 'open']);
  });
});
