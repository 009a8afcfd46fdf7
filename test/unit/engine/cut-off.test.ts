import { describe, expect, test } from 'vitest';
import { calculate } from '../../../electron/engine/calculate.ts';
import type { Calculation } from '../../../electron/engine/calculation.ts';
import { formatAmount } from '../../../electron/engine/quantity/amount.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { ResolvedStudy, StudyDocument } from '../../../shared/model/study.ts';
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
  without,
} from '../../support/study-builder.ts';

function run(more: Partial<StudyDocument>, capitalGoods?: 'included' | 'excluded'): Calculation {
  const study = makeStudy({ factors: FACTORS, ...more }) as ResolvedStudy;
  return capitalGoods === undefined
    ? calculate(study, noLibrary)
    : calculate(study, noLibrary, { capitalGoods, gwpSet: 'AR6' });
}

const FACTORS = [makeFactor('steel', 'kg', '2'), makeFactor('road', 'tkm', '0.1')];

function cutOff(factorId?: string): Assignment {
  const estimate = factorId === undefined ? {} : { estimate: { factorId } };
  return { kind: 'excluded', why: 'cutOff', reason: 'below one percent', ...estimate };
}

function codes({ findings }: Calculation): readonly string[] {
  return findings.map(({ code, severity, place }) => `${severity} ${code} ${place.lineId ?? ''}`);
}

function fossil({ sum }: Calculation['cutOff']): string {
  return formatAmount(sum.byLocation[0] ?? -1n);
}

describe('what is cut off', () => {
  const screws = makeLine('screws', {
    parentId: 'machine',
    quantity: decimal(10),
    mass: mass('0.25'),
    assignment: cutOff('steel'),
  });
  const machine = makeLine('machine', { quantity: decimal(2) });

  test('keeps its estimate beside the totals', () => {
    const made = run({ bom: [machine, screws] });
    expect(made.totals.byLocation[0]).toBe(0n);
    expect(made.cutOff.lines).toBe(1);
    expect(fossil(made.cutOff)).toBe('10');
    expect(made.lines[1]).toMatchObject({ state: 'excluded', hasTerms: false, terms: [] });
    expect(formatAmount(made.lines[1]?.estimate?.byContract[0] ?? 0n)).toBe('10');
    expect(made.factorsUsed).toEqual([]);
    expect(codes(made)).toEqual([]);
  });

  test('without estimate is an error, never a silent zero', () => {
    const made = run({ bom: [machine, { ...screws, assignment: cutOff() }] });
    expect(codes(made)).toEqual(['error cutOff.estimateMissing screws']);
    expect(made.cutOff.lines).toBe(0);
    expect(made.lines[1]?.estimate).toBeUndefined();
  });

  test('names what keeps its estimate from being computed', () => {
    expect(codes(run({ bom: [machine, { ...screws, assignment: cutOff('gone') }] }))).toEqual([
      'error line.factorUnknown screws',
    ]);
    expect(codes(run({ bom: [machine, without(screws, 'mass')] }))).toEqual([
      'error line.massMissing screws',
    ]);
    expect(codes(run({ bom: [without(machine, 'quantity'), screws] }))).toEqual([
      'error line.quantityMissing machine',
      'error line.parentOpen screws',
    ]);
  });

  test('inside a covered assembly is part of what covers it', () => {
    const covering = { ...machine, mass: mass(100), assignment: use('steel') };
    const made = run({ bom: [covering, screws] });
    expect(made.cutOff.lines).toBe(0);
    expect(made.lines[1]?.state).toBe('covered');
  });

  test('of an activity or of a leg keeps its estimate too', () => {
    const gas = { ...makeConsumable('gas', 3, 'kg'), assignment: cutOff('steel') } as const;
    const transport = {
      id: 'way',
      name: 'way',
      stage: 'inboundTransport',
      kind: 'transport',
      massKg: decimal(1000),
      legs: [
        { mode: 'road', distanceKm: decimal(100), assignment: use('road') },
        { mode: 'road', distanceKm: decimal(5), assignment: cutOff('road') },
      ],
    } as const;
    const made = run({ activities: [gas, { ...transport, legs: [...transport.legs] }] });
    expect(made.cutOff.lines).toBe(2);
    expect(fossil(made.cutOff)).toBe('6.5');
    expect(formatAmount(made.totals.byLocation[0] ?? 0n)).toBe('10');
    expect(codes(made)).toEqual([]);
    const missing = run({
      activities: [{ ...gas, assignment: cutOff() } as typeof gas],
    });
    expect(codes(missing)).toEqual(['error cutOff.estimateMissing gas']);
  });
});

describe('capital goods', () => {
  const bom = [
    makeLine('part', { mass: mass(10), assignment: use('steel') }),
    makeLine('press tool', { mass: mass(3), assignment: use('steel'), capitalGoods: true }),
  ];
  const activities = [{ ...makeConsumable('rack', 2, 'kg', 'steel'), capitalGoods: true }];
  const supply = { sources: [makeSource('grid', 1, 'steel')] };

  test('count by default and are summed apart', () => {
    const made = run({ bom, activities, electricity: supply });
    expect(formatAmount(made.totals.byLocation[0] ?? 0n)).toBe('30');
    expect(made.capitalGoods.lines).toBe(2);
    expect(fossil(made.capitalGoods)).toBe('10');
    expect(made.coverage.capitalGoodsLines).toBe(2);
    expect(made.settings).toEqual({ capitalGoods: 'included', gwpSet: 'AR6' });
  });

  test('left out are computed, counted apart, and in no total, group or share', () => {
    const made = run({ bom, activities }, 'excluded');
    expect(formatAmount(made.totals.byLocation[0] ?? 0n)).toBe('20');
    expect(made.groups.stage).toHaveLength(1);
    expect(fossil(made.capitalGoods)).toBe('10');
    expect(formatAmount(made.coverage.confirmedEmission)).toBe('20');
    expect(formatAmount(made.coverage.netMassKg)).toBe('13');
    const tool = made.lines[1];
    expect(tool).toMatchObject({ state: 'counted', capitalGoods: true });
    expect(formatAmount(tool?.emissions.byLocation[0] ?? 0n)).toBe('6');
  });
});
