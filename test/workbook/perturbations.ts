import type { Activity } from '../../shared/model/activity.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import type { FactorComponents } from '../../shared/model/factor.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal } from '../support/study-builder.ts';

/** A change of one input of a study, and how many cells of the workbook hold that input. */
export interface Perturbation {
  readonly name: string;
  readonly cells: number;
  readonly change: (study: StudyDocument) => StudyDocument;
}

function line(id: string, change: (line: BomLine) => Partial<BomLine>): Perturbation['change'] {
  let done = false;
  return (study) => {
    done = false;
    return {
      ...study,
      bom: (study.bom ?? []).map((one) => {
        if (one.id !== id || done) {
          return one;
        }
        done = true;
        return { ...one, ...change(one) };
      }),
    };
  };
}

function activity<Kind extends Activity['kind']>(
  id: string,
  kind: Kind,
  change: (activity: Extract<Activity, { kind: Kind }>) => Partial<Extract<Activity, { kind: Kind }>>,
): Perturbation['change'] {
  return (study) => ({
    ...study,
    activities: (study.activities ?? []).map((one) =>
      one.id === id && one.kind === kind
        ? { ...one, ...change(one as Extract<Activity, { kind: Kind }>) }
        : one,
    ),
  });
}

function factor(id: string, component: keyof FactorComponents, value: string): Perturbation['change'] {
  return (study) => ({
    ...study,
    factors: (study.factors ?? []).map((one) =>
      one.id === id ? { ...one, components: { ...one.components, [component]: decimal(value) } } : one,
    ),
  });
}

function source(id: string, kwh: string): Perturbation['change'] {
  return (study) => ({
    ...study,
    electricity: {
      ...study.electricity,
      sources: (study.electricity?.sources ?? []).map((one) =>
        one.id === id ? { ...one, kwh: decimal(kwh) } : one,
      ),
    },
  });
}

function massValue(id: string, value: string): Perturbation['change'] {
  return line(id, (one) => (one.mass === undefined ? {} : { mass: { ...one.mass, value: decimal(value) } }));
}

const allocation = { key: 'machine hours', part: decimal(424), whole: decimal(58600) };

/** One change per kind of input that decides a number, all away from the value in the complete study. */
export const PERTURBATIONS: readonly Perturbation[] = [
  { name: 'quantity of an assembly', cells: 1, change: line('1.1', () => ({ quantity: decimal('2.5') })) },
  { name: 'quantity of a part', cells: 1, change: line('servo', () => ({ quantity: decimal(11) })) },
  {
    name: 'quantity counted in grams',
    cells: 1,
    change: line('grease', () => ({ quantity: decimal('812.5') })),
  },
  { name: 'quantity by length', cells: 1, change: line('wire', () => ({ quantity: decimal('9800') })) },
  { name: 'quantity of the whole machine', cells: 1, change: line('M', () => ({ quantity: decimal(3) })) },
  { name: 'mass per unit in grams', cells: 1, change: massValue('plate', '51234.5') },
  { name: 'mass per unit in tonnes', cells: 1, change: massValue('rail', '0.00333') },
  { name: 'mass per metre', cells: 1, change: massValue('bar', '4.17') },
  { name: 'mass of the line', cells: 1, change: massValue('weld', '0.9') },
  { name: 'mass of a covered part', cells: 1, change: massValue('gear', '1.9') },
  { name: 'length', cells: 1, change: line('bar', () => ({ lengthM: decimal('0.77') })) },
  {
    name: 'yield',
    cells: 1,
    change: line('plate', () => ({ yieldSteps: [{ kind: 'yield', value: decimal('0.61') }] })),
  },
  {
    name: 'scrap of input',
    cells: 1,
    change: line('paint', () => ({ yieldSteps: [{ kind: 'scrapOnInput', value: decimal('0.21') }] })),
  },
  {
    name: 'scrap of net',
    cells: 1,
    change: line('rail', () => ({ yieldSteps: [{ kind: 'scrapOnNet', value: decimal('0.9') }] })),
  },
  {
    name: 'blank, its net mass and both further steps',
    cells: 4,
    change: line('bar', () => ({
      yieldSteps: [
        { kind: 'blank', netKg: decimal('4.1'), blankKg: decimal('7.3') },
        { kind: 'scrapOnNet', value: decimal('0.05') },
        { kind: 'scrapOnInput', value: decimal('0.11') },
      ],
    })),
  },
  { name: 'factor, fossil', cells: 1, change: factor('steel', 'fossil', '3.3') },
  { name: 'factor, aircraft', cells: 1, change: factor('motor', 'aircraft', '0.9') },
  { name: 'factor, land-use change', cells: 1, change: factor('steel', 'landUseChange', '0.05') },
  { name: 'factor, biogenic not CO2', cells: 1, change: factor('landfill', 'biogenicNonCo2', '300') },
  { name: 'factor, biogenic CO2 emission', cells: 1, change: factor('wood', 'biogenicCo2Emission', '0.5') },
  { name: 'factor, biogenic CO2 removal', cells: 1, change: factor('wood', 'biogenicCo2Removal', '-0.9') },
  { name: 'upstream factor', cells: 1, change: factor('steel-supply', 'fossil', '0.4') },
  { name: 'factor of the grid', cells: 1, change: factor('grid', 'fossil', '0.41') },
  { name: 'factor of the residual mix, per MJ', cells: 1, change: factor('residual', 'fossil', '0.1') },
  { name: 'hours', cells: 1, change: activity('P1', 'process', () => ({ hours: decimal('51.5') })) },
  {
    name: 'mean power',
    cells: 1,
    change: activity('P2', 'process', () => ({ averagePowerKw: decimal('9.9') })),
  },
  {
    name: 'electricity',
    cells: 1,
    change: activity('E1', 'electricity', () => ({ amount: decimal('1000.5') })),
  },
  {
    name: 'part of electricity',
    cells: 1,
    change: activity('E1', 'electricity', () => ({ allocation: { ...allocation, part: decimal(500) } })),
  },
  {
    name: 'whole of electricity',
    cells: 1,
    change: activity('E1', 'electricity', () => ({ allocation: { ...allocation, whole: decimal(60000) } })),
  },
  { name: 'kWh of a source', cells: 1, change: source('S2', '900000') },
  { name: 'kWh of another source', cells: 1, change: source('S3', '17100') },
  { name: 'fuel', cells: 1, change: activity('F1', 'fuel', () => ({ amount: decimal(31000) })) },
  {
    name: 'part of fuel',
    cells: 1,
    change: activity('F1', 'fuel', () => ({ allocation: { ...allocation, part: decimal(10) } })),
  },
  {
    name: 'whole of fuel',
    cells: 1,
    change: activity('F1', 'fuel', () => ({ allocation: { ...allocation, whole: decimal(49000) } })),
  },
  { name: 'consumable', cells: 1, change: activity('C1', 'consumable', () => ({ amount: decimal(40000) })) },
  {
    name: 'mass of gas',
    cells: 1,
    change: activity('G1', 'gasRelease', () => ({ massKg: decimal('0.22') })),
  },
  {
    name: 'shares of a gas',
    cells: 2,
    change: activity('G1', 'gasRelease', () => ({
      composition: [
        { factorId: 'r32', share: decimal('0.3') },
        { factorId: 'r125', share: decimal('0.7') },
      ],
    })),
  },
  {
    name: 'mass moved over all legs',
    cells: 1,
    change: activity('T1', 'transport', () => ({ massKg: decimal(150) })),
  },
  {
    name: 'distance of a leg',
    cells: 1,
    change: activity('T1', 'transport', ({ legs }) => ({
      legs: legs.map((leg, index) => (index === 1 ? { ...leg, distanceKm: decimal(2000) } : leg)),
    })),
  },
  {
    name: 'mass of packaging',
    cells: 1,
    change: activity('K1', 'packaging', () => ({ massKg: decimal(500) })),
  },
  { name: 'trips', cells: 1, change: activity('K2', 'packaging', () => ({ trips: decimal(31) })) },
  {
    name: 'biogenic carbon',
    cells: 1,
    change: activity('K1', 'packaging', () => ({ biogenicCarbonKg: decimal(180) })),
  },
  {
    name: 'trips of uptake alone',
    cells: 1,
    change: activity('K3', 'packaging', () => ({ trips: decimal(5) })),
  },
  { name: 'waste', cells: 1, change: activity('W2', 'waste', () => ({ massKg: decimal(99) })) },
  {
    name: 'choices of the method',
    cells: 4,
    change: (study) => ({
      ...study,
      method: { capitalGoods: 'excluded', pasScaling: 'on', cutOffSingle: decimal('0.004') },
    }),
  },
  {
    name: 'weighed mass',
    cells: 1,
    change: (study) => ({ ...study, product: { ...study.product, weighedMassKg: decimal(600) } }),
  },
];
