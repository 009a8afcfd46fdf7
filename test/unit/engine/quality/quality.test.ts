import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { ECOINVENT_3, lognormal, lognormalSigma } from '../../../../electron/engine/quality/pedigree-set.ts';
import { type QualityReport, qualityReport } from '../../../../electron/engine/quality/quality-report.ts';
import type { Pedigree } from '../../../../shared/model/quality.ts';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import { decimal, makeConsumable, makeFactor, makeStudy, noLibrary } from '../../../support/study-builder.ts';

type Five = readonly [number, number, number, number, number];

function pedigree(
  [reliability, completeness, temporal, geographical, technological]: Five,
  basic?: string,
): Pedigree {
  const scores = { reliability, completeness, temporal, geographical, technological };
  return basic === undefined ? scores : { ...scores, basicUncertainty: decimal(basic) };
}

const BEST: Five = [1, 1, 1, 1, 1];

/** Published with the pedigree matrix of ecoinvent 3 as openLCA ships it (W26), recomputed. */
const PUBLISHED: readonly (readonly [
  Five,
  number,
  Partial<Record<'sigma' | 'gsd' | 'gsdSquared' | 'coefficientOfVariation' | 'meanOverMedian', string>>,
])[] = [
  [[1, 1, 1, 1, 1], 1.05, { sigma: '0.024395', gsd: '1.02470', gsdSquared: '1.05000' }],
  [
    [2, 3, 2, 1, 3],
    1.05,
    { sigma: '0.101558', gsd: '1.10689', gsdSquared: '1.22522', coefficientOfVariation: '0.1018' },
  ],
  [
    [4, 5, 3, 3, 4],
    1.05,
    { sigma: '0.246344', gsd: '1.27934', gsdSquared: '1.63671', meanOverMedian: '1.030808' },
  ],
  [[4, 5, 4, 3, 4], 1.05, { sigma: '0.258311', gsdSquared: '1.67635' }],
  [
    [2, 2, 3, 2, 3],
    2,
    { sigma: '0.362509', gsd: '1.43693', gsdSquared: '2.06477', coefficientOfVariation: '0.37475' },
  ],
];

test.each(PUBLISHED)('scores %j with basic uncertainty %d', (scores, basic, expected) => {
  const result = lognormal(lognormalSigma(pedigree(scores), basic));
  const figures = Object.entries(expected).map(([name, text]) => [
    name,
    result[name as keyof typeof result].toFixed(text.split('.')[1]?.length),
  ]);
  expect(Object.fromEntries(figures)).toEqual(expected);
});

test('the set is that of ecoinvent 3, not the older one', () => {
  expect(ECOINVENT_3.factors.geographical[3]).toBe(1.05);
  expect(ECOINVENT_3.factors.technological[1]).toBe(1.05);
});

interface RatedLine {
  readonly id: string;
  readonly kg: number;
  readonly data?: NonNullable<ResolvedActivity['data']>;
  readonly factorId?: string;
}

function reportOf(lines: readonly RatedLine[], more: Partial<ResolvedStudy> = {}): QualityReport {
  const study = makeStudy({
    factors: lines.map(({ id }) => makeFactor(`f ${id}`, 'kg', 1, { pedigree: pedigree(BEST, '1') })),
    activities: lines.map(({ id, kg, data, factorId }) => ({
      ...makeConsumable(id, kg, 'kg', factorId ?? `f ${id}`),
      ...(data === undefined ? {} : { data }),
    })),
    ...(more as object),
  });
  const calculation = calculate(study, noLibrary);
  return qualityReport(calculation, 'byLocation', studyFactors(study, noLibrary), study.supplierPcfs);
}

/** A line whose geometric standard deviation is given: the square of it as basic uncertainty, best scores. */
function withGsd(id: string, kg: number, gsd: number): RatedLine {
  return { id, kg, data: { pedigree: pedigree(BEST, String(Math.round(gsd ** 2 * 10_000) / 10_000)) } };
}

describe('uncertainty of the total', () => {
  const LINES = [
    withGsd('a', 25_056, 1.2),
    withGsd('b', 8400, 1.5),
    withGsd('c', 6100, 1.1),
    withGsd('d', 3200, 1.35),
  ];

  test('four independent lines: GSD 1.14549, squared 1.31215, 32,762 to 55,798 kg', () => {
    const { uncertainty } = reportOf(LINES);
    expect(uncertainty?.gsd.toFixed(5)).toBe('1.14549');
    expect(uncertainty?.gsdSquared.toFixed(5)).toBe('1.31215');
    // The total of the example is 42,756 kg.
    expect(uncertainty && [Math.round(uncertainty.low), Math.round(uncertainty.high)]).toEqual([
      32_762, 55_798,
    ]);
  });

  test('lines that share a factor are correlated: their shares add before squaring', () => {
    const shared = makeFactor('shared', 'kg', 1, { pedigree: pedigree(BEST, '1.44') });
    const own = (id: string): RatedLine => ({
      id,
      kg: 100,
      data: { pedigree: pedigree(BEST, '1') },
      factorId: 'shared',
    });
    const together = reportOf([own('a'), own('b')], {
      factors: [shared],
    }).uncertainty;
    const alone = reportOf([own('a')], { factors: [shared] }).uncertainty;
    expect(together?.gsd).toBeCloseTo(1.2, 12);
    expect(alone?.gsd).toBeCloseTo(1.2, 12);
    const apart = reportOf([withGsd('a', 100, 1.2), withGsd('b', 100, 1.2)]).uncertainty;
    expect(apart?.gsd).toBeCloseTo(1.2 ** Math.SQRT1_2, 12);
  });

  test('the terms of one line stand on one amount and do not average out', () => {
    const line: ResolvedActivity = {
      ...makeConsumable('fuel', 100, 'kg', 'f a'),
      assignment: { kind: 'factor', factorId: 'f a', upstreamFactorId: 'f b', status: 'confirmed' },
      data: { pedigree: pedigree(BEST, '1.44') },
    } as ResolvedActivity;
    const { uncertainty } = reportOf([withGsd('a', 1, 1), withGsd('b', 1, 1)], {
      activities: [line],
    });
    expect(uncertainty?.gsd).toBeCloseTo(1.2, 12);
  });

  test('is open where anything is not rated, or a figure cannot be', () => {
    expect(reportOf([{ id: 'a', kg: 1 }]).uncertainty).toBeUndefined();
    for (const basic of ['0', '-1', '0.99', `1${'0'.repeat(58)}`]) {
      expect(
        reportOf([{ id: 'a', kg: 1, data: { pedigree: pedigree(BEST, basic) } }]).uncertainty,
      ).toBeUndefined();
    }
    expect(reportOf([]).uncertainty).toBeUndefined();
  });
});

describe('ratings and primary data', () => {
  const LINES: readonly RatedLine[] = [
    { id: 'a', kg: 9000, data: { pedigree: pedigree([1, 1, 4, 2, 3]), primaryShare: decimal(0) } },
    { id: 'b', kg: 12_000, data: { pedigree: pedigree([1, 1, 2, 2, 2]), primaryShare: decimal('0.45') } },
    { id: 'c', kg: 15_000, data: { pedigree: pedigree([1, 1, 1, 1, 1]), primaryShare: decimal(1) } },
    { id: 'd', kg: 9200, data: { pedigree: pedigree([1, 1, 3, 3, 4]), primaryShare: decimal('0.1') } },
  ];

  test('PACT: 47.17 % primary data, ratings 2.2743, 1.8717 and 2.2699', () => {
    const { primaryShare, pact } = reportOf(LINES);
    expect((primaryShare.pact * 100).toFixed(2)).toBe('47.17');
    expect(
      pact && [pact.technological, pact.geographical, pact.temporal].map((one) => one.toFixed(4)),
    ).toEqual(['2.2743', '1.8717', '2.2699']);
  });

  test('PEF: mean of four over the terms that make 80 %, with its class', () => {
    // c, b and d make 36,200 of 45,200, just 80.1 %: technology 75,800, geography 66,600, time 66,600, precision 36,200.
    const { pef } = reportOf(LINES);
    expect(pef?.rating).toBeCloseTo((75_800 + 66_600 + 66_600 + 36_200) / 4 / 36_200, 12);
    expect(pef?.class).toBe('veryGood');
  });

  test('negative emissions weigh with their size', () => {
    const credit = makeFactor('credit', 'kg', -1);
    const { primaryShare } = reportOf(
      [
        { id: 'a', kg: 75, data: { primaryShare: decimal(0) } },
        { id: 'b', kg: 25, data: { primaryShare: decimal(1) }, factorId: 'credit' },
      ],
      { factors: [credit, makeFactor('f a', 'kg', 1)] },
    );
    expect(primaryShare.pact).toBeCloseTo(0.25, 12);
  });

  test('a share outside 0 to 1 counts nothing, and data that are an estimate are not primary', () => {
    for (const data of [
      { primaryShare: decimal(5) },
      { primaryShare: decimal(-1) },
      { type: 'estimate' as const },
    ]) {
      const factors = [makeFactor('f a', 'kg', 1, { primaryShare: decimal(1) })];
      const report = reportOf([{ id: 'a', kg: 1, data }], { factors });
      expect(report.primaryShare.pact).toBe(0);
    }
  });

  test("a supplier's footprint brings its own share and ratings", () => {
    const pcf = {
      id: 'pcf',
      name: 'motor',
      supplier: 'Maker',
      specification: 'PACT-3' as const,
      status: 'active' as const,
      declaredUnit: 'kilogram',
      declaredUnitAmount: decimal(1),
      components: { fossil: decimal(2) },
      referencePeriodStart: '2025-01-01',
      referencePeriodEnd: '2026-01-01',
      boundary: 'cradleToGate' as const,
      gwpSet: 'AR6',
      geography: 'DE',
      primaryDataPercent: decimal('62.5'),
      quality: { technological: decimal('1.5'), geographical: decimal(2), temporal: decimal('2.5') },
    };
    const { primaryShare, pact } = reportOf([{ id: 'a', kg: 10, factorId: 'pcf' }], {
      supplierPcfs: [pcf],
    });
    expect(primaryShare.pact).toBeCloseTo(0.625, 12);
    expect(pact).toEqual({ technological: 1.5, geographical: 2, temporal: 2.5 });
  });

  test('primary by two definitions: PACT and site-specific data', () => {
    const { primaryShare } = reportOf([
      { id: 'a', kg: 60, data: { type: 'siteMeasured', ownControl: true } },
      { id: 'b', kg: 40, data: { type: 'secondary', ownControl: false, primaryShare: decimal('0.5') } },
    ]);
    expect(primaryShare).toEqual({ pact: 0.2, iso: 0.6 });
  });

  test('capital goods that are not in the total are not rated', () => {
    const tool = { ...makeConsumable('tool', 1000, 'kg', 'f a'), capitalGoods: true };
    const report = reportOf([withGsd('a', 10, 1.2)], {
      method: { profiles: ['pas2050'] },
      activities: [
        { ...makeConsumable('a', 10, 'kg', 'f a'), data: { pedigree: pedigree(BEST, '1.44') } },
        tool,
      ],
    });
    expect(report.terms.map(({ lineId }) => lineId)).toEqual(['a']);
  });
});
