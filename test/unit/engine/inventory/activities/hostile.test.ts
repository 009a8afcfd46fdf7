import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFactorBase } from '../../../../../electron/engine/factors/factor-base.ts';
import { activityResults } from '../../../../../electron/engine/inventory/activity-results.ts';
import type { ResolvedActivity } from '../../../../../shared/model/activity.ts';
import type { Site } from '../../../../../shared/model/site.ts';
import { decimal, makeFactor, noLibrary, use } from '../../../../support/study-builder.ts';

const LONGEST = '9'.repeat(60);
const TINY = `0.${'0'.repeat(57)}1`;

const number = fc
  .constantFrom('0', '-1', '1', '0.5', '0.02', '1.5', '12', '-0.0001', LONGEST, TINY)
  .map(decimal);
const unit = fc.constantFrom(
  'kg',
  't',
  'kWh',
  'MJ',
  'l',
  'm3',
  'piece',
  'tkm',
  'TEU-km',
  'USD-2022',
  'CNY',
  '',
  'no unit',
);
const assignment = fc.oneof(
  fc
    .constantFrom('by kg', 'by kWh', 'by tkm', 'by l', 'by USD', 'by piece', 'nobody', 'solution')
    .map((id) => use(id)),
  fc.constant({ kind: 'excluded', why: 'cutOff', reason: 'x', estimate: { factorId: 'by kg' } } as const),
  fc.constant({ kind: 'excluded', why: 'elsewhere', reason: 'x' } as const),
  fc.constant({ kind: 'recipe', recipeId: 'nobody', status: 'confirmed' } as const),
);

const allocation = fc.record(
  { key: fc.constantFrom('hours', 'mass', 'nobody'), part: number, whole: number },
  { requiredKeys: ['key', 'part'] },
);
const vehicle = fc.record({
  fuelPerKmEmpty: number,
  fuelPerKmFull: number,
  fuelUnit: unit,
  capacityT: number,
  loadFactor: number,
  emptyShare: number,
});
const leg = fc.record(
  {
    mode: fc.constantFrom('road', 'air', 'sea'),
    distanceKm: number,
    massKg: number,
    vehicle,
    assignment,
  },
  { requiredKeys: ['mode', 'distanceKm'] },
);
const legs = fc.array(leg, { minLength: 1, maxLength: 3 });
const biogenic = fc.oneof(
  fc.record({ kind: fc.constant('carbon'), carbonPerKg: number }),
  fc.record(
    {
      kind: fc.constant('wood'),
      moisture: number,
      moistureBasis: fc.constantFrom('dry', 'wet'),
      carbonShare: number,
    },
    { requiredKeys: ['kind', 'moisture', 'moistureBasis'] },
  ),
);
const part = fc.oneof(
  fc.record({ gas: fc.constantFrom('CO2', 'Ar', 'SF6', 'nothing'), share: number }),
  fc.record({ factorId: fc.constantFrom('by kg', 'nobody'), share: number }),
);

/** Every field any kind has; each kind takes those it needs, so each is tried with all there is. */
const fields = fc.record(
  {
    allocation,
    assignment,
    lossShare: number,
    blend: fc.constantFrom('R-410A', 'R-0'),
    shareOf: fc.constantFrom('mass', 'volume'),
    composition: fc.array(part, { maxLength: 3 }),
    trips: number,
    lossRate: number,
    repairShare: number,
    cleaning: fc.record({ amount: number, unit, assignment }, { requiredKeys: ['amount', 'unit'] }),
    returnTrip: legs,
    biogenicCarbonKg: number,
    biogenic,
    vatRate: number,
    index: fc.record({ factorYear: number, priceYear: number }),
    exchange: fc.record({ rate: number }),
    basicPriceRatio: number,
  },
  { requiredKeys: [] },
);

const needed = fc.record({
  hours: number,
  averagePowerKw: number,
  amount: number,
  unit,
  massKg: number,
  used: number,
  life: number,
  legs,
  allocation,
  meterId: fc.constantFrom('works', 'hall', 'loop', 'nobody'),
});

const activity = fc
  .tuple(
    fc.constantFrom(
      'process',
      'electricity',
      'metered',
      'fuel',
      'consumable',
      'gasRelease',
      'transport',
      'packaging',
      'waste',
      'spend',
      'asset',
    ),
    needed,
    fields,
  )
  .map(([kind, must, may]) => {
    const common = {
      id: 'a',
      name: 'a',
      stage: 'ownManufacturing',
      treatment: 'x',
      lifeUnit: 'h',
      currency: 'CNY',
      priceYear: 2024,
      sector: 'x',
    };
    return { ...common, ...must, ...may, kind } as unknown as ResolvedActivity;
  });

const supply = fc
  .array(
    fc.record(
      {
        id: fc.constantFrom('roof', 'wind', 'grid'),
        name: fc.constant('source'),
        category: fc.constantFrom('ownGeneration', 'directLine', 'instrument', 'grid'),
        kwh: number,
        certificatesSold: fc.boolean(),
        losses: fc.record({ rate: number, definition: fc.constantFrom('ofGenerated', 'ofDelivered') }),
        byLocation: assignment,
        byContract: assignment,
      },
      { requiredKeys: ['id', 'name', 'category', 'kwh'] },
    ),
    { maxLength: 3 },
  )
  .map((sources) => ({ sources }));

const readings = fc.array(fc.record({ month: fc.constantFrom('2025-01', '2025-02'), amount: number }), {
  maxLength: 3,
});
const site = fc.tuple(readings, readings, unit, number).map(([works, hall, hallUnit, whole]): Site => ({
  meters: [
    { id: 'works', name: 'works', unit: 'kWh', months: works },
    { id: 'hall', name: 'hall', unit: hallUnit, partOf: 'works', months: hall },
    { id: 'loop', name: 'loop', unit: 'kWh', partOf: 'loop', months: hall },
  ],
  keys: [{ id: 'hours', name: 'hours', basis: 'machineHours', unit: 'h', whole }],
}));

const FACTORS = [
  makeFactor('by kg', 'kg', { fossil: '2', biogenicCo2Removal: '-1' }),
  makeFactor('by kWh', 'kWh', '0.5', { losses: 'excluded' }),
  makeFactor('by tkm', 'tkm', '0.1'),
  makeFactor('by l', 'l', '3'),
  makeFactor('by USD', 'USD-2022', '0.3', { priceBasis: 'basic' }),
  makeFactor('by piece', 'piece', '7', { perAmount: decimal(4) }),
  makeFactor('solution', 'kg', '1', { substanceShare: decimal('0.5') }),
];

test('whatever an activity, a supply or a site says: a result or a finding, never an exception or a silent gap', () => {
  const lookUp = createFactorBase({ factors: FACTORS }, noLibrary);
  fc.assert(
    fc.property(activity, supply, site, (line, itsSupply, itsSite) => {
      const made = activityResults([line], { supply: itsSupply, lookUp, site: itsSite, scope: {} });
      const [result] = made.lines;
      const told = made.findings.some(({ place }) => place.lineId === 'a');
      if (result?.state === 'open' || result?.state === 'partial') {
        expect(told).toBe(true);
      }
      if (result?.state === 'counted') {
        expect(result.terms.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 4000 },
  );
});
