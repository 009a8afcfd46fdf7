import { describe, expect, test } from 'vitest';
import type { ResolvedActivity } from '../../../../../shared/model/activity.ts';
import { decimal, makeFactor, use } from '../../../../support/study-builder.ts';
import { runActivities } from '../run-activities.ts';

const at = { id: 'a', name: 'a', stage: 'ownManufacturing' } as const;

const FACTORS = [
  makeFactor('hall', 'piece', 260_000),
  makeFactor('truck', 'tkm', '0.1'),
  makeFactor('landfill', 'kg', '0.5'),
  makeFactor('solution', 'kg', '0.6', { perAmount: decimal(2), substanceShare: decimal('0.5') }),
];

describe('a long-lived asset', () => {
  const asset = (used: number, life: number): ResolvedActivity => ({
    ...at,
    kind: 'asset',
    amount: decimal(1),
    unit: 'piece',
    used: decimal(used),
    life: decimal(life),
    lifeUnit: 'h',
    assignment: use('hall'),
  });

  test('counts by the share of its life, tagged as capital goods', () => {
    // Solved by hand: 260,000 kg x 120 h / (10 a x 4,000 h).
    const made = runActivities([asset(120, 40_000)], FACTORS);
    expect(made.emission()).toBe('780');
    expect(made.lines[0]?.capitalGoods).toBe(true);
  });

  test('is not used longer than it lives', () => {
    expect(runActivities([asset(120, 0)], FACTORS).findings).toEqual(['asset.lifeRange a life']);
    expect(runActivities([asset(121, 120)], FACTORS).findings).toEqual(['asset.lifeRange a life']);
    expect(runActivities([asset(-1, 120)], FACTORS).findings).toEqual(['line.negative a used']);
  });
});

describe('waste', () => {
  test('goes a way to its treatment', () => {
    const legs = [{ mode: 'road', distanceKm: decimal(80), assignment: use('truck') }] as const;
    const waste: ResolvedActivity = {
      ...at,
      kind: 'waste',
      massKg: decimal(250),
      treatment: 'landfill',
      legs: [...legs],
      assignment: use('landfill'),
    };
    const made = runActivities([waste], FACTORS);
    expect(made.emission()).toBe('127');
    expect(made.lines[0]?.terms.map(({ slot }) => slot)).toEqual(['main', 'leg.0']);
  });
});

describe('what is cut off', () => {
  const cutOff = { kind: 'excluded', why: 'cutOff', reason: 'minor' } as const;
  const consumable = { ...at, kind: 'consumable', amount: decimal(10), unit: 'kg' } as const;

  test('keeps an estimate beside the totals', () => {
    const assignment = { ...cutOff, estimate: { factorId: 'landfill' } };
    const [line] = runActivities([{ ...consumable, assignment }], FACTORS).lines;
    expect(line).toMatchObject({ state: 'excluded', terms: [] });
    expect(line?.estimate?.byLocation[0]).toBe(5_000_000_000_000_000_000_000_000n);
  });

  test('without estimate is an error', () => {
    expect(runActivities([{ ...consumable, assignment: cutOff }], FACTORS).findings).toEqual([
      'cutOff.estimateMissing a assignment',
    ]);
  });
});

test('a solution is asked for its strength, and its factor is for the amount it names', () => {
  const consumable = { ...at, kind: 'consumable', amount: decimal(10), unit: 'kg' } as const;
  expect(runActivities([{ ...consumable, assignment: use('solution') }], FACTORS).findings).toEqual([
    'line.substanceShareMissing a assignment',
  ]);
  const assignment = { ...use('solution'), substanceShare: decimal('0.25') } as ReturnType<typeof use>;
  // 10 kg at 25 % are 5 kg at 50 %; 0.6 kg CO2e per 2 kg.
  expect(runActivities([{ ...consumable, assignment }], FACTORS).emission()).toBe('1.5');
});
