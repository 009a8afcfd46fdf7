import { describe, expect, test } from 'vitest';
import { LiveCalculation } from '../../../../../electron/engine/live/live-calculation.ts';
import { formatAmount } from '../../../../../electron/engine/quantity/amount.ts';
import { type ResolvedStudy, StudyDocument } from '../../../../../shared/model/study.ts';
import { makeFactor, makeStudy, noLibrary } from '../../../../support/study-builder.ts';
import { decision, FACTORS, part, runLines } from './run-lines.ts';

const DRIVE = { kind: 'recipe', recipeId: 'drive', status: 'confirmed' };
const PARTS = [{ factorId: 'steel', share: '1' }];
const MORE = [
  ...FACTORS,
  makeFactor('mix', 'kWh', '0.5'),
  makeFactor('contract', 'kWh', '0.1'),
  makeFactor('named', 'MWh', '700'),
  makeFactor('testing', 'USD', '0.25'),
];

function source(id: string, category: string, kwh: string, more: object = {}): object {
  return {
    id,
    name: id,
    category,
    kwh,
    byLocation: decision('mix'),
    byContract: decision('contract'),
    ...more,
  };
}

function withMaking(making: object, sources: readonly object[] = [source('grid', 'grid', '1000')]): object {
  const electricity = sources.length === 0 ? {} : { electricity: { sources } };
  return {
    factors: MORE,
    recipes: [{ id: 'drive', name: 'Drive', parts: PARTS, ...making }],
    ...electricity,
  };
}

describe('the energy of a recipe', () => {
  test('comes from the grid of the study by location in both results, per kg of bought mass', () => {
    const roof = source('roof', 'ownGeneration', '9000', { byLocation: decision('contract') });
    const made = runLines(
      [part('a', { assignment: DRIVE, quantity: '2', yieldSteps: [{ kind: 'yield', value: '0.5' }] })],
      withMaking({ energy: { kwhPerKg: '3' } }, [source('grid', 'grid', '1000'), roof]),
    );
    // 4 kg x (2.2 + 3 kWh x 0.5)
    expect(made.kg('a')).toBe('14.8');
    const { emissions, terms } = made.line('a');
    expect(emissions.byContract).toEqual(emissions.byLocation);
    expect(terms.map(({ slot }) => slot)).toEqual(['recipe.steel', 'recipeEnergy.grid']);
    expect(terms.at(-1)?.operands.map(({ code }) => code)).not.toContain('sourceEnergy');
    expect(made.findings).toEqual([]);
  });

  test('is spread over several grid sources by their kWh, with their losses', () => {
    const dear = source('b', 'grid', '250', { byLocation: decision('contract') });
    const lossy = source('a', 'grid', '750', { losses: { rate: '0.1', definition: 'ofDelivered' } });
    const made = runLines(
      [part('a', { assignment: DRIVE })],
      withMaking({ energy: { kwhPerKg: '2' } }, [lossy, dear]),
    );
    // 2.2 + 2 x 0.75 x 0.5 x 1.1 + 2 x 0.25 x 0.1
    expect(made.kg('a')).toBe('3.075');
    expect(made.line('a').terms.map(({ slot }) => slot)).toContain('recipeLosses.a');
  });

  test('takes a named factor, whatever the study has', () => {
    const made = runLines(
      [part('a', { assignment: DRIVE })],
      withMaking({ energy: { kwhPerKg: '2', factorId: 'named' } }, []),
    );
    expect(made.kg('a')).toBe('3.6');
  });

  test.each([
    ['has no supply', { kwhPerKg: '1' }, [], 'line.recipeElectricityMissing'],
    [
      'has no grid',
      { kwhPerKg: '1' },
      [source('roof', 'ownGeneration', '9')],
      'line.recipeElectricityMissing',
    ],
    ['is negative', { kwhPerKg: '-1' }, undefined, 'line.recipeValueNegative'],
    ['names a factor per mass', { kwhPerKg: '1', factorId: 'steel' }, undefined, 'line.recipeEnergyUnit'],
    ['names an unknown factor', { kwhPerKg: '1', factorId: 'no' }, undefined, 'line.factorUnknown'],
  ])('that %s leaves the whole line open', (_name, energy, sources, code) => {
    const made = runLines([part('a', { assignment: DRIVE })], withMaking({ energy }, sources));
    expect([made.line('a').state, made.kg('a')]).toEqual(['open', '0']);
    expect(made.findings).toContain(`error ${code} a assignment`);
  });

  test('follows a change of the supply, and only then is the line made anew', () => {
    const study = (kg: string, factorId: string): ResolvedStudy =>
      StudyDocument.parse({
        ...makeStudy(),
        ...withMaking({ energy: { kwhPerKg: kg } }, [
          source('grid', 'grid', '5', { byLocation: decision(factorId) }),
        ]),
        bom: [{ parentId: null, ...part('a', { assignment: DRIVE }) }],
      }) as ResolvedStudy;
    const before = study('2', 'mix');
    const live = new LiveCalculation(before, noLibrary);
    const fossil = (): string => formatAmount(live.calculation().totals.byLocation[0] ?? 0n);
    expect(fossil()).toBe('3.2');
    const { electricity } = study('2', 'contract');
    expect(electricity).toBeDefined();
    live.update({ ...before, ...(electricity && { electricity }) });
    expect(fossil()).toBe('2.4');
  });
});

describe('the money of a recipe', () => {
  const spend = { factorId: 'testing', moneyPerKg: '11.3', currency: 'CNY', priceYear: 2023 };
  const basis = { vatRate: '0.13', exchange: { rate: '5' } };

  test('is brought to the basis of the factor, whatever the line itself costs', () => {
    const price = { value: '700', per: 'unit', currency: 'CNY', priceYear: 2023, vatRate: '0.06' };
    const made = runLines(
      [part('a', { assignment: DRIVE, quantity: '3', price })],
      withMaking({ spend: { ...spend, ...basis } }),
    );
    // 3 kg x (2.2 + 11.3 / 1.13 / 5 x 0.25)
    expect(made.kg('a')).toBe('8.1');
  });

  test('without exchange rate, or below zero, leaves the line open', () => {
    const open = runLines([part('a', { assignment: DRIVE })], withMaking({ spend }));
    expect(open.findings).toEqual(['error money.exchangeMissing a assignment']);
    expect(open.line('a').state).toBe('open');
    const negative = { ...spend, ...basis, moneyPerKg: '-1' };
    const made = runLines([part('a', { assignment: DRIVE })], withMaking({ spend: negative }));
    expect(made.findings).toEqual(['error line.recipeValueNegative a assignment']);
  });
});
