import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../../electron/engine/calculate.ts';
import { explainLine } from '../../../../../electron/engine/explain/trace.ts';
import type { ResolvedActivity, Vehicle } from '../../../../../shared/model/activity.ts';
import type { Factor } from '../../../../../shared/model/factor.ts';
import type { Resolved } from '../../../../../shared/model/quantity.ts';
import { decimal, makeFactor, makeStudy, noLibrary, use } from '../../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from '../run-activities.ts';

type Leg = Extract<ResolvedActivity, { kind: 'transport' }>['legs'][number];

const FACTORS: Factor[] = [
  makeFactor('truck', 'tkm', '0.105'),
  makeFactor('ship', 'tkm', '0.0095'),
  makeFactor('train', 'tkm', '0.022'),
  makeFactor('plane', 'tkm', '0.78'),
  makeFactor('plane apart', 'tkm', { fossil: '0.1', aircraft: '0.68' }),
  makeFactor('kerosene supply', 'tkm', '0.02', { scope: 'upstream' }),
  makeFactor('diesel', 'l', '3.24'),
  makeFactor('per box', 'TEU-km', '1'),
];

const VEHICLE: Resolved<Vehicle> = {
  fuelPerKmEmpty: decimal('0.226'),
  fuelPerKmFull: decimal('0.371'),
  fuelUnit: 'l',
  capacityT: decimal(25),
  loadFactor: decimal('0.6'),
  emptyShare: decimal('0.2'),
};

function leg(mode: Leg['mode'], distanceKm: string | number, factorId: string, more: Partial<Leg> = {}): Leg {
  return { mode, distanceKm: decimal(distanceKm), assignment: use(factorId), ...more };
}

function run(legs: readonly Leg[], massKg: string | number = 1800): ActivityOutcome {
  const stage = 'inboundTransport';
  return runActivities(
    [{ id: 'a', name: 'route', stage, kind: 'transport', massKg: decimal(massKg), legs: [...legs] }],
    FACTORS,
  );
}

describe('a route', () => {
  test('has legs with a mass of their own, and flies apart', () => {
    const made = run([
      leg('road', 620, 'truck'),
      leg('sea', 11_200, 'ship'),
      leg('rail', 950, 'train'),
      leg('air', 8600, 'plane', { massKg: decimal(60) }),
    ]);
    expect(made.emission('fossil')).toBe('346.32');
    expect(made.emission('aircraft')).toBe('402.48');
    expect(made.findings).toEqual(['transport.aircraftBooked a legs']);
    expect(made.lines[0]?.terms.map(({ slot }) => slot)).toEqual(['leg.0', 'leg.1', 'leg.2', 'leg.3']);
    expect(made.lines[0]?.state).toBe('counted');
  });

  test('leaves a factor alone that keeps aircraft apart, and the making of the fuel', () => {
    const apart = run([leg('air', 1000, 'plane apart')], 1000);
    expect([apart.emission('fossil'), apart.emission('aircraft')]).toEqual(['100', '680']);
    expect(apart.findings).toEqual([]);
    const both = run([leg('air', 1000, '', { assignment: use('plane', 'kerosene supply') })], 1000);
    expect([both.emission('fossil'), both.emission('aircraft')]).toEqual(['20', '780']);
  });

  test('is explained with the flight as aircraft, so that the trace gives the number', () => {
    const study = makeStudy({
      factors: FACTORS,
      activities: [
        {
          id: 'a',
          name: 'flight',
          stage: 'inboundTransport',
          kind: 'transport',
          massKg: decimal(60),
          legs: [leg('air', 8600, 'plane')],
        },
      ],
    });
    const trace = explainLine(
      study,
      calculate(study, noLibrary),
      studyFactors(study, noLibrary),
      'a',
      'byLocation',
    );
    expect(trace?.terms.map(({ factor }) => factor?.components)).toEqual([{ aircraft: '0.78' }]);
    expect(trace?.emissions).toMatchObject({ fossil: '0', aircraft: '402.48' });
  });

  test('is refused per container, and below zero', () => {
    expect(run([leg('sea', 100, 'per box')]).findings).toEqual(['line.unitMismatch a legs']);
    expect(run([leg('road', -1, 'truck')]).findings).toEqual(['line.negative a legs']);
    expect(run([leg('road', 1, 'truck', { massKg: decimal(-1) })]).findings).toEqual([
      'line.negative a legs',
    ]);
  });
});

describe('a vehicle', () => {
  const withVehicle = (more: Partial<Resolved<Vehicle>> = {}, factorId = 'diesel'): ActivityOutcome =>
    run([leg('road', 1, factorId, { vehicle: { ...VEHICLE, ...more } })], 1000);

  test('gives fuel per tonne-kilometre from loaded and empty runs', () => {
    // Solved by hand: 0.2956 / 0.8 / 25 / 0.6 l x 3.24 kg/l.
    expect(withVehicle().emission()).toBe('0.079812');
    expect(withVehicle({ emptyShare: decimal(0), loadFactor: decimal(1) }).emission()).toBe('0.0480816');
  });

  test.each([
    ['loadFactor', 0, 'vehicle.loadFactorRange'],
    ['loadFactor', '1.01', 'vehicle.loadFactorRange'],
    ['emptyShare', 1, 'vehicle.emptyShareRange'],
    ['emptyShare', '-0.1', 'vehicle.emptyShareRange'],
    ['capacityT', 0, 'vehicle.capacityRange'],
    ['fuelPerKmFull', '0.1', 'vehicle.fuelRange'],
    ['fuelPerKmEmpty', '-0.1', 'vehicle.fuelRange'],
  ] as const)('with %s %s is refused', (field, value, code) => {
    expect(withVehicle({ [field]: decimal(value) }).findings).toEqual([`${code} a legs.0.vehicle`]);
  });

  test('needs a factor per unit of its fuel', () => {
    expect(withVehicle({}, 'truck').findings).toEqual(['line.unitMismatch a legs.0.vehicle']);
    expect(withVehicle({ fuelUnit: 'kg' }).findings).toEqual(['line.unitMismatch a legs.0.vehicle']);
  });
});
