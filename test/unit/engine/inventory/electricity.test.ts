import { describe, expect, test } from 'vitest';
import {
  everyInstrumentPasses,
  instrumentFindings,
} from '../../../../electron/engine/inventory/instruments.ts';
import { totalEnergy } from '../../../../electron/engine/inventory/electricity-terms.ts';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type {
  ElectricityInstrument,
  ResolvedElectricitySource,
} from '../../../../shared/model/electricity.ts';
import { decimal, makeFactor, makeSource, use } from '../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from './run-activities.ts';

const FACTORS = [
  makeFactor('grid', 'kWh', '0.6'),
  makeFactor('residual', 'MWh', '700'),
  makeFactor('losses', 'kWh', '0.05'),
  makeFactor('sun', 'MJ', '0.02'),
  makeFactor('per-kg', 'kg', '1'),
];

const PROCESS: ResolvedActivity = {
  id: 'mill',
  name: 'milling',
  stage: 'ownManufacturing',
  kind: 'process',
  hours: decimal('12.5'),
  averagePowerKw: decimal(8),
};

function run(
  sources: readonly ResolvedElectricitySource[],
  activity: ResolvedActivity = PROCESS,
): ActivityOutcome {
  return runActivities([activity], FACTORS, { sources: [...sources] });
}

describe('a use of electricity', () => {
  test('is spread over the sources of the site, on both bases', () => {
    const made = run([makeSource('pv', 250, 'sun'), makeSource('mains', 750, 'grid', 'residual')]);
    // 100 kWh: 25 from the roof (0.072 kg/kWh), 75 from the grid.
    expect(made.emission('fossil', 'byLocation')).toBe('46.8');
    expect(made.emission('fossil', 'byContract')).toBe('54.3');
    expect(made.lines[0]).toMatchObject({ state: 'counted', confirmed: true });
    expect(made.findings).toEqual([]);
  });

  test('adds the losses as an upstream factor', () => {
    const mains = { ...makeSource('mains', 1, 'grid'), byLocation: use('grid', 'losses') };
    const made = run([mains]);
    expect(made.emission('fossil', 'byLocation')).toBe('65');
    expect(made.emission('fossil', 'byContract')).toBe('60');
  });

  test('is metered in any unit of energy and shared out by a key', () => {
    const metered: ResolvedActivity = {
      id: 'hall',
      name: 'assembly hall',
      stage: 'ownManufacturing',
      kind: 'electricity',
      amount: decimal(2450),
      unit: 'MWh',
      allocation: { key: 'machine hours', part: decimal(5200), whole: decimal(310_000) },
    };
    expect(run([makeSource('mains', 3, 'grid')], metered).emission()).toBe('24658.064516129032258064516129');
    expect(run([makeSource('mains', 3, 'grid')], { ...metered, unit: 'kg' }).findings).toEqual([
      'line.unitMismatch hall unit',
    ]);
  });

  test('rests on the decisions of the supply', () => {
    const proposed: ResolvedElectricitySource = {
      ...makeSource('mains', 1, 'grid'),
      byContract: { kind: 'factor', factorId: 'grid', status: 'proposed', proxy: true },
    };
    expect(run([proposed]).lines[0]).toMatchObject({ confirmed: false, proxy: true });
  });
});

describe('a supply that cannot be used', () => {
  test('is missing, empty or zero', () => {
    expect(runActivities([PROCESS], FACTORS).findings).toEqual([
      'electricity.supplyMissing mill electricity',
    ]);
    expect(run([]).findings).toEqual(['electricity.supplyMissing mill electricity']);
    expect(run([makeSource('mains', 0, 'grid')]).findings).toEqual([
      'electricity.supplyZero mill electricity',
    ]);
    expect(run([]).lines[0]?.state).toBe('open');
  });

  test('has a negative source: nothing is computed with it', () => {
    const made = run([makeSource('mains', 100, 'grid'), makeSource('export', -20, 'grid')]);
    expect(made.findings).toEqual(['electricity.sourceNegative mill electricity']);
    expect(made.lines[0]?.state).toBe('open');
  });

  test('a source of zero kWh takes no share and needs no factor', () => {
    const idle: ResolvedElectricitySource = {
      id: 'diesel',
      name: 'stand-by set',
      category: 'ownGeneration',
      kwh: decimal('0.0'),
    };
    const made = run([idle, makeSource('mains', 100, 'grid')]);
    expect(made.emission()).toBe('60');
    expect(made.findings).toEqual([]);
  });

  test('a source without factor leaves the use partial on that basis', () => {
    const { byLocation: _, ...half } = makeSource('pv', 50, 'sun');
    const made = run([half, makeSource('mains', 50, 'grid')]);
    expect(made.lines[0]?.state).toBe('partial');
    expect(made.findings).toEqual(['electricity.factorMissing mill byLocation']);
    expect(made.emission('fossil', 'byLocation')).toBe('30');
    expect(made.emission('fossil', 'byContract')).toBe('33.6');
  });

  test('a source left out by an exclusion is a gap, not a zero', () => {
    const pv: ResolvedElectricitySource = {
      ...makeSource('pv', 50, 'sun'),
      byContract: { kind: 'excluded', why: 'noMaterial', reason: 'free' },
    };
    const made = run([pv, makeSource('mains', 50, 'grid')]);
    expect(made.findings).toEqual(['electricity.sourceExcluded mill byContract']);
    expect(made.lines[0]?.state).toBe('partial');
  });

  test('a factor per kg is refused', () => {
    expect(run([makeSource('mains', 50, 'per-kg')]).findings).toHaveLength(2);
    expect(run([makeSource('mains', 50, 'per-kg')]).findings[0]).toBe('line.unitMismatch mill unit');
  });

  test('kWh far below the reported digits keep their shares', () => {
    const tiny = `0.${'0'.repeat(50)}1`;
    const sources = [makeSource('a', tiny, 'grid'), makeSource('b', tiny, 'sun')];
    expect(totalEnergy({ sources })).toBe(`0.${'0'.repeat(50)}2`);
    expect(run(sources).emission()).toBe('33.6');
  });
});

const LOT: ElectricityInstrument = {
  id: 'lot',
  description: 'wind certificates',
  direction: 'bought',
  vintageYear: 2025,
  mwh: decimal(30),
  redeemedOn: '2026-02-18',
  periodYear: 2025,
};

const CERTIFIED: ResolvedElectricitySource = {
  ...makeSource('wind', 30_000, 'grid'),
  category: 'instrument',
};

function judge(
  instruments: readonly ElectricityInstrument[],
  sources: readonly ResolvedElectricitySource[] = [CERTIFIED],
): unknown {
  const supply = { sources: [...sources], instruments: [...instruments] };
  const period = { periodStart: '2025-01-01', periodEnd: '2025-12-31' };
  return [
    everyInstrumentPasses(supply, period),
    ...instrumentFindings(supply, period).map((finding) => finding.code),
  ];
}

describe('contractual instruments', () => {
  test('that are redeemed, of the year and enough carry the headline', () => {
    expect(judge([LOT])).toEqual([true]);
    expect(
      judge([LOT, { ...LOT, id: 'roof', direction: 'sold', redeemedOn: null, vintageYear: 2023 }]),
    ).toEqual([true]);
  });

  test.each([
    ['instrument.notRedeemed', { redeemedOn: null }],
    ['instrument.vintage', { vintageYear: 2023 }],
    ['instrument.otherPeriod', { vintageYear: 2024, periodYear: 2024 }],
    ['instrument.negative', { mwh: decimal(-1) }],
  ] as const)('%s fails the headline', (code, more) => {
    expect(judge([{ ...LOT, ...more }], [])).toEqual([false, code]);
  });

  test('the certified kWh must not exceed the MWh that pass', () => {
    expect(judge([{ ...LOT, mwh: decimal('29.999') }])).toEqual([false, 'instrument.notEnough']);
    expect(judge([LOT, { ...LOT, id: 'late', redeemedOn: null }])).toEqual([false, 'instrument.notRedeemed']);
    expect(judge([])).toEqual([false, 'instrument.notEnough']);
  });

  test('the same lot twice is one lot', () => {
    expect(
      judge([
        { ...LOT, mwh: decimal(15) },
        { ...LOT, mwh: decimal(15) },
      ]),
    ).toEqual([false, 'instrument.idRepeated', 'instrument.notEnough']);
  });

  test('none, or only sold ones, leave the headline by location', () => {
    expect(judge([], [])).toEqual([false]);
    expect(judge([{ ...LOT, direction: 'sold' }], [])).toEqual([false]);
    expect(everyInstrumentPasses(undefined, {})).toBe(false);
  });
});
