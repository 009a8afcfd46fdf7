import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, makeFactor } from '../../../../support/study-builder.ts';
import { decision, FACTORS, part, runLines } from './run-lines.ts';

function recipe(...parts: readonly (readonly [string, string])[]): object {
  return {
    recipes: [{ id: 'motor', name: 'Motor', parts: parts.map(([factorId, share]) => ({ factorId, share })) }],
  };
}

const MOTOR = { kind: 'recipe', recipeId: 'motor', status: 'confirmed' };

describe('a recipe', () => {
  test('splits the bought mass into its materials', () => {
    const made = runLines(
      [part('motor', { quantity: '2', assignment: MOTOR, yieldSteps: [{ kind: 'yield', value: '0.5' }] })],
      recipe(['steel', '0.75'], ['copper', '0.25']),
    );
    // 4 kg x (0.75 x 2.2 + 0.25 x 4)
    expect(made.kg('motor')).toBe('10.6');
    expect(made.line('motor').terms.map((term) => term.slot)).toEqual(['recipe.steel', 'recipe.copper']);
    expect(made.findings).toEqual([]);
  });

  test.each([
    [
      'sums to less than 1',
      recipe(['steel', '0.75'], ['copper', '0.2499']),
      'line.recipeSharesNotOne',
      '0.9999',
    ],
    ['sums to more than 1', recipe(['steel', '0.75'], ['copper', '0.26']), 'line.recipeSharesNotOne', '1.01'],
    ['has a negative share', recipe(['steel', '1.5'], ['copper', '-0.5']), 'line.recipeNegative', undefined],
    ['has a material per piece', recipe(['steel', '0.5'], ['bearing', '0.5']), 'line.recipeUnit', undefined],
    ['has an unknown material', recipe(['steel', '0.5'], ['gold', '0.5']), 'line.factorUnknown', undefined],
    ['is not in the study', {}, 'line.recipeUnknown', undefined],
  ])('that %s leaves the line open', (_name, more, code, sum) => {
    const made = runLines([part('motor', { assignment: MOTOR })], more);
    expect(made.line('motor').state).toBe('open');
    expect(made.findings).toEqual([`error ${code} motor assignment`]);
    expect(made.params(code)?.['sum']).toBe(sum);
  });

  test('that names a material twice counts it twice, in slots of their own', () => {
    const made = runLines([part('a', { assignment: MOTOR })], recipe(['steel', '0.5'], ['steel', '0.5']));
    expect(made.kg('a')).toBe('2.2');
    expect(made.line('a').terms.map((term) => term.slot)).toEqual(['recipe.steel', 'recipe.steel.1']);
  });

  test('with one id and two contents is an error', () => {
    const twice = {
      recipes: [recipe(['steel', '1']), recipe(['copper', '1'])].flatMap((one) => Object.values(one).flat()),
    };
    expect(runLines([part('a', { assignment: MOTOR })], twice).findings).toEqual([
      'error recipe.idRepeated - recipes',
    ]);
  });
});

describe('recycled content', () => {
  test('replaces a share of the primary factor', () => {
    const recycledContent = { share: '0.3', factorId: 'secondary' };
    const made = runLines([part('a', { assignment: decision('steel', { recycledContent }) })]);
    expect(made.kg('a')).toBe('1.705');
    expect(made.line('a').terms.map((term) => term.slot)).toEqual(['material', 'recycled']);
  });

  test.each(['-0.1', '1.0001', '30'])('of %s leaves the line open', (share) => {
    const recycledContent = { share, factorId: 'secondary' };
    const made = runLines([part('a', { assignment: decision('steel', { recycledContent }) })]);
    expect(made.findings).toEqual(['error line.recycledRange a assignment']);
  });

  test('whose factor is unknown is not left out silently', () => {
    const recycledContent = { share: '0.3', factorId: 'nowhere' };
    const made = runLines([part('a', { assignment: decision('steel', { recycledContent }) })]);
    expect([made.line('a').state, made.kg('a')]).toEqual(['open', '0']);
  });

  test('is the same as a recipe of both, for every share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        (permille, grams) => {
          const share = decimal(permille / 1000);
          const rest = decimal((1000 - permille) / 1000);
          const mass = { value: String(grams), unit: 'g', per: 'unit' };
          const made = runLines(
            [
              part('a', {
                mass,
                assignment: decision('steel', { recycledContent: { share, factorId: 'secondary' } }),
              }),
              part('b', { mass, assignment: MOTOR }),
            ],
            recipe(['steel', rest], ['secondary', share]),
          );
          expect(made.kg('a')).toBe(made.kg('b'));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a factor', () => {
  const SOLUTION = makeFactor('lye', 'kg', '0.6', { substanceShare: decimal('0.5') });
  const TWELVE = makeFactor('twelve', 'kg', '25', { perAmount: decimal('12.5') });
  const more = { factors: [...FACTORS, SOLUTION, TWELVE] };

  test('for a declared amount is divided by it', () => {
    const made = runLines([part('a', { assignment: decision('twelve') })], more);
    expect(made.kg('a')).toBe('2');
    expect(made.line('a').terms[0]?.operands.at(-1)).toMatchObject({
      code: 'declaredAmount',
      operation: 'divide',
    });
  });

  test.each(['0', '-1'])('for an amount of %s is refused', (perAmount) => {
    const wrong = makeFactor('wrong', 'kg', '25', { perAmount: decimal(perAmount) });
    const made = runLines([part('a', { assignment: decision('wrong') })], { factors: [wrong] });
    expect(made.findings).toEqual([
      'error factor.perAmountRange - factors',
      'error line.factorPerAmount a assignment',
    ]);
    expect(made.line('a').state).toBe('open');
  });

  test('for a solution is asked how strong the amount is', () => {
    const made = runLines(
      [
        part('pure', { assignment: decision('lye', { substanceShare: '1' }) }),
        part('solution', { assignment: decision('lye', { substanceShare: '0.5' }) }),
        part('weak', { assignment: decision('lye', { substanceShare: '0.1' }) }),
        part('of steel', { assignment: decision('steel', { substanceShare: '0.25' }) }),
      ],
      more,
    );
    expect(['pure', 'solution', 'weak', 'of steel'].map((id) => made.kg(id))).toEqual([
      '1.2',
      '0.6',
      '0.12',
      '0.55',
    ]);
    const unsaid = runLines([part('a', { assignment: decision('lye') })], more);
    expect(unsaid.findings).toEqual(['error line.substanceShareMissing a assignment']);
    const wrong = runLines([part('a', { assignment: decision('lye', { substanceShare: '50' }) })], more);
    expect(wrong.findings).toEqual(['error line.substanceShareRange a assignment']);
  });

  test('of direct CO2 only counts, with a warning', () => {
    const inventory = makeFactor('grid', 'kg', '1', { scope: 'directCo2Only' });
    const made = runLines([part('a', { assignment: decision('grid') })], { factors: [inventory] });
    expect(made.findings).toEqual(['warning line.factorDirectCo2Only a assignment']);
    expect(made.line('a').state).toBe('counted');
  });
});
