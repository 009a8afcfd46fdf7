import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { usePhaseResult } from '../../../../electron/engine/use-phase/use-phase.ts';
import { makeStudy, noLibrary } from '../../../support/study-builder.ts';
import { EXAMPLE, figure, inUse } from './use-phase-study.ts';

describe('the energy in use', () => {
  test('is power x hours x utilisation of every state, times the years', () => {
    const { machine, baseline, savedKwh, savedShare } = inUse();
    expect([figure(baseline?.kwh), figure(machine?.kwh), figure(savedKwh)]).toEqual([
      '2379000',
      '1908575',
      '470425',
    ]);
    expect(figure(savedShare).slice(0, 6)).toBe('0.1977');
  });

  test('of a good part is what holds when the output differs', () => {
    const { machine, baseline, parts, claim } = inUse();
    expect(figure(baseline?.kwhPerPart).slice(0, 8)).toBe('0.848128');
    expect(figure(machine?.kwhPerPart).slice(0, 8)).toBe('0.618562');
    expect(figure(parts?.use.constant).slice(0, 8)).toBe('0.142445');
    expect(claim).toBe('perPart');
  });

  test('is a gap without states, never zero, and so is all that follows', () => {
    const result = inUse((usePhase) => ({ ...usePhase, baseline: { name: 'Old', states: [] } }));
    expect(figure(result.baseline?.kwhPerYear)).toBe('gap');
    expect([figure(result.savedKwh), figure(result.use.constant), figure(result.net.outlook)]).toEqual([
      'gap',
      'gap',
      'gap',
    ]);
    expect([result.line, result.parts, result.payback, result.claim]).toEqual([
      undefined,
      undefined,
      undefined,
      'open',
    ]);
    expect(figure(result.machine?.kwh)).toBe('1908575');
  });
});

describe('avoided emissions', () => {
  test('are given with the constant factor and with the falling one, the first year in full', () => {
    const { use, outlook } = inUse();
    expect(figure(use.constant)).toBe('291898.7125');
    expect(Number(figure(use.outlook)).toFixed(2)).toBe('249963.48');
    expect([outlook?.length, figure(outlook?.[0]?.kgPerKwh), figure(outlook?.[1]?.kgPerKwh)]).toEqual([
      10,
      '0.6205',
      '0.5987825',
    ]);
  });

  test('hold the footprints against each other, of one machine and of the line', () => {
    const { footprintDifferenceKg, net, line } = inUse();
    expect([figure(footprintDifferenceKg), figure(net.constant)]).toEqual(['1600', '290298.7125']);
    expect([
      figure(line?.use.constant),
      figure(line?.footprintDifferenceKg),
      figure(line?.net.constant),
    ]).toEqual(['14594935.625', '80000', '14514935.625']);
  });

  test('count what the line shares once, not once per machine', () => {
    const { line, savedKwh } = inUse((usePhase) => ({
      ...usePhase,
      lineUtilities: [{ name: 'Chiller', kwhPerYear: '9000', baselineKwhPerYear: '12000' }],
    }));
    expect([figure(savedKwh), figure(line?.sharedSavedKwh), figure(line?.savedKwh)]).toEqual([
      '470425',
      '30000',
      '23551250',
    ]);
    expect(figure(line?.use.constant)).toBe('14613550.625');
  });

  test('without a footprint of the baseline have no net figure and no payback', () => {
    const { use, net, payback, claim } = inUse((usePhase) => ({
      ...usePhase,
      baseline: { ...usePhase.baseline, footprint: null },
    }));
    expect([figure(use.constant), figure(net.constant), payback, claim]).toEqual([
      '291898.7125',
      'gap',
      undefined,
      'open',
    ]);
  });

  test('take the figures of the first years and then the decline', () => {
    const { use, outlook } = inUse((usePhase) => ({
      ...usePhase,
      years: 3,
      electricity: { outlook: { kgPerKwh: ['0.6', '0.5'], sharePerYear: '0.1', source: 'Invented' } },
    }));
    expect(outlook?.map(({ kgPerKwh }) => figure(kgPerKwh))).toEqual(['0.6', '0.5', '0.45']);
    // 47,042.5 kWh a year: x 0.6 x 3, and x (0.6 + 0.5 + 0.45).
    expect([figure(use.constant), figure(use.outlook)]).toEqual(['84676.5', '72915.875']);
  });

  test('without an outlook have one figure', () => {
    const { use, outlook } = inUse((usePhase) => ({
      ...usePhase,
      electricity: { factorId: 'electricity in use' },
    }));
    expect([figure(use.constant), figure(use.outlook), outlook]).toEqual(['291898.7125', 'gap', undefined]);
  });

  test('convert a factor per MWh and per declared amount', () => {
    const [first, second] = [0, 1].map((index) => ({ ...factorOf(index) }));
    const grid = {
      ...second,
      unit: 'MWh',
      perAmount: '2',
      components: { fossil: '1241', biogenicCo2Emission: '9' },
    };
    expect(figure(inUse(undefined, { factors: [first, grid] }).use.constant)).toBe('291898.7125');
  });
});

function factorOf(index: number): object {
  return { ...EXAMPLE.factors?.[index] };
}

describe('the payback', () => {
  const withFootprint = (kgCo2e: string, power = '38.9'): ReturnType<typeof inUse> =>
    inUse((usePhase) => ({
      ...usePhase,
      machine: {
        ...usePhase.machine,
        states: usePhase.machine?.states?.map((state) =>
          state.productive ? { ...state, powerKw: power } : state,
        ),
      },
      baseline: { ...usePhase.baseline, footprint: { kgCo2e, source: 'Invented' } },
    }));

  test('is the higher footprint over the saving of a year', () => {
    const { payback } = inUse();
    expect(payback?.kind === 'years' && figure(payback.years).slice(0, 6)).toBe('0.0548');
  });

  test.each([
    ['immediate', '51600.01', '38.9'],
    ['immediate', '51600', '38.9'],
    ['never', '50000', '60'],
    ['never', '51600', '60'],
    ['immediate', '51600.01', '60'],
  ])('is %s with a baseline of %s kg and %s kW', (kind, kgCo2e, power) => {
    expect(withFootprint(kgCo2e, power).payback).toEqual({ kind });
  });
});

describe('the claim', () => {
  const sameOutput = (usePhase: NonNullable<typeof EXAMPLE.usePhase>): object => ({
    ...usePhase,
    machine: { ...usePhase.machine, goodPartsPerHour: '60' },
  });

  test('is supported when every condition is stated and the output is the same', () => {
    expect(inUse((usePhase) => sameOutput(usePhase)).claim).toBe('supported');
  });

  test.each([
    'sameOperation',
    'sameOutput',
    'sameLifetime',
    'baseline',
    'sameGrid',
    'attribution',
    'rebound',
  ])('is not supported without %s', (condition) => {
    const { claim, conditions } = inUse((usePhase) => ({
      ...sameOutput(usePhase),
      conditions: { ...usePhase.conditions, [condition]: ' ' },
    }));
    expect(claim).toBe('notSupported');
    expect(conditions.find((one) => one.condition === condition)?.state).toBe('missing');
  });

  test('is not supported when the hours differ and no parts tell the output', () => {
    const { claim, conditions } = inUse(({ machine, baseline, ...usePhase }) => ({
      ...usePhase,
      machine: { name: 'New', states: machine?.states },
      baseline: { ...baseline, goodPartsPerHour: undefined, states: baseline?.states?.slice(0, 1) },
    }));
    expect(claim).toBe('notSupported');
    expect(conditions.filter(({ state }) => state === 'contradicted').map((one) => one.condition)).toEqual([
      'sameOperation',
    ]);
  });
});

test('a study without a use phase has none, and the footprint is the same with one', () => {
  const study = makeStudy();
  expect(
    usePhaseResult({ study, calculation: calculate(study, noLibrary), lookUp: noLibrary }),
  ).toBeUndefined();
  expect(inUse().footprintKg).toBe(51_600n * 10n ** 24n);
});
