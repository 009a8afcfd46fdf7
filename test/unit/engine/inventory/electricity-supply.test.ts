import { describe, expect, test } from 'vitest';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type { ResolvedElectricitySource, ResolvedSupply } from '../../../../shared/model/electricity.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import { decimal, makeFactor, use } from '../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from './run-activities.ts';

const FACTORS: readonly Factor[] = [
  makeFactor('generation', 'kWh', '0.58', { losses: 'excluded' }),
  makeFactor('delivered', 'kWh', '0.58', { losses: 'included' }),
  makeFactor('sun', 'kWh', '0.05'),
  makeFactor('mix', 'kWh', '0.6'),
  makeFactor('residual', 'kWh', '0.7'),
  makeFactor('north', 'kWh', '0.5', { geography: 'CN-TJ' }),
];

const USE: ResolvedActivity = {
  id: 'a',
  name: 'hall',
  stage: 'ownManufacturing',
  kind: 'electricity',
  amount: decimal(100_000),
  unit: 'kWh',
};

function source(
  id: string,
  kwh: number,
  more: Partial<ResolvedElectricitySource> = {},
): ResolvedElectricitySource {
  return {
    id,
    name: id,
    category: 'grid',
    kwh: decimal(kwh),
    byLocation: use('mix'),
    byContract: use('residual'),
    ...more,
  };
}

function run(
  sources: readonly ResolvedElectricitySource[],
  more: Partial<ResolvedSupply> = {},
): ActivityOutcome {
  return runActivities([USE], FACTORS, { sources: [...sources], ...more });
}

function both(factorId: string): Pick<ResolvedElectricitySource, 'byLocation' | 'byContract'> {
  return { byLocation: use(factorId), byContract: use(factorId) };
}

describe('losses of the grid', () => {
  const lossy = (
    definition: 'ofGenerated' | 'ofDelivered',
    factorId = 'generation',
    rate = '0.0505',
  ): ActivityOutcome =>
    run([source('mains', 1, { ...both(factorId), losses: { rate: decimal(rate), definition } })]);

  test('follow from what the rate is of', () => {
    // Solved by hand: 100,000 x 0.58 x 0.0505 / 0.9495 or x 0.0505.
    const ofGenerated = lossy('ofGenerated');
    expect(ofGenerated.emission().slice(0, 8)).toBe('61084.78');
    expect(ofGenerated.emission('fossil', 'byContract')).toBe(ofGenerated.emission());
    expect(lossy('ofDelivered').emission()).toBe('60929');
    expect(ofGenerated.lines[0]?.terms.map(({ basis, slot }) => `${basis} ${slot}`)).toEqual([
      'byLocation source.mains',
      'byLocation losses.mains',
      'byContract source.mains',
      'byContract losses.mains',
    ]);
    expect(ofGenerated.findings).toEqual([]);
  });

  test('are never added to a factor that contains them, and missed where it says it lacks them', () => {
    const twice = lossy('ofDelivered', 'delivered');
    expect(twice.emission()).toBe('58000');
    expect(twice.findings).toEqual(['electricity.lossesTwice mains electricity']);
    expect(run([source('mains', 1, both('generation'))]).findings).toEqual([
      'electricity.lossesMissing mains electricity',
    ]);
  });

  test('of all that is generated, or below zero, are refused', () => {
    const all = lossy('ofGenerated', 'generation', '1');
    expect(all.lines[0]?.state).toBe('partial');
    expect(all.findings).toEqual([
      'electricity.lossRange a electricity',
      'electricity.lossRange a electricity',
    ]);
    expect(lossy('ofDelivered', 'generation', '-0.1').lines[0]?.state).toBe('partial');
  });
});

describe('own energy whose certificates were sold', () => {
  const roof = source('roof', 25, { category: 'ownGeneration', ...both('sun'), certificatesSold: true });

  test('counts as grid electricity by both methods', () => {
    const made = run([roof, source('mains', 75)]);
    expect(made.emission()).toBe('60000');
    expect(made.emission('fossil', 'byContract')).toBe('70000');
    expect(made.findings).toEqual(['electricity.countsAsGrid roof electricity']);
    const kept = run([{ ...roof, certificatesSold: false }, source('mains', 75)]);
    expect(kept.emission()).toBe('46250');
    expect(run([roof, source('mains', 0)]).emission()).toBe('60000');
  });

  test('takes several grids by their energy', () => {
    const made = run([roof, source('north', 25), source('south', 50, both('sun'))]);
    // A third of the roof's quarter is as the north, two thirds as the south: one third of all at 0.6.
    expect(made.emission().slice(0, 10)).toBe('23333.3333');
    expect(made.lines[0]?.terms.map(({ slot }) => slot)).toContain('source.roof.south');
  });

  test('is a gap where there is no grid', () => {
    const made = run([roof]);
    expect(made.lines[0]?.state).toBe('open');
    expect(made.findings).toContain('electricity.soldWithoutGrid a electricity');
  });

  test('is asked for when a lot was sold', () => {
    const lot = {
      id: 'lot',
      description: 'sold',
      direction: 'sold',
      vintageYear: 2025,
      mwh: decimal(18),
      redeemedOn: null,
      periodYear: 2025,
    } as const;
    expect(run([source('mains', 75)], { instruments: [lot] }).findings).toEqual([
      'instrument.soldNotMarked lot electricity.instruments',
    ]);
  });
});

describe('the supply', () => {
  test('marks a consumption mix beside certificates', () => {
    const wind = source('wind', 30, { category: 'instrument', ...both('sun') });
    expect(run([wind, source('mains', 70, { mix: 'consumption' })]).findings).toEqual([
      'electricity.consumptionMix mains electricity',
    ]);
    expect(run([wind, source('mains', 70, { mix: 'residual' })]).findings).toEqual([]);
  });

  test('has certificates of its own market', () => {
    const lot = {
      id: 'lot',
      description: 'wind',
      direction: 'bought',
      vintageYear: 2025,
      mwh: decimal(1),
      redeemedOn: '2025-12-01',
      periodYear: 2025,
    } as const;
    const market = (code: string): readonly string[] =>
      run([source('mains', 1, both('north'))], { instruments: [{ ...lot, market: code }] }).findings;
    expect(market('CN')).toEqual([]);
    expect(market('AIB')).toEqual([]);
    expect(market('DE')).toEqual(['instrument.otherMarket lot electricity.instruments']);
  });

  test('has no two sources of one id', () => {
    expect(run([source('mains', 1), source('mains', 2)]).findings).toEqual([
      'electricity.sourceTwice a electricity',
    ]);
  });
});
