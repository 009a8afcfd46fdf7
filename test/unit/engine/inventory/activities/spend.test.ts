import { describe, expect, test } from 'vitest';
import type { ResolvedActivity } from '../../../../../shared/model/activity.ts';
import { decimal, makeFactor, use } from '../../../../support/study-builder.ts';
import { type ActivityOutcome, runActivities } from '../run-activities.ts';

type Spend = Extract<ResolvedActivity, { kind: 'spend' }>;

const FACTORS = [
  makeFactor('basic', 'USD-2022', '0.35', { priceBasis: 'basic', scope: 'spend' }),
  makeFactor('purchaser', 'USD-2022', '0.35', { priceBasis: 'purchaser', scope: 'spend' }),
  makeFactor('by mass', 'kg', '2'),
];

const ENGINEERING: Spend = {
  id: 'a',
  name: 'engineering',
  stage: 'materials',
  kind: 'spend',
  amount: decimal(120_000),
  currency: 'CNY',
  priceYear: 2025,
  vatRate: decimal('0.13'),
  index: { factorYear: decimal(106), priceYear: decimal('109.3') },
  exchange: { rate: decimal('6.4515') },
  basicPriceRatio: decimal('0.86'),
  sector: 'engineering',
  assignment: use('basic'),
};

function run(more: Partial<Spend>, ...left: readonly (keyof Spend)[]): ActivityOutcome {
  const made = Object.fromEntries(
    Object.entries({ ...ENGINEERING, ...more }).filter(([name]) => !left.includes(name as keyof Spend)),
  ) as unknown as Spend;
  return runActivities([made], FACTORS);
}

describe('money spent', () => {
  test('is freed of tax, deflated, converted and reduced to basic price', () => {
    // Solved by hand: 120,000 / 1.13 x 106 / 109.3 / 6.4515 x 0.86 x 0.35.
    expect(run({}).emission().slice(0, 9)).toBe('4805.0100');
    expect(run({}).lines[0]?.state).toBe('counted');
  });

  test('is refused, not guessed, when a step is missing', () => {
    expect(run({}, 'exchange').findings).toEqual(['money.exchangeMissing a amount']);
    expect(run({}, 'index').findings).toEqual(['money.indexMissing a amount']);
    expect(run({}, 'basicPriceRatio').findings).toEqual(['money.basicRatioMissing a amount']);
    expect(run({}, 'assignment').findings).toEqual(['line.factorMissing a assignment']);
  });

  test('on a factor per mass or below zero is open', () => {
    expect(run({ assignment: use('by mass') }).findings).toEqual(['line.unitMismatch a amount']);
    expect(run({ amount: decimal(-1) }).findings).toEqual(['line.negative a amount']);
    expect(run({ index: { factorYear: decimal(106), priceYear: decimal(0) } }).lines[0]).toMatchObject({
      state: 'open',
      terms: [],
    });
  });
});
