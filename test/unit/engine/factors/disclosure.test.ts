import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { gwpShares } from '../../../../electron/engine/factors/gwp-shares.ts';
import { LiveCalculation } from '../../../../electron/engine/live/live-calculation.ts';
import { formatAmount, formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import { GwpSet } from '../../../../shared/model/gas.ts';
import { type ResolvedStudy, StudyDocument } from '../../../../shared/model/study.ts';
import { makeFactor, makeStudy, noLibrary } from '../../../support/study-builder.ts';
import { decision, part, runLines } from '../inventory/material/run-lines.ts';

const STUDY = StudyDocument.parse({
  ...makeStudy(),
  factors: [
    makeFactor('six', 'kg', '3'),
    makeFactor('five', 'kg', { fossil: '-1', biogenicCo2Removal: '-50' }, { gwpSet: 'AR5 GWP100' }),
    makeFactor('unsaid', 'kg', '2', { gwpSet: 'notStated' }),
    makeFactor('unused', 'kg', '2', { gwpSet: 'AR4' }),
  ],
  bom: [
    part('a', { parentId: null, assignment: decision('six', { upstreamFactorId: 'five' }) }),
    part('b', { parentId: null, quantity: '2', assignment: decision('unsaid') }),
  ],
}) as ResolvedStudy;

test('the share of each GWP set is of absolute amounts without biogenic CO2', () => {
  const rows = gwpShares(calculate(STUDY, noLibrary), studyFactors(STUDY, noLibrary), 'byLocation');
  expect(
    rows.map((row) => [
      row.gwpSet,
      formatAmount(row.absoluteKg),
      formatRatio(row.share),
      row.factors.map(({ id }) => id),
    ]),
  ).toEqual([
    ['notStated', '4', '0.5', ['unsaid']],
    ['AR6', '3', '0.375', ['six']],
    ['AR5', '1', '0.125', ['five']],
  ]);
});

describe('a transport of its own', () => {
  const factors = [
    makeFactor('delivered', 'kg', '2', { delivery: 'included' }),
    makeFactor('steel', 'kg', '2.2'),
    makeFactor('truck', 'tkm', '0.1'),
  ];
  const bom = [
    { id: 'drive', quantity: '1', unit: 'piece' },
    part('motor', { parentId: 'drive', assignment: decision('delivered') }),
    part('shaft', { parentId: 'drive' }),
  ];

  function findings(belongsTo: string): readonly string[] {
    const route = {
      id: 'route',
      name: 'route',
      stage: 'inboundTransport',
      kind: 'transport',
      massKg: '1',
      belongsTo,
      legs: [{ mode: 'road', distanceKm: '10', assignment: decision('truck') }],
    };
    return runLines(bom, { factors, activities: [route] }).findings;
  }

  test('counts twice for a part, or an assembly with a part, whose factor includes delivery', () => {
    expect(findings('motor')).toEqual(['warning transport.deliveredTwice route belongsTo']);
    expect(findings('drive')).toEqual(['warning transport.deliveredTwice route belongsTo']);
    expect(findings('shaft')).toEqual([]);
    expect(findings('nowhere')).toEqual([]);
  });
});

test('a factor past its date is told against the end of the period', () => {
  const factors = [makeFactor('steel', 'kg', '2', { validUntil: '2026-01-01' })];
  const scope = (periodEnd: string): object => ({ scope: { declaredUnit: 'one machine', periodEnd } });
  expect(runLines([part('a')], { factors, ...scope('2025-12-31') }).findings).toEqual([]);
  expect(runLines([part('a')], { factors, ...scope('2026-01-01') }).findings).toEqual([
    'warning factor.expired - factors',
  ]);
});

const OWN_SET = GwpSet.parse({
  id: 'AR6',
  name: 'own',
  assessmentReport: 'AR6',
  source: 'invented',
  values: { CH4: '30' },
});

describe('the calculation that is kept alive', () => {
  const first = STUDY;

  test.each<[string, Partial<ResolvedStudy>]>([
    ['the GWP set', { scope: { ...first.scope, gwpSet: 'AR5' } }],
    ['a set of its own', { gwpSets: [OWN_SET] }],
    ['a recipe', { recipes: [{ id: 'r', name: 'r', parts: [{ factorId: 'six', share: '1' as never }] }] }],
    ['a memo', { memos: [{ id: 'm', name: 'm', kind: 'gasBank', gas: 'nothing', chargeKg: '1' as never }] }],
  ])('is the same as a new one after %s changed', (_name, change) => {
    const detailed = makeFactor('six', 'kg', '3', {
      gases: [{ gas: 'CH4', origin: 'fossil', kg: '0.1' as never }],
    });
    const before = { ...first, factors: [detailed, ...(first.factors ?? []).slice(1)] };
    const live = new LiveCalculation(before, noLibrary);
    const after: ResolvedStudy = { ...before, ...change };
    live.update(after);
    const expected = calculate(after, noLibrary);
    expect(live.calculation().totals).toEqual(expected.totals);
    expect(live.calculation().findings).toEqual(expected.findings);
    expect(live.findingCounts.error).toBe(
      expected.findings.filter(({ severity }) => severity === 'error').length,
    );
  });
});
