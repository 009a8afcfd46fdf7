import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { formulaTrace } from '../../../../electron/engine/formulas/formula-trace.ts';
import { type Resolution, resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { Parameter } from '../../../../shared/model/parameter.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import {
  makeConsumable,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';
import { solve } from './solve.ts';

function parameter(name: string, value: string, unit?: string): Parameter {
  return { name, value: value as Parameter['value'], ...(unit === undefined ? {} : { unit }) };
}

const PARAMETERS = [
  parameter('d', '40', 'mm'),
  parameter('l', '=3*r*10', 'm'),
  parameter('r', '=d', 'm'),
  parameter('rho', '7850', 'kg/m3'),
  parameter('n', '4'),
];

const bar = makeLine('bar', { mass: mass('=pi*(d/2)^2*l*rho*n'), assignment: use('steel') });
const plain = makeLine('plain', { mass: mass(2) });
const STUDY = makeStudy({ parameters: PARAMETERS, bom: [bar, plain] });

/** Findings as place and code. */
function found({ findings }: Resolution): readonly string[] {
  return findings.map(({ code, place }) => `${place.lineId ?? ''} ${place.field ?? ''} ${code}`.trim());
}

describe('a study with formulas', () => {
  it('is resolved in the order in which parameters need each other', () => {
    expect(StudyDocument.safeParse(STUDY).success).toBe(true);
    const { study, values, findings, parameters } = resolveStudy(STUDY);
    expect(findings).toEqual([]);
    expect(parameters.get('l')?.value).toBe('1.2');
    expect(study.bom?.[0]?.mass?.value).toBe('47.35008447490536369010896107278866747062');
    expect(study.bom?.[1]).toBe(plain);
    expect(values.get('bar')).toEqual([
      {
        lineId: 'bar',
        field: 'mass.value',
        formula: '=pi*(d/2)^2*l*rho*n',
        value: '47.35008447490536369010896107278866747062',
        unit: 'kg',
        parameters: ['d', 'l', 'rho', 'n'],
      },
    ]);
    expect(study.parameters?.map(({ name, value }) => `${name}=${value}`)).toContain('r=0.04');
  });

  it('without formulas is the study itself', () => {
    const study = makeStudy({ bom: [plain] });
    expect(resolveStudy(study).study).toBe(study);
  });

  it('has units for every field: kg per metre, currency, power, key of the site', () => {
    const money = { currency: 'CNY', priceYear: 2024 };
    const study = makeStudy({
      parameters: [
        ...PARAMETERS,
        parameter('w', '3.5', 'kg/m'),
        parameter('cost', '12', 'CNY/m'),
        parameter('t', '30', 'min'),
        parameter('P', '1500', 'W'),
        parameter('y', '92', '%'),
      ],
      bom: [
        makeLine('profile', {
          unit: 'm',
          quantity: '=l' as never,
          mass: { value: '=w*1000*r/d' as never, unit: 'g', per: 'metre' },
          lengthM: '=l/2' as never,
          yieldSteps: [{ kind: 'yield', value: '=y' as never }],
          price: { value: '=cost' as never, per: 'unit', ...money },
        }),
      ],
      activities: [
        {
          id: 'weld',
          name: 'weld',
          stage: 'ownManufacturing',
          kind: 'process',
          hours: '=t*n' as never,
          averagePowerKw: '=P' as never,
        },
        {
          id: 'hall',
          name: 'hall',
          stage: 'ownManufacturing',
          kind: 'electricity',
          amount: '=P*t' as never,
          unit: 'MJ',
          allocation: { key: 'hours', part: '=t' as never },
        },
        {
          id: 'way',
          name: 'way',
          stage: 'inboundTransport',
          kind: 'transport',
          massKg: '=w*l' as never,
          legs: [{ mode: 'road', distanceKm: '=l*1000000' as never }],
        },
      ],
      site: {
        keys: [{ id: 'hours', name: 'hours', basis: 'machineHours', unit: 'h', whole: '100' as never }],
      },
    });
    const resolution = resolveStudy(study);
    expect(resolution.findings).toEqual([]);
    expect(resolution.study.bom?.[0]).toMatchObject({
      quantity: '1.2',
      mass: { value: '3500000' },
      lengthM: '0.6',
      yieldSteps: [{ kind: 'yield', value: '0.92' }],
      price: { value: '12' },
    });
    const [weld, hall, way] = resolution.study.activities ?? [];
    expect(weld).toMatchObject({ hours: '2', averagePowerKw: '1.5' });
    expect(hall).toMatchObject({ amount: '2.7', allocation: { part: '0.5' } });
    expect(way).toMatchObject({ massKg: '4.2', legs: [{ distanceKm: '1200' }] });
  });
});

describe('a formula without value', () => {
  it('reports circles with their path, once, and what rests on them', () => {
    const parameters = [
      parameter('a', '=b+1'),
      parameter('b', '=c'),
      parameter('c', '=a*2'),
      parameter('self', '=self'),
      parameter('above', '=a'),
    ];
    const bom = [makeLine('x', { quantity: '=above' as never })];
    const resolution = resolveStudy(makeStudy({ parameters, bom }));
    expect(found(resolution)).toEqual([
      'parameters.a parameter.cycle',
      'parameters.self parameter.cycle',
      'x quantity formula.parameterOpen',
    ]);
    expect(resolution.findings.map(({ params }) => params['path'])).toEqual([
      'a -> b -> c -> a',
      'self -> self',
      undefined,
    ]);
  });

  it('names repeated, reserved and unknown names and units', () => {
    const parameters = [
      parameter('n', '1'),
      parameter('n', '2'),
      parameter('e', '3'),
      parameter('sqrt', '3'),
      parameter('u', '1', 'smoot'),
      parameter('z', '=1/0'),
      parameter('q', '=missing'),
    ];
    const bom = [makeLine('x', { quantity: '=n' as never }), makeLine('y', { quantity: '=z+q' as never })];
    const resolution = resolveStudy(makeStudy({ parameters, bom }));
    expect(found(resolution)).toEqual([
      'parameters.n parameter.nameRepeated',
      'parameters.e parameter.nameReserved',
      'parameters.sqrt parameter.nameReserved',
      'parameters.u formula.unitUnknown',
      'parameters.z formula.divisionByZero',
      'parameters.q formula.parameterUnknown',
      'y quantity formula.parameterOpen',
    ]);
    expect(resolution.study.bom?.[0]?.quantity).toBe('1');
  });

  it('leaves its line open: without the field and without a decision', () => {
    const bom = [
      makeLine('bad', {
        mass: mass(2),
        yieldSteps: [{ kind: 'yield', value: '=1/0' as never }],
        assignment: use('steel'),
      }),
      plain,
    ];
    const activities = [
      makeConsumable('gas', '=missing', 'kg', 'argon'),
      makeConsumable('good', '=1+1', 'kg', 'argon'),
    ];
    const electricity = { sources: [makeSource('grid', '=1/0', 'grid'), makeSource('sun', 5, 'sun')] };
    const { study, gaps, findings } = resolveStudy(makeStudy({ bom, activities, electricity }));
    expect(study.bom?.[0]).toEqual({
      id: 'bad',
      parentId: null,
      formulaOpen: true,
      quantity: '1',
      unit: 'piece',
      mass: mass(2),
    });
    expect(study.activities?.map(({ id }) => id)).toEqual(['good']);
    expect(study.electricity).toEqual({ sources: [] });
    expect([...gaps.bom]).toEqual(['bad']);
    expect(gaps.activities).toEqual([activities[0]]);
    expect(study.openActivities).toEqual([activities[0]]);
    expect(gaps.sources).toEqual(['grid']);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
  });

  it('takes a chain of ten thousand parameters and a circle as long', () => {
    const size = 10_000;
    const chain = Array.from({ length: size }, (_, index) =>
      parameter(`p${String(index)}`, index === size - 1 ? '1' : `=p${String(index + 1)}+1`),
    );
    expect(resolveStudy(makeStudy({ parameters: chain })).parameters.get('p0')?.value).toBe(String(size));
    const circle = [...chain.slice(0, -1), parameter(`p${String(size - 1)}`, '=p0')];
    expect(resolveStudy(makeStudy({ parameters: circle })).findings).toHaveLength(1);
  });
});

describe('the next state of a study', () => {
  const other = makeLine('other', { mass: mass('=n*2'), assignment: use('steel') });
  const first = resolveStudy(makeStudy({ parameters: PARAMETERS, bom: [bar, other, plain] }));

  it('keeps the objects of lines whose values did not change', () => {
    const parameters = PARAMETERS.map((one) =>
      one.name === 'rho' ? { ...one, value: '7900' as never } : one,
    );
    const next = resolveStudy({ ...first.written, parameters }, first);
    expect(next.study.bom?.[0]).not.toBe(first.study.bom?.[0]);
    expect(next.study.bom?.[0]?.mass?.value).not.toBe(first.study.bom?.[0]?.mass?.value);
    expect(next.study.bom?.[1]).toBe(first.study.bom?.[1]);
    expect(next.study.bom?.[2]).toBe(plain);
    const again = resolveStudy({ ...next.written, parameters: [...parameters] }, next);
    expect(again.study.bom).toBe(next.study.bom);
  });

  it('is the same as one made from nothing, line by line', () => {
    const edited: readonly BomLine[] = [
      other,
      { ...bar, description: 'turned' },
      makeLine('new', { quantity: '=n' as never }),
    ];
    const states = [
      { ...first.written, bom: [...edited] },
      { ...first.written, parameters: [parameter('n', '7')] },
      { ...first.written, bom: [] },
      makeStudy(),
    ];
    let before = first;
    for (const state of states) {
      const next = resolveStudy(state, before);
      const anew = resolveStudy(state);
      expect(next.study).toEqual(anew.study);
      expect(next.findings).toEqual(anew.findings);
      expect(next.gaps).toEqual(anew.gaps);
      before = next;
    }
  });
});

describe('the trace of a formula', () => {
  it('is arithmetic that gives the value, with the parameters it used', () => {
    const resolution = resolveStudy(
      makeStudy({
        parameters: [...PARAMETERS, parameter('t', '100', 's'), parameter('P', '-3', 'MJ/h')],
        bom: [bar],
        activities: [
          makeConsumable('burnt', '=-P*t*n', 'MJ'),
          makeConsumable('pipe', '=l+d', 'mm'),
          makeConsumable('count', '=n^2', 'mm'),
        ],
      }),
    );
    expect(resolution.findings).toEqual([]);
    const values = [...resolution.values.values()].flat();
    expect(values).toHaveLength(4);
    for (const value of values) {
      const trace = formulaTrace(value, resolution);
      expect(solve(trace?.arithmetic ?? '')).toBe(value.value);
    }
    const [ofBar] = values;
    const trace = ofBar && formulaTrace(ofBar, resolution);
    expect(trace?.arithmetic).toBe('=pi*((40/1000)/2)^2*1.2*7850*4');
    expect(trace?.parameters.map(({ name, value, unit, formula }) => [name, value, unit, formula])).toEqual([
      ['d', '40', 'mm', undefined],
      ['l', '1.2', 'm', '=3*r*10'],
      ['rho', '7850', 'kg/m3', undefined],
      ['n', '4', '', undefined],
    ]);
  });
});

describe('a line with a factor whose formula gives nothing', () => {
  const steel = makeFactor('steel', 'kg', '2');
  const findingsOf = (more: object): readonly string[] => {
    const study = makeStudy({ factors: [steel], ...more });
    const { study: resolvedOne, findings } = resolveStudy(study);
    const calculation = calculate(resolvedOne, noLibrary);
    expect(calculation.lines.map(({ state }) => state)).toContain('open');
    return [...findings, ...calculation.findings].map(({ code }) => code);
  };

  it.each([
    ['mass', { mass: mass('=unknown') }],
    ['quantity', { mass: mass(1), quantity: '=unknown' }],
    ['yield', { mass: mass(1), yieldSteps: [{ kind: 'yield', value: '=unknown' }] }],
    ['scrap', { mass: mass(1), scrap: { distanceKm: '=unknown', transport: use('steel') } }],
  ])('in its %s is open with the finding of the formula alone', (_, more) => {
    const line = { ...makeLine('bar', { assignment: use('steel') }), ...more };
    expect(findingsOf({ bom: [line] })).toEqual(['formula.parameterUnknown']);
  });

  it('is so as an activity too, and a line without factor beside it is a gap as ever', () => {
    const gas = { ...makeConsumable('gas', 1, 'kg', 'steel'), amount: '=unknown' };
    expect(findingsOf({ activities: [gas] })).toEqual(['formula.parameterUnknown']);
    const bare = makeLine('bare', { mass: mass(1) });
    expect(findingsOf({ activities: [gas], bom: [bare] })).toEqual([
      'formula.parameterUnknown',
      'line.factorMissing',
    ]);
  });
});
