import { resolvedStudy } from './study-check-helpers.ts';
import type { ResolvedActivity } from '../../../../shared/model/activity.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeConsumable,
  makeFactor,
  makeLine,
  makeSource,
  mass,
  use,
} from '../../../support/study-builder.ts';

/** One check: a study it objects to, and the nearest one it does not. */
export interface StudyCase {
  readonly code: string;
  readonly wrong: ResolvedStudy;
  readonly right: ResolvedStudy;
  /** Line the finding points at, where it points at one. */
  readonly lineId?: string;
}

const STEEL = makeFactor('steel', 'kg', 2, { family: 'steel-plate' });
const GRID = makeFactor('grid', 'kWh', '0.5', { scope: 'lifeCycle' });

function milling(hours: string, power: string): ResolvedActivity {
  return {
    id: 'P1',
    name: 'Milling',
    stage: 'ownManufacturing',
    kind: 'process',
    hours: decimal(hours),
    averagePowerKw: decimal(power),
  };
}

function route(more: {
  readonly distance?: string;
  readonly kg?: string;
  readonly supplier?: string;
  readonly mode?: 'road' | 'sea';
}): ResolvedActivity {
  const { distance = '600', kg = '100', supplier, mode = 'road' } = more;
  return {
    id: 'T1',
    name: 'Inbound',
    stage: 'inboundTransport',
    kind: 'transport',
    massKg: decimal(kg),
    ...(supplier === undefined ? {} : { supplier }),
    legs: [{ mode, distanceKm: decimal(distance), assignment: use('truck') }],
  };
}

function crate(kg: string): ResolvedActivity {
  return {
    id: 'K1',
    name: 'Crate',
    stage: 'packaging',
    kind: 'packaging',
    massKg: decimal(kg),
    assignment: use('steel'),
  };
}

/** A machine of one plate of 100 kg. */
function machine(
  activities: readonly ResolvedActivity[],
  line: Parameters<typeof makeLine>[1] = {},
  more: Partial<ResolvedStudy> = {},
  factors: readonly Factor[] = [],
): ResolvedStudy {
  const plate = makeLine('plate', {
    description: 'Plate',
    mass: mass(100),
    assignment: use('steel'),
    ...line,
  });
  return resolvedStudy({
    factors: [STEEL, GRID, makeFactor('truck', 'tkm', '0.1'), ...factors],
    electricity: { sources: [makeSource('S', '100000', 'grid')] },
    bom: [plate as never],
    activities: [...activities],
    ...more,
  });
}

const DELIVERED = makeFactor('delivered', 'kg', 3, { delivery: 'included' });
const CO2_ONLY = makeFactor('co2-only', 'kWh', '0.5', { scope: 'combustion' });
const AR5 = makeFactor('old', 'kg', 3, { gwpSet: 'AR5' });
const NONE = makeFactor('none', 'kg', 0);
const CREDIT = makeFactor('credit', 'kg', -1);
const STOCK = { procurement: 'make' } as const;
const BUILDING = (
  key: string,
  alternatives?: readonly { key: string; part: string }[],
): ResolvedActivity => ({
  id: 'E1',
  name: 'Building',
  stage: 'ownManufacturing',
  kind: 'electricity',
  amount: decimal(1000),
  unit: 'kWh',
  allocation: {
    key,
    part: decimal(1),
    whole: decimal(10),
    ...(alternatives === undefined
      ? {}
      : { alternatives: alternatives.map((each) => ({ ...each, part: decimal(each.part) })) }),
  },
});
const KEYS = (basis: 'units' | 'machineHours') => ({
  site: { keys: [{ id: 'K', name: 'Key', basis, unit: 'x', whole: decimal(10) }] },
});
const METER = (amounts: readonly string[]) => ({
  site: {
    meters: [
      {
        id: 'M',
        name: 'Main',
        unit: 'kWh',
        months: amounts.map((amount, index) => ({
          month: `2025-0${index + 1}`,
          amount: decimal(amount),
        })),
      },
    ],
  },
});
const EVIDENCE = {
  id: 'EV1',
  type: 'meterLog',
  title: 'Log',
  fileName: 'log.csv',
  sha256: '0'.repeat(64),
  bytes: 1,
  storage: 'inside',
} as const;

export const STUDY_CASES: readonly StudyCase[] = [
  {
    code: 'study.powerImplausible',
    wrong: machine([milling('3', '7500')]),
    right: machine([milling('3', '7.5')]),
    lineId: 'P1',
  },
  {
    code: 'study.hoursImplausible',
    wrong: machine([milling('9000', '7')]),
    right: machine([milling('8784', '7')]),
    lineId: 'P1',
  },
  {
    code: 'study.distanceImplausible',
    wrong: machine([route({ distance: '620000' })]),
    right: machine([route({ distance: '620' })]),
    lineId: 'T1',
  },
  {
    code: 'study.routeMassImplausible',
    wrong: machine([route({ kg: '100000' })]),
    right: machine([route({ kg: '4900' })]),
    lineId: 'T1',
  },
  {
    code: 'study.packagingHeavier',
    wrong: machine([crate('120')]),
    right: machine([crate('99')]),
    lineId: 'K1',
  },
  {
    code: 'study.offset',
    wrong: machine([{ ...makeConsumable('X', 1, 'kg', 'steel'), name: 'Carbon credits 2025' }]),
    right: machine([
      { ...makeConsumable('X', 1, 'kg', 'steel'), name: 'Carbon brushes, offset printing roller' },
    ]),
    lineId: 'X',
  },
  {
    code: 'study.byProductFree',
    wrong: machine([], {
      description: 'Slag, by-product',
      assignment: { kind: 'excluded', why: 'noMaterial', reason: 'free' },
    }),
    right: machine([], { description: 'Slag, by-product' }),
    lineId: 'plate',
  },
  {
    code: 'study.factorNegative',
    wrong: machine([], { assignment: use('credit') }, {}, [CREDIT]),
    right: machine([]),
  },
  {
    code: 'study.factorZero',
    wrong: machine([], { assignment: use('none') }, {}, [NONE]),
    right: machine([]),
  },
  {
    code: 'study.supplierDeliveredTwice',
    wrong: machine([route({ supplier: 'ACME ' })], { supplier: 'Acme', assignment: use('delivered') }, {}, [
      DELIVERED,
    ]),
    right: machine([route({ supplier: 'ACME' })], { supplier: 'Other', assignment: use('delivered') }, {}, [
      DELIVERED,
    ]),
    lineId: 'T1',
  },
  {
    code: 'study.electricityNotLifeCycle',
    wrong: machine(
      [milling('3', '7')],
      {},
      { electricity: { sources: [makeSource('S', '9000', 'co2-only')] } },
      [CO2_ONLY],
    ),
    right: machine([milling('3', '7')]),
  },
  {
    code: 'study.netMassOnly',
    wrong: machine([], STOCK),
    right: machine([], { ...STOCK, yieldSteps: [{ kind: 'yield', value: decimal('0.8') }] }),
    lineId: 'plate',
  },
  { code: 'study.gwpMixed', wrong: machine([], { assignment: use('old') }, {}, [AR5]), right: machine([]) },
  {
    code: 'study.refrigerantMissing',
    wrong: machine([], { description: 'Water chiller, 5 kW' }),
    right: machine(
      [makeConsumable('R', 1, 'kg', 'steel')].map((each) => ({ ...each, name: 'Refrigerant, first fill' })),
      {
        description: 'Water chiller, 5 kW',
      },
    ),
    lineId: 'plate',
  },
  {
    code: 'study.stainlessAsSteel',
    wrong: machine([], { materialText: 'SUS304' }),
    right: machine([], { materialText: 'Q235B' }),
    lineId: 'plate',
  },
  {
    code: 'study.monthsAlike',
    wrong: machine([], {}, METER(['9', '9', '9', '9', '9', '9.0'])),
    right: machine([], {}, METER(['9', '9', '9', '9', '9', '8'])),
  },
  {
    code: 'study.allocationByUnits',
    wrong: machine([BUILDING('K')], {}, KEYS('units')),
    right: machine([BUILDING('K')], {}, KEYS('machineHours')),
    lineId: 'E1',
  },
  {
    code: 'study.evidenceMissing',
    wrong: machine([milling('3', '7')]),
    right: machine(
      [milling('3', '7')],
      {},
      { evidence: [{ ...EVIDENCE, supports: [{ kind: 'activity', id: 'P1' }] }] },
    ),
    lineId: 'P1',
  },
  {
    code: 'study.sensitivityMissing',
    wrong: machine([]),
    right: machine(
      [],
      {},
      {
        scenarios: [{ id: 'S', name: 'Steel', kind: 'factor', factorId: 'steel', times: decimal('1.1') }],
      },
    ),
  },
  {
    code: 'study.allocationAlternatives',
    wrong: machine([BUILDING('hours')]),
    right: machine([BUILDING('hours', [{ key: 'K', part: '1' }])], {}, KEYS('machineHours')),
    lineId: 'E1',
  },
  {
    code: 'study.limitationsMissing',
    wrong: machine([], {}, { statements: { limitations: '  ' } }),
    right: machine([], {}, { statements: { limitations: 'One impact category only.' } }),
  },
];
