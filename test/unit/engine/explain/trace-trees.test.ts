import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOffLedger } from '../../../../electron/engine/completeness/cut-off.ts';
import { massBalance } from '../../../../electron/engine/completeness/mass-balance.ts';
import type { Explained } from '../../../../electron/engine/explain/explained.ts';
import type { TraceNode } from '../../../../electron/engine/explain/trace-node.ts';
import { GROUPINGS } from '../../../../electron/engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../../../electron/engine/impact/evaluate.ts';
import { bridge } from '../../../../electron/engine/profiles/bridge.ts';
import { settingsOf } from '../../../../electron/engine/profiles/headline.ts';
import { profileHeadline, profileSums } from '../../../../electron/engine/profiles/profile-total.ts';
import { STANDARD_PROFILES } from '../../../../electron/engine/profiles/standard-profile.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import { compare } from '../../../../electron/engine/quantity/ratio.ts';
import { BASES, COMPONENTS } from '../../../../shared/model/component.ts';
import { type MethodChoices, PROFILE_IDS } from '../../../../shared/model/method.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import type { Variant } from '../../../../shared/model/variant.ts';
import { decimal, makeFactor, makeSource, makeStudy } from '../../../support/study-builder.ts';
import { wrongNodes } from '../../../support/trace-evaluator.ts';
import { randomStudy, type Temper } from '../random-study.ts';
import { asked, explainOf } from './explain-study.ts';

const methods = fc.record(
  {
    profiles: fc.constantFrom(
      ['pas2050', 'iso14067'],
      ['iso14067', 'pas2050', 'gbt24067'],
      ['gbt24067', 'pas2050'],
    ),
    capitalGoods: fc.constantFrom('included', 'excluded'),
    pasScaling: fc.constantFrom('on', 'off'),
    pasElectricity: fc.constantFrom('byLocation', 'byContract'),
  },
  { requiredKeys: [] },
);

function studies(temper: Temper): fc.Arbitrary<StudyDocument> {
  return fc.tuple(randomStudy(temper), methods).map(([study, method]) => ({
    ...study,
    method: { ...method, ...(method.profiles && { profiles: [...method.profiles] }) } as MethodChoices,
  }));
}

function treeOf(of: Explained, written: StudyDocument, target: string): TraceNode {
  const node = explainOf(of, written, target);
  if (node === undefined) {
    throw new Error(`no tree for ${target}`);
  }
  return node;
}

/** The tree of a target is right all the way down and ends at the engine's own number. */
function expectTree(of: Explained, written: StudyDocument, target: string, amount: bigint): void {
  const node = treeOf(of, written, target);
  expect(wrongNodes(node)).toEqual([]);
  expect(`${target} ${node.value}`).toBe(`${target} ${formatAmount(amount)}`);
}

test('energy of a supply that is too long to print as one number is shown by its sources', () => {
  const study = makeStudy({
    factors: [makeFactor('grid', 'kWh', '9'.repeat(60))],
    electricity: {
      sources: [makeSource('tiny', `0.${'0'.repeat(57)}1`, 'grid'), makeSource('whole', '10', 'grid')],
    },
    activities: [
      {
        id: 'use',
        name: 'use',
        stage: 'ownManufacturing',
        kind: 'electricity',
        amount: decimal(1),
        unit: 'kWh',
      },
    ],
  });
  const of = asked(study, 'byLocation', 5);
  expectTree(of, study, 'total', excludingBiogenicCo2(of.calculation.totals.byLocation));
});

describe.each(['sound', 'hostile'] as const)(
  'trees of %s studies, worked out again from what is printed',
  (temper) => {
    const runs = { numRuns: temper === 'sound' ? 60 : 40 };

    test('lines, components, stages, groups and totals', () => {
      fc.assert(
        fc.property(
          studies(temper),
          fc.constantFrom(...BASES),
          fc.integer({ min: 1, max: 30 }),
          (study, basis, most) => {
            const of = asked(study, basis, most);
            const { calculation } = of;
            expectTree(of, study, 'total', excludingBiogenicCo2(calculation.totals[basis]));
            COMPONENTS.forEach((component, index) => {
              expectTree(of, study, `component:${component}`, calculation.totals[basis][index] ?? 0n);
            });
            const ids = calculation.lines.map(({ id }) => id);
            for (const line of calculation.lines.filter(
              ({ id }) => ids.indexOf(id) === ids.lastIndexOf(id),
            )) {
              expectTree(of, study, `line:${line.id}`, excludingBiogenicCo2(line.emissions[basis]));
              COMPONENTS.forEach((component, index) => {
                expectTree(of, study, `line:${line.id}:${component}`, line.emissions[basis][index] ?? 0n);
              });
              if (line.estimate !== undefined) {
                expectTree(of, study, `estimate:${line.id}`, excludingBiogenicCo2(line.estimate[basis]));
              }
            }
            for (const grouping of GROUPINGS) {
              for (const { key, emissions } of calculation.groups[grouping]) {
                expectTree(of, study, `group:${grouping}:${key}`, excludingBiogenicCo2(emissions[basis]));
              }
            }
          },
        ),
        runs,
      );
    });

    test('profiles and bridges', () => {
      fc.assert(
        fc.property(studies(temper), (study) => {
          const of = asked(study);
          const sums = profileSums(of.calculation);
          const from = settingsOf(STANDARD_PROFILES[study.method?.profiles?.[0] ?? 'iso14067'], of.study);
          for (const id of PROFILE_IDS) {
            const to = settingsOf(STANDARD_PROFILES[id], of.study);
            expectTree(of, study, `profile:${id}`, profileHeadline(sums, to));
            for (const row of bridge(sums, from, to).rows) {
              expectTree(of, study, `bridge:${id}:${row.switch}`, row.effectKg);
            }
          }
        }),
        runs,
      );
    });

    test('coverage and mass balance', () => {
      fc.assert(
        fc.property(studies(temper), (study) => {
          const written = { ...study, product: { ...study.product, weighedMassKg: decimal('1234.5') } };
          const of = asked(written);
          const ledger = cutOffLedger(of.study, of.calculation, of.basis);
          const balance = massBalance(of.study, of.calculation);
          const expected = [
            ['coverage:ghg', ledger.ghg.coverage],
            ['coverage:mass', ledger.mass.coverage],
            ['coverage:energy', ledger.energyKwh.coverage],
            ['massBalance', balance.coverage],
          ] as const;
          for (const [target, ratio] of expected) {
            const node = explainOf(of, written, target);
            expect([target, node === undefined]).toEqual([target, ratio === undefined]);
            if (node !== undefined && ratio !== undefined) {
              expect(wrongNodes(node)).toEqual([]);
              expect(compare(node.exact, ratio)).toBe(0);
            }
          }
        }),
        runs,
      );
    });

    test('variants and the rows of their lines', () => {
      fc.assert(
        fc.property(studies(temper), fc.nat(5), (study, which) => {
          const line = study.bom?.filter(({ assignment }) => assignment?.kind === 'factor')[which];
          const variant: Variant = {
            id: 'v',
            name: 'v',
            changes: [
              ...(line === undefined
                ? []
                : [
                    {
                      kind: 'line' as const,
                      lineId: line.id,
                      set: {
                        quantity: decimal('7.3'),
                        assignment: { kind: 'factor' as const, factorId: 'f2', status: 'confirmed' as const },
                      },
                    },
                  ]),
              { kind: 'removeActivity', id: 'act0' },
            ],
          };
          const written = { ...study, variants: [variant] };
          const of = asked(written);
          const node = treeOf(of, written, 'variant:v');
          expect(wrongNodes(node)).toEqual([]);
          for (const child of node.children.filter(({ code }) => code === 'variantLine')) {
            const rows = treeOf(of, written, child.target ?? '');
            expect(wrongNodes(rows)).toEqual([]);
            expect(rows.value).toBe(child.value);
          }
        }),
        runs,
      );
    });
  },
);

test('what does not fit is one node with the exact sum', () => {
  fc.assert(
    fc.property(studies('sound'), (study) => {
      const few = asked(study, 'byLocation', 1);
      const node = treeOf(few, study, 'total');
      for (const stage of node.children) {
        expect(stage.children.length).toBeLessThanOrEqual(2);
      }
      expect(node.value).toBe(treeOf(asked(study, 'byLocation', 1000), study, 'total').value);
    }),
    { numRuns: 20 },
  );
});

test('a number that is not there is answered with what there is', () => {
  const [study] = fc.sample(studies('sound'), { seed: 7, numRuns: 1 });
  if (study === undefined) {
    throw new Error('no sample');
  }
  const of = asked(study);
  for (const target of [
    'stage:moon',
    'line:nobody',
    'profile:iso',
    'bridge:iso14067:offsets',
    'memo:none',
    'variant:x',
    'x',
    'total:1',
    '',
  ]) {
    expect(explainOf(of, study, target)).toBeUndefined();
  }
});
