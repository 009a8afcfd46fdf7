import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { cutOffLedger, cutOffLimits } from '../../../../electron/engine/completeness/cut-off.ts';
import { excludingBiogenicCo2 } from '../../../../electron/engine/impact/evaluate.ts';
import { LiveCalculation } from '../../../../electron/engine/live/live-calculation.ts';
import { bridge } from '../../../../electron/engine/profiles/bridge.ts';
import { settingsOf } from '../../../../electron/engine/profiles/headline.ts';
import { importantProcesses, ownShareTest } from '../../../../electron/engine/profiles/primary-data.ts';
import { profileHeadline, profileSums } from '../../../../electron/engine/profiles/profile-total.ts';
import { STANDARD_PROFILES } from '../../../../electron/engine/profiles/standard-profile.ts';
import { validityOf } from '../../../../electron/engine/profiles/validity.ts';
import { formatAmount } from '../../../../electron/engine/quantity/amount.ts';
import type { MethodChoices } from '../../../../shared/model/method.ts';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
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
import { randomStudy } from '../random-study.ts';

const { iso14067, pas2050 } = STANDARD_PROFILES;

/** Material 44,100 kg CO2e; what is cut off is what makes 97.6 % coverage of it. */
function scaledStudy(method: MethodChoices = {}, estimated = '1084.426229508196721311475410'): ResolvedStudy {
  const left: ResolvedActivity = {
    ...makeConsumable('left', estimated, 'kg'),
    assignment: {
      kind: 'excluded',
      why: 'cutOff',
      reason: 'small parts',
      estimate: { factorId: 'one', decidedBy: 'the practitioner' },
    },
  } as ResolvedActivity;
  return makeStudy({
    method,
    factors: [makeFactor('one', 'kg', 1)],
    activities: [makeConsumable('in', 44_100, 'kg', 'one'), left],
  });
}

/** 100 kg of material, 30 of a tool tagged as capital goods, 10 kWh at 0.6 by location and 0.1 by contract. */
function mixedStudy(more: Partial<ResolvedStudy> = {}): ResolvedStudy {
  const instrument = {
    id: 'lot',
    description: 'wind',
    direction: 'bought' as const,
    vintageYear: 2025,
    mwh: decimal(1),
    redeemedOn: '2025-12-01',
    periodYear: 2025,
  };
  return makeStudy({
    scope: { declaredUnit: 'one machine', periodStart: '2025-01-01', periodEnd: '2025-12-31' },
    factors: [makeFactor('one', 'kg', 1), makeFactor('grid', 'kWh', '0.6'), makeFactor('wind', 'kWh', '0.1')],
    bom: [
      makeLine('plate', { mass: mass(100), assignment: use('one'), supplier: 'Mill' }),
      makeLine('tool', { mass: mass(30), assignment: use('one'), capitalGoods: true }),
    ],
    electricity: {
      sources: [{ ...makeSource('mains', 10, 'grid', 'wind'), category: 'instrument' }],
      instruments: [instrument],
    },
    activities: [
      {
        id: 'milling',
        name: 'milling',
        stage: 'ownManufacturing',
        kind: 'process',
        hours: decimal(10),
        averagePowerKw: decimal(1),
      },
    ],
    ...(more as object),
  });
}

function headlineOf(study: ResolvedStudy, profile: typeof iso14067): string {
  return formatAmount(profileHeadline(profileSums(calculate(study, noLibrary)), settingsOf(profile, study)));
}

describe('scaling to full coverage', () => {
  test('44,100 kg at 97.6 % coverage scale to 45,184.43 kg, which is included and estimated together', () => {
    const study = scaledStudy({ pasScaling: 'on' });
    const calculation = calculate(study, noLibrary);
    const { ghg } = cutOffLedger(study, calculation, 'byLocation');
    expect(Number(ghg.coverage?.numerator) / Number(ghg.coverage?.denominator)).toBeCloseTo(0.976, 15);
    const scaled = headlineOf(study, pas2050);
    expect(Number(scaled).toFixed(2)).toBe('45184.43');
    expect(scaled).toBe(formatAmount(ghg.included + ghg.excluded));
  });

  test('is never in the ISO total and off unless chosen', () => {
    expect(headlineOf(scaledStudy({ pasScaling: 'on' }), iso14067)).toBe('44100');
    expect(headlineOf(scaledStudy(), pas2050)).toBe('44100');
  });

  test('scales no capital goods that the profile leaves out', () => {
    const study = scaledStudy({ pasScaling: 'on' });
    const tagged = (study.activities ?? []).map((activity) =>
      activity.id === 'left' ? { ...activity, capitalGoods: true } : activity,
    );
    expect(headlineOf({ ...study, activities: tagged }, pas2050)).toBe('44100');
  });
});

describe('totals by standard', () => {
  test('ISO stands on passing contracts with capital goods, PAS on location without', () => {
    expect([headlineOf(mixedStudy(), iso14067), headlineOf(mixedStudy(), pas2050)]).toEqual(['131', '106']);
  });

  test('the bridge has one row for each switch that differs, and no remainder', () => {
    const study = mixedStudy();
    const way = bridge(
      profileSums(calculate(study, noLibrary)),
      settingsOf(iso14067, study),
      settingsOf(pas2050, study),
    );
    expect(way.rows.map((row) => [row.switch, formatAmount(row.effectKg)])).toEqual([
      ['electricity', '5'],
      ['capitalGoods', '-30'],
    ]);
    expect([formatAmount(way.startKg), formatAmount(way.endKg)]).toEqual(['131', '106']);
  });

  test('a choice cannot put the PAS total on instruments that do not pass', () => {
    const failing = mixedStudy({ method: { pasElectricity: 'byContract' } });
    const notRedeemed = (failing.electricity?.instruments ?? []).map((one) => ({ ...one, redeemedOn: null }));
    expect(headlineOf(failing, pas2050)).toBe('101');
    const unproven = {
      ...failing,
      electricity: { sources: failing.electricity?.sources ?? [], instruments: notRedeemed },
    };
    expect(headlineOf(unproven, pas2050)).toBe('106');
  });

  test('the headline of the calculation is that of the first profile', () => {
    const study = mixedStudy({ method: { profiles: ['pas2050', 'iso14067'] } });
    const { totals, headlineBasis, settings } = calculate(study, noLibrary);
    expect([headlineBasis, settings.capitalGoods]).toEqual(['byLocation', 'excluded']);
    expect(formatAmount(excludingBiogenicCo2(totals[headlineBasis]))).toBe('106');
    // The other profile still stands on the contracts.
    expect(headlineOf(study, iso14067)).toBe('131');
  });

  test('a live calculation follows when the study changes its headline profile', () => {
    const study = mixedStudy();
    const live = new LiveCalculation(study, noLibrary);
    live.update({ ...study, method: { profiles: ['pas2050'] } });
    expect(formatAmount(excludingBiogenicCo2(live.totals[live.headlineBasis]))).toBe('106');
  });

  test('rows of any bridge sum exactly to its difference', () => {
    const settings = fc.record({
      electricity: fc.constantFrom('byLocation' as const, 'byContract' as const),
      capitalGoods: fc.constantFrom('included' as const, 'excluded' as const),
      scaling: fc.constantFrom('on' as const, 'off' as const),
    });
    fc.assert(
      fc.property(randomStudy('hostile'), settings, settings, (study, from, to) => {
        const sums = profileSums(calculate(study, noLibrary));
        const way = bridge(sums, from, to);
        expect(way.startKg + way.rows.reduce((sum, { effectKg }) => sum + effectKg, 0n)).toBe(way.endKg);
        expect(way.endKg).toBe(profileHeadline(sums, to));
      }),
      { numRuns: 100 },
    );
  });

  test('sums are the same whichever way the calculation counted capital goods', () => {
    fc.assert(
      fc.property(randomStudy('sound'), (written) => {
        const study = written;
        const of = (profiles: MethodChoices['profiles']) =>
          profileSums(calculate({ ...study, method: { profiles } }, noLibrary));
        expect(of(['pas2050'])).toEqual(of(['iso14067']));
      }),
      { numRuns: 50 },
    );
  });
});

describe('cut-off ledger', () => {
  const share = (ratio: { numerator: bigint; denominator: bigint } | undefined): number =>
    Number(ratio?.numerator) / Number(ratio?.denominator);

  test('keeps estimate, reason and who decided, and judges by 1 % and 5 %', () => {
    const study = scaledStudy();
    const ledger = cutOffLedger(study, calculate(study, noLibrary), 'byLocation');
    expect(ledger.rows).toHaveLength(1);
    expect(ledger.rows[0]).toMatchObject({
      lineId: 'left',
      reason: 'small parts',
      decidedBy: 'the practitioner',
    });
    expect(share(ledger.rows[0]?.share)).toBeCloseTo(0.024, 12);
    expect([ledger.passesSingle, ledger.passesTogether]).toEqual([false, true]);
  });

  test('exactly one per cent is too much, exactly five together is not', () => {
    const out = (id: string, kg: number): ResolvedActivity => ({
      ...(scaledStudy({}, String(kg)).activities?.[1] as ResolvedActivity),
      id,
    });
    const study = makeStudy({
      factors: [makeFactor('one', 'kg', 1)],
      activities: [makeConsumable('in', 95, 'kg', 'one'), ...[1, 2, 3, 4, 5].map((n) => out(`out${n}`, 1))],
    });
    const ledger = cutOffLedger(study, calculate(study, noLibrary), 'byLocation');
    expect([ledger.passesSingle, ledger.passesTogether]).toEqual([false, true]);
  });

  test('a negative exclusion does not make up for a positive one', () => {
    const study = scaledStudy({}, '-5000');
    const negative = {
      ...study,
      activities: [study.activities?.[0], { ...study.activities?.[1], amount: decimal(5000) }],
      factors: [makeFactor('one', 'kg', 1), makeFactor('credit', 'kg', -1)],
    } as ResolvedStudy;
    const left = negative.activities?.[1] as { assignment: { estimate: { factorId: string } } };
    left.assignment = { ...left.assignment, estimate: { factorId: 'credit' } };
    const ledger = cutOffLedger(negative, calculate(negative, noLibrary), 'byLocation');
    expect([ledger.passesSingle, ledger.passesTogether]).toEqual([false, false]);
  });

  test('without an estimate nothing passes, and the line is still listed', () => {
    const study = scaledStudy();
    const [first, second] = study.activities ?? [];
    const bare = { ...second, assignment: { kind: 'excluded', why: 'cutOff', reason: 'light' } };
    const open = { ...study, activities: [first, bare] } as ResolvedStudy;
    const calculation = calculate(open, noLibrary);
    const ledger = cutOffLedger(open, calculation, 'byLocation');
    expect(ledger.unestimated.map(({ lineId, reason }) => [lineId, reason])).toEqual([['left', 'light']]);
    expect([ledger.passesSingle, ledger.passesTogether]).toEqual([false, false]);
    expect(calculation.findings.map(({ code }) => code)).toContain('cutOff.estimateMissing');
  });

  test('limits wider than those of PAS 2050 do not hold where it is reported', () => {
    const wide = { cutOffSingle: decimal('0.03'), cutOffTogether: decimal('0.1') };
    expect(cutOffLimits(wide)).toEqual({ single: '0.01', together: '0.05' });
    expect(cutOffLimits({ ...wide, profiles: ['iso14067'] })).toEqual({ single: '0.03', together: '0.1' });
    expect(cutOffLimits({ cutOffSingle: decimal('0.002') })).toEqual({ single: '0.002', together: '0.05' });
  });

  test('a part whose scrap alone is cut off is included with its mass, an open part is not covered', () => {
    const cut = {
      kind: 'excluded' as const,
      why: 'cutOff' as const,
      reason: 'near',
      estimate: { factorId: 'one' },
    };
    const study = makeStudy({
      factors: [makeFactor('one', 'kg', 1)],
      bom: [
        makeLine('plate', {
          mass: mass(90),
          yieldSteps: [{ kind: 'yield', value: decimal('0.9') }],
          scrap: { treatment: cut },
          assignment: use('one'),
        }),
        makeLine('open', { mass: mass(10) }),
      ],
    });
    const ledger = cutOffLedger(study, calculate(study, noLibrary), 'byLocation');
    expect([formatAmount(ledger.mass.included), formatAmount(ledger.mass.excluded)]).toEqual(['90', '10']);
    expect(ledger.rows.map(({ lineId, reason }) => [lineId, reason])).toEqual([['plate', 'near']]);
  });

  test('energy counts meters and shares', () => {
    const study = makeStudy({
      site: {
        meters: [{ id: 'm', name: 'hall', unit: 'MWh', months: [{ month: '2025-01', amount: decimal(2) }] }],
      },
      factors: [makeFactor('grid', 'kWh', '0.6')],
      electricity: { sources: [makeSource('mains', 10_000, 'grid')] },
      activities: [
        {
          id: 'share',
          name: 'share',
          stage: 'ownManufacturing',
          kind: 'metered',
          meterId: 'm',
          allocation: { key: 'h', part: decimal(1), whole: decimal(4) },
        },
        {
          id: 'direct',
          name: 'direct',
          stage: 'ownManufacturing',
          kind: 'electricity',
          amount: decimal(100),
          unit: 'kWh',
          allocation: { key: 'h', part: decimal(1), whole: decimal(2) },
        },
      ],
    });
    const { energyKwh } = cutOffLedger(study, calculate(study, noLibrary), 'byLocation');
    expect([formatAmount(energyKwh.included), formatAmount(energyKwh.excluded)]).toEqual(['550', '0']);
  });

  test('a line that is cut off is in no total and never silently nothing', () => {
    fc.assert(
      fc.property(randomStudy('hostile'), (written) => {
        const study = written;
        const calculation = calculate(study, noLibrary);
        const ledger = cutOffLedger(study, calculation, 'byLocation');
        const listed = new Set([...ledger.rows, ...ledger.unestimated].map(({ lineId }) => lineId));
        for (const line of study.bom ?? []) {
          const isCut = line.assignment?.kind === 'excluded' && line.assignment.why === 'cutOff';
          const result = calculation.lines.find(({ id }) => id === line.id);
          if (!isCut || result === undefined || result.capitalGoods || result.state !== 'excluded') {
            continue;
          }
          expect(excludingBiogenicCo2(result.emissions.byLocation)).toBe(0n);
          const told = calculation.findings.some(({ place }) => place.lineId === line.id);
          expect(listed.has(line.id) || told).toBe(true);
        }
        const sum = ledger.rows.reduce((total, { estimateKg }) => total + estimateKg, 0n);
        expect(sum).toBe(ledger.ghg.excluded);
      }),
      { numRuns: 100 },
    );
  });
});

describe('primary data', () => {
  test('own processes of six per cent fail the tenth, and the supplier that would close the gap is named', () => {
    const study = mixedStudy();
    const test = ownShareTest(calculate(study, noLibrary), settingsOf(pas2050, study));
    expect([formatAmount(test.ownKg), formatAmount(test.totalKg), test.passes]).toEqual(['6', '106', false]);
    expect(test.suppliersToAsk.map(({ supplier }) => supplier)).toEqual(['Mill']);
  });

  test('data of a supplier fill up to the tenth', () => {
    const study = mixedStudy();
    const bom = (study.bom ?? []).map((line) =>
      line.id === 'plate' ? { ...line, data: { type: 'supplier' as const } } : line,
    );
    const filled = { ...study, bom };
    const test = ownShareTest(calculate(filled, noLibrary), settingsOf(pas2050, filled));
    expect([formatAmount(test.supplierKg), test.passes]).toEqual(['100', true]);
  });

  test('a result of nothing passes nothing', () => {
    const study = makeStudy();
    expect(ownShareTest(calculate(study, noLibrary), settingsOf(pas2050, study)).passes).toBe(false);
  });

  test('the important processes are the largest that make 80 %', () => {
    const study = makeStudy({
      factors: [makeFactor('one', 'kg', 1)],
      activities: [50, 5, 30, 15].map((kg) => makeConsumable(`c${kg}`, kg, 'kg', 'one')),
    });
    const found = importantProcesses(calculate(study, noLibrary), 'byLocation');
    expect(found.map(({ line }) => line.id)).toEqual(['c50', 'c30']);
  });
});

test('a result is valid two years by PAS 2050 and three by PACT', () => {
  const scope = (periodEnd: string) => ({ scope: { declaredUnit: 'one', periodEnd } });
  expect(validityOf(scope('2024-12-31'))).toEqual({ pas2050: '2026-12-31', pact: '2027-12-31' });
  expect(validityOf(scope('2024-02-29'))).toEqual({ pas2050: '2026-02-28', pact: '2027-02-28' });
  expect(validityOf({ scope: { declaredUnit: 'one' } })).toEqual({ pas2050: undefined, pact: undefined });
});
