import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { memoResults } from '../../../../electron/engine/memo/memo-results.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import { type ResolvedStudy, StudyDocument } from '../../../../shared/model/study.ts';
import { makeStudy, noLibrary } from '../../../support/study-builder.ts';

function study(memo: object, more: object = {}): ResolvedStudy {
  return StudyDocument.parse({
    ...makeStudy(),
    memos: [{ id: 'm', name: 'memo', ...memo }],
    ...more,
  }) as ResolvedStudy;
}

function figures(memo: object, more: object = {}): Readonly<Record<string, string>> {
  const [made] = memoResults(study(memo, more)).memos;
  const parts = (made?.parts ?? []).map(({ code, kgCo2e }) => [code, formatAmount(kgCo2e)] as const);
  return {
    ...Object.fromEntries(parts),
    total: made?.kgCo2e === undefined ? 'open' : formatAmount(made.kgCo2e),
  };
}

// Ecobalyse, French ministry: 0.207 kg of input yarn, all of it recycled wool; it prints 1.75.
const WOOL = {
  kind: 'circularFootprint',
  massKg: '0.207',
  recycledShare: '1',
  allocationA: '0.8',
  virgin: '80.3',
  recycled: '0.5',
  qualityRatioIn: '0.5',
};

// Solved by hand with illustrative factors.
const STEEL = {
  kind: 'circularFootprint',
  massKg: '1',
  recycledShare: '0.3',
  allocationA: '0.2',
  virgin: '2.2',
  recycled: '0.55',
  endOfLife: { recycledShare: '0.9', recycling: '0.6', substituted: '2.2', disposal: '0.01' },
};

describe('the circular footprint formula', () => {
  test('gives the published figure of recycled wool, with more digits', () => {
    expect(figures(WOOL)).toEqual({ material: '1.74501', total: '1.74501' });
  });

  test('counts the end of life of steel', () => {
    expect(figures(STEEL)).toEqual({ material: '0.949', energy: '0', disposal: '0.001', total: '0.95' });
  });

  test('with A = 1 and no end of life is the recycled content by cut-off', () => {
    expect(figures({ ...STEEL, allocationA: '1', endOfLife: undefined })).toEqual({
      material: '1.705',
      total: '1.705',
    });
  });

  test('counts energy recovery, the quality of what is replaced, and the mass', () => {
    const endOfLife = {
      recycledShare: '0.5',
      recycling: '0.6',
      substituted: '2',
      qualityRatioOut: '0.8',
      energyShare: '0.3',
      allocationB: '0.5',
      energyRecovery: '2.5',
      energyCredit: '0.7',
      disposal: '0.4',
    };
    const made = figures({ ...STEEL, massKg: '10', recycledShare: '0', endOfLife });
    // 10 x (2.2 + 0.8 x 0.5 x (0.6 - 1.6)), 10 x 0.5 x 0.3 x 1.8, 10 x 0.2 x 0.4
    expect(made).toEqual({ material: '18', energy: '2.7', disposal: '0.8', total: '21.5' });
  });
});

describe('other memos', () => {
  test('scrap credit is mass x credit', () => {
    expect(figures({ kind: 'scrapCredit', scrapMassKg: '318.8889', creditPerKg: '-1.6' })).toEqual({
      credit: '-510.22224',
      total: '-510.22224',
    });
  });

  test('the gas bank is the charge x the warming potential in the set of the study', () => {
    const bank = { kind: 'gasBank', gas: 'R-410A', chargeKg: '12' };
    expect(figures(bank)).toEqual({ potential: '27066', total: '27066' });
    expect(figures(bank, { scope: { declaredUnit: 'one machine', gwpSet: 'AR4' } })['total']).toBe('25050');
  });

  test.each([
    [{ ...STEEL, recycledShare: '1.2' }, 'memo.shareRange'],
    [{ ...STEEL, allocationA: '-0.1' }, 'memo.shareRange'],
    [{ ...STEEL, massKg: '-1' }, 'memo.massNegative'],
    [{ ...STEEL, endOfLife: { ...STEEL.endOfLife, energyShare: '0.2' } }, 'memo.endOfLifeShares'],
    [{ kind: 'scrapCredit', scrapMassKg: '-1', creditPerKg: '-1' }, 'memo.massNegative'],
    [{ kind: 'scrapCredit', scrapMassKg: '1', creditPerKg: '1' }, 'memo.creditPositive'],
    [{ kind: 'gasBank', gas: 'R-410A', chargeKg: '-12' }, 'memo.massNegative'],
    [{ kind: 'gasBank', gas: 'R-999', chargeKg: '12' }, 'memo.gasUnknown'],
  ])('%j has no figure and says why', (memo, code) => {
    expect(figures(memo)).toEqual({ total: 'open' });
    expect(calculate(study(memo), noLibrary).findings).toMatchObject([
      { code, severity: 'error', place: { field: 'memos' } },
    ]);
  });

  test('are never in a total', () => {
    expect(calculate(study(STEEL), noLibrary).totals.byLocation).toEqual([0n, 0n, 0n, 0n, 0n, 0n]);
  });
});
