import { describe, expect, test } from 'vitest';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { profileFindings } from '../../../../electron/engine/profiles/profile-findings.ts';
import { allAtOnce } from '../../../../shared/portions.ts';
import { outdatedFindings } from '../../../../electron/engine/profiles/scope-findings.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import type { Activity } from '../../../../shared/model/activity.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { DataStatement, Pedigree } from '../../../../shared/model/quality.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeConsumable,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const MEASURED: DataStatement = { type: 'siteMeasured' };

/** A study to which no standard objects. */
const SOUND: StudyDocument = makeStudy({
  product: {
    name: 'Invented machine',
    model: 'M',
    bomRevision: 'A',
    capacity: '1 m/s',
    designLifeYears: decimal(10),
    weighedMassKg: decimal(100),
  },
  scope: {
    declaredUnit: 'one machine',
    gate: 'on the truck',
    boundary: 'cradle to gate',
    excludedStages: ['use'],
    periodStart: '2025-01-01',
    periodEnd: '2025-12-31',
  },
  factors: [
    makeFactor('steel', 'kg', 2),
    makeFactor('wood', 'kg', 1, { family: 'wood-sawn' }),
    makeFactor('grid', 'kWh', '0.5'),
    makeFactor('gas', 'kWh', '0.2', { scope: 'combustion' }),
  ],
  bom: [
    makeLine('frame', {
      mass: mass(100),
      assignment: use('steel'),
      supplier: 'Mill',
      data: { type: 'secondary' },
    }),
  ],
  electricity: { sources: [makeSource('mains', 1000, 'grid')] },
  activities: [
    {
      id: 'milling',
      name: 'milling',
      stage: 'ownManufacturing',
      kind: 'process',
      hours: decimal(10),
      averagePowerKw: decimal(10),
      data: MEASURED,
    },
    {
      id: 'crate',
      name: 'crate',
      stage: 'packaging',
      kind: 'packaging',
      massKg: decimal(10),
      biogenicCarbonKg: decimal(4),
      assignment: use('wood'),
      data: { type: 'secondary' },
    },
  ],
});

function findingsOf(study: StudyDocument): readonly Finding[] {
  const { study: resolved } = resolveStudy(study);
  const lookUp = studyFactors(resolved, noLibrary);
  return allAtOnce(profileFindings({ study: resolved, calculation: calculate(resolved, noLibrary), lookUp }));
}

function cutOff(id: string, kg: number): Activity {
  return {
    ...makeConsumable(id, kg, 'kg'),
    stage: 'materials',
    assignment: { kind: 'excluded', why: 'cutOff', reason: 'small', estimate: { factorId: 'steel' } },
  } as Activity;
}

function milling(more: object): readonly Activity[] {
  return (SOUND.activities ?? []).map((one) => (one.id === 'milling' ? { ...one, ...more } : one));
}

const ALL_TWO: Pedigree = { reliability: 2, completeness: 2, temporal: 2, geographical: 2, technological: 2 };

const CASES: Readonly<Record<string, readonly [more: Partial<StudyDocument>, lineId?: string]>> = {
  'profile.cutOffSingle': [{ activities: [...(SOUND.activities ?? []), cutOff('left', 2)] }, 'left'],
  'profile.cutOffTogether': [
    {
      activities: [
        ...(SOUND.activities ?? []),
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => cutOff(`out${n}`, 0.9)),
      ],
    },
  ],
  'profile.cutOffLimitsWider': [{ method: { cutOffSingle: decimal('0.02') } }],
  'profile.massBalanceFails': [{ product: { ...SOUND.product, weighedMassKg: decimal(120) } }],
  'profile.massBalanceJustify': [{ product: { ...SOUND.product, weighedMassKg: decimal(103) } }],
  'profile.ownShareLow': [{ activities: milling({ hours: decimal(1) }) as Activity[] }],
  'profile.pasContractUnproven': [
    {
      method: { pasElectricity: 'byContract' },
      electricity: {
        sources: [{ ...makeSource('mains', 1000, 'grid'), category: 'instrument' }],
        instruments: [
          {
            id: 'lot',
            description: 'wind',
            direction: 'bought',
            vintageYear: 2025,
            mwh: decimal(9),
            redeemedOn: null,
            periodYear: 2025,
          },
        ],
      },
    },
  ],
  'profile.statementsMissing': [{ product: { ...SOUND.product, capacity: ' ' } }],
  'profile.periodMissing': [
    { scope: { declaredUnit: 'one machine', gate: 'g', boundary: 'b', excludedStages: ['use'] } },
  ],
  'profile.periodShort': [{ scope: { ...SOUND.scope, periodEnd: '2025-12-30' } }],
  'profile.packagingMissing': [{ activities: milling({}).slice(0, 1) }],
  'profile.infrastructureInside': [
    {
      method: { capitalGoods: 'excluded' },
      factors: (SOUND.factors ?? []).map((factor) => ({ ...factor, infrastructure: 'included' as const })),
    },
  ],
  'profile.electricityAboveSupply': [{ electricity: { sources: [makeSource('mains', 99, 'grid')] } }],
  'profile.notPrimary': [
    { activities: milling({ data: { type: 'secondary', reasonNotPrimary: ' ' } }) as Activity[] },
    'milling',
  ],
  'profile.dataTypeMissing': [{ activities: milling({ data: {} }) as Activity[] }],
  'profile.biogenicCarbonMissing': [
    { bom: [...(SOUND.bom ?? []), makeLine('board', { mass: mass('0.1'), assignment: use('wood') })] },
    'board',
  ],
  'profile.fuelSupplyMissing': [
    {
      activities: [
        ...(SOUND.activities ?? []),
        {
          id: 'heat',
          name: 'heat',
          stage: 'ownManufacturing',
          kind: 'fuel',
          amount: decimal(1),
          unit: 'kWh',
          assignment: use('gas'),
          data: MEASURED,
        },
      ],
    },
    'heat',
  ],
  'profile.totalOnly': [
    { factors: (SOUND.factors ?? []).map((factor) => ({ ...factor, flags: ['totalOnly' as const] })) },
  ],
  'profile.basicUncertaintyRange': [
    {
      activities: milling({
        data: { ...MEASURED, pedigree: { ...ALL_TWO, basicUncertainty: '0.5' } },
      }) as Activity[],
    },
    'milling',
  ],
  'profile.primaryShareRange': [
    { activities: milling({ data: { ...MEASURED, primaryShare: '1.1' } }) as Activity[] },
    'milling',
  ],
  'profile.scoresAlike': [
    {
      factors: (SOUND.factors ?? []).map((factor) => ({ ...factor, pedigree: ALL_TWO })),
      activities: (SOUND.activities ?? []).map((one) => ({
        ...one,
        data: { ...one.data, pedigree: ALL_TWO },
      })),
    },
  ],
};

describe('what the standards object to', () => {
  test('nothing in a study that has everything', () => {
    expect(findingsOf(SOUND)).toEqual([]);
  });

  test.each(Object.entries(CASES))('%s', (code, [more, lineId]) => {
    const found = findingsOf({ ...SOUND, ...more });
    const own = found.filter((finding) => finding.code === code);
    expect(own).not.toEqual([]);
    expect(own[0]?.place.lineId).toBe(lineId);
    const others = found.filter((finding) => finding.code !== code).map((finding) => finding.code);
    // A cut-off of nine parts is no single one; heavier exclusions come with both.
    expect(
      others.filter((other) => !['profile.cutOffSingle', 'profile.ownShareLow'].includes(other)),
    ).toEqual([]);
  });

  test('site data of a whole year make a short period good', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      month: `2025-${String(index + 1).padStart(2, '0')}`,
      amount: decimal(1),
    }));
    const site = { meters: [{ id: 'm', name: 'm', unit: 'kWh', months }] };
    const short = { ...SOUND, site, scope: { ...SOUND.scope, periodEnd: '2025-06-30' } };
    expect(findingsOf(short)).toEqual([]);
  });

  test('a result is outdated the day after two years', () => {
    expect(outdatedFindings(SOUND, '2027-12-31T23:59:59Z')).toEqual([]);
    expect(outdatedFindings(SOUND, '2028-01-01T00:00:00Z').map(({ code }) => code)).toEqual([
      'profile.outdated',
    ]);
  });
});
