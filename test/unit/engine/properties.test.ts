import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../electron/engine/calculate.ts';
import { type Calculation, GROUPINGS } from '../../../electron/engine/calculation.ts';
import { createExplainer, type LineTrace } from '../../../electron/engine/explain/trace.ts';
import {
  addAmounts,
  type ComponentAmounts,
  excludingBiogenicCo2,
  includingBiogenicCo2,
  NO_EMISSION,
} from '../../../electron/engine/impact/evaluate.ts';
import { AMOUNT_DIGITS, toAmount } from '../../../electron/engine/quantity/amount.ts';
import { multiply, parseRatio } from '../../../electron/engine/quantity/ratio.ts';
import { BASES, COMPONENTS } from '../../../shared/model/component.ts';
import { type ResolvedStudy, StudyDocument } from '../../../shared/model/study.ts';
import { evaluateTrace, evaluateTraceAsFloat } from '../../support/decimal-oracle.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../support/study-builder.ts';
import { randomStudy } from './random-study.ts';

function run(study: ResolvedStudy): Calculation {
  return calculate(study, noLibrary);
}

/** The results by line id, with everything that must not depend on order. */
function byId(calculation: Calculation): unknown {
  const entries = calculation.lines.map(({ terms: _, ...line }) => [line.id, line] as const);
  return [
    calculation.totals,
    calculation.coverage,
    Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  ];
}

function sumOf(amounts: readonly ComponentAmounts[]): ComponentAmounts {
  return amounts.reduce(addAmounts, NO_EMISSION);
}

describe('any sound study', () => {
  test('is valid and computes without errors', () => {
    fc.assert(
      fc.property(randomStudy('sound'), (study) => {
        StudyDocument.parse(study);
        const errors = run(study).findings.filter((finding) => finding.severity === 'error');
        expect(errors).toEqual([]);
      }),
    );
  });

  test('gives the digits that decimal.js gives from the printed trace, for every line', () => {
    fc.assert(
      fc.property(randomStudy('sound'), (study) => {
        const lookUp = new Map((study.factors ?? []).map((factor) => [factor.id, factor]));
        const calculation = run(study);
        const explain = createExplainer(study, (id) => lookUp.get(id));
        for (const basis of BASES) {
          for (const line of calculation.lines) {
            const trace = explain(line, basis);
            expect(evaluateTrace(trace), `${line.id} ${line.kind}`).toEqual(trace.emissions);
            const floats = evaluateTraceAsFloat(trace);
            for (const component of COMPONENTS) {
              const exact = Number(trace.emissions[component]);
              expect(Math.abs(floats[component] - exact)).toBeLessThanOrEqual(Math.abs(exact) * 1e-9 + 1e-18);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('does not depend on the order of lines, activities and factors', () => {
    const shuffled = randomStudy('sound').chain((study) =>
      fc.record({
        study: fc.constant(study),
        bom: fc.shuffledSubarray(study.bom ?? [], { minLength: study.bom?.length ?? 0 }),
        activities: fc.shuffledSubarray(study.activities ?? [], { minLength: study.activities?.length ?? 0 }),
        factors: fc.shuffledSubarray(study.factors ?? [], { minLength: study.factors?.length ?? 0 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ study, bom, activities, factors }) => {
        expect(byId(run({ ...study, bom, activities, factors }))).toEqual(byId(run(study)));
      }),
    );
  });

  test('merged with another is their sum, to the last digit', () => {
    fc.assert(
      fc.property(randomStudy('sound', 'x-'), randomStudy('sound', 'y-'), (left, right) => {
        const shared = { factors: left.factors ?? [], electricity: left.electricity ?? { sources: [] } };
        const first = { ...left, ...shared };
        const second = { ...right, ...shared };
        const merged = {
          ...first,
          bom: [...(left.bom ?? []), ...(right.bom ?? [])],
          activities: [...(left.activities ?? []), ...(right.activities ?? [])],
        };
        for (const basis of BASES) {
          expect(run(merged).totals[basis]).toEqual(
            addAmounts(run(first).totals[basis], run(second).totals[basis]),
          );
        }
      }),
    );
  });

  test('scales with the number of machines', () => {
    fc.assert(
      fc.property(randomStudy('sound'), fc.integer({ min: 2, max: 997 }), (study, times) => {
        const whole = (study.bom ?? []).map(({ yieldSteps: _, ...line }) => line);
        const bom = whole.map((line) =>
          line.mass?.unit === 'lb' ? { ...line, mass: { ...line.mass, unit: 'kg' } } : line,
        );
        const { activities: _, ...rest } = study;
        const one = run({ ...rest, bom });
        const many = run({
          ...rest,
          bom: bom.map((line) => (line.parentId === null ? { ...line, quantity: decimal(times) } : line)),
        });
        const explain = createExplainer({ ...rest, bom }, (id) =>
          rest.factors?.find((factor) => factor.id === id),
        );
        fc.pre(one.lines.every((line) => fractionDigits(explain(line, 'byLocation')) <= AMOUNT_DIGITS));
        expect(many.totals.byLocation).toEqual(one.totals.byLocation.map((amount) => amount * BigInt(times)));
      }),
    );
  });

  test('gives the same digits whether a mass is written in kg, g or t', () => {
    fc.assert(
      fc.property(randomStudy('sound'), (study) => {
        const inUnit = (unit: string, shift: string): ResolvedStudy => ({
          ...study,
          bom: (study.bom ?? []).map((line) =>
            line.mass === undefined
              ? line
              : { ...line, mass: { ...line.mass, unit, value: product(line.mass.value, shift) } },
          ),
        });
        const inKg = run(inUnit('kg', '1')).totals;
        expect(run(inUnit('g', '1000')).totals).toEqual(inKg);
        expect(run(inUnit('t', '0.001')).totals).toEqual(inKg);
      }),
    );
  });

  test('is unchanged when a part is split into two halves', () => {
    const amounts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(amounts, ([hundredths, factor]) => {
        const whole = makeLine('part', {
          quantity: decimal(hundredths * 2),
          mass: mass('0.37'),
          assignment: use('f'),
        });
        const half = { ...whole, quantity: decimal(hundredths) };
        const factors = [makeFactor('f', 'kg', decimal(`0.${String(factor).padStart(4, '0')}`))];
        const split = run(makeStudy({ factors, bom: [half, { ...half, id: 'other half' }] }));
        expect(split.totals).toEqual(run(makeStudy({ factors, bom: [whole] })).totals);
      }),
    );
  });
});

/** Most digits after the point that the terms of a line can have; divisors are powers of ten in these studies. */
function fractionDigits(trace: LineTrace): number {
  const terms = trace.terms.map((term) => {
    const operands = term.operands.map(({ operation, value }) =>
      operation === 'divide' ? value.replace('.', '').length : (value.split('.')[1]?.length ?? 0),
    );
    const factor = Object.values(term.factor?.components ?? {}).map(
      (value) => value?.split('.')[1]?.length ?? 0,
    );
    return operands.reduce((sum, digits) => sum + digits, 0) + Math.max(0, ...factor);
  });
  return Math.max(0, ...terms);
}

/** Exact product of two decimals as a decimal. */
function product(left: string, right: string): ReturnType<typeof decimal> {
  const scaled = toAmount(multiply(parseRatio(decimal(left)), parseRatio(decimal(right))));
  const digits = scaled.toString().padStart(25, '0');
  return decimal(`${digits.slice(0, -24)}.${digits.slice(-24)}`.replace(/\.?0+$/, '') || '0');
}

describe.each(['sound', 'hostile'] as const)('any %s study', (temper) => {
  test('never throws, and its sums are its parts', () => {
    fc.assert(
      fc.property(randomStudy(temper), (study) => {
        const calculation = run(StudyDocument.parse(study) as ResolvedStudy);
        expect(calculation.lines).toHaveLength((study.bom?.length ?? 0) + (study.activities?.length ?? 0));
        for (const basis of BASES) {
          const total = calculation.totals[basis];
          expect(sumOf(calculation.lines.map((line) => line.emissions[basis]))).toEqual(total);
          for (const grouping of GROUPINGS) {
            expect(
              sumOf(calculation.groups[grouping].map((group) => group.emissions[basis])),
              grouping,
            ).toEqual(total);
          }
          const biogenic = (total[4] ?? 0n) + (total[5] ?? 0n);
          expect(includingBiogenicCo2(total) - excludingBiogenicCo2(total)).toBe(biogenic);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leaves no line without emission unexplained', () => {
    fc.assert(
      fc.property(randomStudy(temper), (study) => {
        const { lines, findings } = run(study);
        const named = new Set(findings.map((finding) => finding.place.lineId));
        for (const line of lines) {
          const empty = BASES.every((basis) => line.emissions[basis].every((amount) => amount === 0n));
          expect(line.terms.length === 0 ? empty : true, 'no terms, no emission').toBe(true);
          if (line.state === 'open' || line.state === 'partial') {
            const hangs = line.kind === 'bom';
            expect(named.has(line.id) || hangs, `${line.id} is ${line.state} without a finding`).toBe(true);
          }
          if (line.state === 'covered' || line.state === 'excluded' || line.state === 'assembly') {
            expect(line.terms).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
