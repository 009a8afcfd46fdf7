import { mapStudyQuantities } from '../../electron/engine/formulas/study-quantities.ts';
import type { Parameter } from '../../shared/model/parameter.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../support/study-builder.ts';

/** Ways to write a number by a parameter of that value; each is the number itself. */
const FORMS: readonly ((name: string) => string)[] = [
  (name) => `=${name}`,
  (name) => `=${name}*3/(1.5*2)`,
  (name) => `=sqrt(${name}^2)`,
  (name) => `=min(${name}, 2*abs(${name})+1)`,
  (name) => `=-(-${name})`,
  (name) => `=round(${name}, 14)`,
  (name) => `=max(${name}-1, ${name})*2^(3-3)`,
];

/** The study with every quantity written as a formula over a parameter of its own that has its value. */
export function byParameters(study: StudyDocument): StudyDocument {
  const parameters: Parameter[] = [];
  const written = mapStudyQuantities(study, (quantity) => {
    const name = `q${parameters.length}`;
    const form = FORMS[parameters.length % FORMS.length];
    parameters.push({ name, value: quantity });
    return (form?.(name) ?? '') as Quantity;
  });
  return { ...written, parameters };
}

/** Invented parts by formulas with units, functions, parameters of parameters and a cell of an extra column. */
export function unitStudy(): StudyDocument {
  const parameters: Parameter[] = [
    { name: 'd', value: decimal('3.8'), unit: 'cm', description: 'Diameter' },
    { name: 'l', value: decimal('820'), unit: 'mm', description: 'Length' },
    { name: 'ρ', value: decimal('490.1'), unit: 'lb/m3' },
    { name: 'waste', value: decimal('4.2'), unit: '%' },
    { name: 'speed', value: decimal('34.2'), unit: 'mile/h' },
    { name: 'way', value: decimal('6.4'), unit: 'h' },
    { name: 'n', value: decimal('4.6') },
    { name: 'power', value: decimal('5200'), unit: 'W' },
    { name: 'A', value: '=pi*(d/2)^2' as Quantity, unit: 'mm2' },
    { name: 'blank', value: '=A*l*ρ*(1+waste)' as Quantity, unit: 'g' },
    { name: 'exponent', value: '=-2^2+2^3^2-508' as Quantity },
  ];
  return makeStudy({
    parameters,
    factors: [
      makeFactor('steel', 'kg', '2.2'),
      makeFactor('grid', 'kWh', '0.5'),
      makeFactor('truck', 'tkm', '0.1'),
    ],
    bom: [
      makeLine('shaft', {
        quantity: '=floor(n)' as Quantity,
        mass: mass('=A*l*ρ'),
        yieldSteps: [{ kind: 'yield', value: '=1-waste' as Quantity }],
        assignment: use('steel'),
      }),
      makeLine('cover', {
        quantity: '=ceil(n/2)-n^exponent+1' as Quantity,
        mass: mass('=extra("Weight, kg")*1.02'),
        extra: { 'Weight, kg': '2,5', 'No. of': '3' },
        assignment: use('steel'),
      }),
      makeLine('bolt', {
        quantity: '=extra("No. of")*2' as Quantity,
        mass: mass('=blank/100'),
        extra: { 'No. of': '3' },
        assignment: use('steel'),
      }),
    ],
    electricity: {
      sources: [
        {
          id: 'S1',
          name: 'Grid',
          category: 'grid',
          kwh: '=power*way*1000' as Quantity,
          byLocation: use('grid'),
          byContract: use('grid'),
        },
      ],
    },
    activities: [
      {
        id: 'P1',
        name: 'Turning',
        stage: 'ownManufacturing',
        kind: 'process',
        hours: '=way/2' as Quantity,
        averagePowerKw: '=power' as Quantity,
      },
      {
        id: 'T1',
        name: 'Way',
        stage: 'inboundTransport',
        kind: 'transport',
        massKg: '=max(blank, 2*blank)*floor(n)' as Quantity,
        legs: [{ mode: 'road', distanceKm: '=speed*way' as Quantity, assignment: use('truck') }],
      },
    ],
  });
}
