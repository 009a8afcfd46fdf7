import { expect, test } from 'vitest';
import type { UsePhase } from '../../../../shared/model/use-phase.ts';
import { makeLine } from '../../../support/study-builder.ts';
import { codes, EXAMPLE, figure, inUse } from './use-phase-study.ts';

type Change = (usePhase: UsePhase) => object;

const withState =
  (state: object): Change =>
  (usePhase) => ({
    ...usePhase,
    machine: { ...usePhase.machine, states: [{ name: 'On', powerKw: '5', hoursPerYear: '7000', ...state }] },
  });
const withElectricity =
  (electricity: object): Change =>
  (usePhase) => ({ ...usePhase, electricity });
const without =
  (...names: readonly (keyof UsePhase)[]): Change =>
  (usePhase) =>
    Object.fromEntries(Object.entries(usePhase).filter(([name]) => !names.includes(name as keyof UsePhase)));
const withFootprint =
  (kgCo2e: string): Change =>
  (usePhase) => ({ ...usePhase, baseline: { ...usePhase.baseline, footprint: { kgCo2e, source: 'x' } } });
const utility = (kwhPerYear: string): object => ({ name: 'Air', kwhPerYear, baselineKwhPerYear: '2' });

const ELECTRICITY = 'electricity in use';
const outlook = (more: object): object => ({ factorId: ELECTRICITY, outlook: { source: 'x', ...more } });

const CASES: readonly (readonly [code: string, change: Change])[] = [
  ['usePhase.machineMissing', without('machine')],
  ['usePhase.baselineMissing', without('baseline')],
  ['usePhase.yearsMissing', without('years')],
  ['usePhase.factorMissing', without('electricity')],
  ['usePhase.statesMissing', (usePhase) => ({ ...usePhase, machine: { ...usePhase.machine, states: [] } })],
  ['usePhase.factorUnfit', withElectricity({ factorId: 'no such' })],
  ['usePhase.factorUnfit', withElectricity({ factorId: 'machine built' })],
  ['usePhase.seriesShort', withElectricity(outlook({ kgPerKwh: ['0.6205', '0.6'] }))],
  ['usePhase.seriesStart', withElectricity(outlook({ kgPerKwh: ['0.6'], sharePerYear: '0.01' }))],
  ['usePhase.declineRange', withElectricity(outlook({ sharePerYear: '3.5' }))],
  ['usePhase.numberNegative', withState({ powerKw: '-5' })],
  ['usePhase.numberNegative', withState({ hoursPerYear: '-1' })],
  ['usePhase.utilisationRange', withState({ utilisation: '1.01' })],
  ['usePhase.hoursImpossible', withState({ hoursPerYear: '8784.1' })],
  ['usePhase.partsOpen', withState({ productive: false })],
  [
    'usePhase.partsOneSided',
    (usePhase) => ({ ...usePhase, baseline: { ...usePhase.baseline, goodPartsPerHour: undefined } }),
  ],
  [
    'usePhase.footprintMissing',
    (usePhase) => ({ ...usePhase, baseline: { ...usePhase.baseline, footprint: null } }),
  ],
  ['usePhase.paybackLate', withFootprint('-500000')],
  [
    'usePhase.machinesMissing',
    (usePhase) => ({ ...without('machines')(usePhase), lineUtilities: [utility('1')] }),
  ],
  ['usePhase.utilityNegative', (usePhase) => ({ ...usePhase, lineUtilities: [utility('-1')] })],
  ['usePhase.lifeDiffers', (usePhase) => ({ ...usePhase, years: 12 })],
  [
    'usePhase.hoursDiffer',
    ({ machine, ...usePhase }) => ({
      ...usePhase,
      machine: { name: 'New', states: machine?.states?.slice(0, 1) },
    }),
  ],
  ['usePhase.condition.sameOperation', (usePhase) => ({ ...usePhase, conditions: {} })],
  ['usePhase.condition.sameLifetime', (usePhase) => ({ ...usePhase, conditions: {} })],
  ['usePhase.condition.baseline', (usePhase) => ({ ...usePhase, conditions: {} })],
  ['usePhase.condition.sameGrid', (usePhase) => ({ ...usePhase, conditions: {} })],
  ['usePhase.condition.attribution', (usePhase) => ({ ...usePhase, conditions: {} })],
  ['usePhase.condition.rebound', without('conditions')],
  [
    'usePhase.condition.sameOutput',
    ({ machine, ...usePhase }) => ({
      ...usePhase,
      machine: { ...machine, goodPartsPerHour: '60' },
      conditions: {},
    }),
  ],
];

test.each(CASES)('finds %s', (code, change) => {
  const { findings } = inUse(change);
  expect(findings.map((finding) => finding.code)).toContain(code);
  expect(findings.find((finding) => finding.code === code)?.place).toEqual({ field: 'usePhase' });
});

test('the example has nothing but the output that differs', () => {
  expect(inUse().findings.map(({ code }) => code)).toEqual(['usePhase.outputDiffers']);
  expect(codes(inUse())).toEqual([]);
});

test('a factor of the power station alone is a warning, and the figures stand', () => {
  const factors = EXAMPLE.factors?.map((factor) =>
    factor.id === ELECTRICITY ? { ...factor, scope: 'directCo2Only' } : factor,
  );
  const result = inUse(undefined, { factors });
  expect(codes(result)).toEqual(['usePhase.factorNotLifeCycle']);
  expect(figure(result.use.constant)).toBe('291898.7125');
});

test('an open footprint is said where the difference rests on it', () => {
  const bom = [...(EXAMPLE.bom ?? []), makeLine('open')];
  expect(codes(inUse(undefined, { bom }))).toEqual(['usePhase.footprintOpen']);
});

test('what is wrong with a machine leaves it and the saving open', () => {
  const result = inUse(withState({ utilisation: '2' }));
  expect([figure(result.machine?.kwhPerYear), figure(result.savedKwh), result.claim]).toEqual([
    'gap',
    'gap',
    'open',
  ]);
});

test('a bad outlook leaves the figure with the constant factor', () => {
  const { use } = inUse(withElectricity(outlook({ sharePerYear: '3.5' })));
  expect([figure(use.constant), figure(use.outlook)]).toEqual(['291898.7125', 'gap']);
});
