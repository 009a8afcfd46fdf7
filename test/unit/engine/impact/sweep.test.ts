import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { excludingBiogenicCo2 } from '../../../../electron/engine/impact/evaluate.ts';
import { compileSweep, toFloat } from '../../../../electron/engine/impact/sweep.ts';
import { BASES } from '../../../../shared/model/component.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';
import { randomStudy } from '../random-study.ts';

const STUDY = makeStudy({
  factors: [makeFactor('steel', 'kg', { fossil: '2', landUseChange: '0.5', biogenicCo2Emission: '9' })],
  bom: [
    makeLine('machine', { quantity: decimal(3) }),
    makeLine('plate', { parentId: 'machine', mass: mass(4), assignment: use('steel') }),
    makeLine('tool', { parentId: 'machine', mass: mass(1), assignment: use('steel'), capitalGoods: true }),
  ],
});

describe('a sweep', () => {
  test('has an amount per term and a value per factor', () => {
    const sweep = compileSweep(calculate(STUDY, noLibrary));
    expect([...sweep.line]).toEqual([1, 2]);
    expect([...sweep.amount]).toEqual([12, 3]);
    expect([...sweep.factor]).toEqual([0, 0]);
    expect([...sweep.value]).toEqual([2.5]);
    expect(sweep.run()).toBe(37.5);
  });

  test('runs with other amounts and other values', () => {
    const sweep = compileSweep(calculate(STUDY, noLibrary));
    expect(sweep.run(Float64Array.of(1, 2))).toBe(7.5);
    expect(sweep.run(sweep.amount, Float64Array.of(10))).toBe(150);
    expect(sweep.run()).toBe(37.5);
  });

  test('leaves out what the totals leave out', () => {
    const settings = { capitalGoods: 'excluded', gwpSet: 'AR6' } as const;
    expect(compileSweep(calculate(STUDY, noLibrary, settings)).run()).toBe(30);
  });

  test('is the exact total of any sound study within the precision of floats', () => {
    fc.assert(
      fc.property(randomStudy('sound'), (study) => {
        const calculation = calculate(study, noLibrary);
        for (const basis of BASES) {
          const exact = Number(excludingBiogenicCo2(calculation.totals[basis])) / 1e24;
          const swept = compileSweep(calculation, basis).run();
          expect(Math.abs(swept - exact)).toBeLessThanOrEqual(Math.abs(exact) * 1e-12 + 1e-20);
        }
      }),
    );
  });

  test('makes floats of ratios longer than floats', () => {
    const long = 10n ** 400n;
    expect(toFloat({ numerator: 3n * long, denominator: 2n * long })).toBeCloseTo(1.5, 12);
    expect(toFloat({ numerator: -long, denominator: 4n * long })).toBeCloseTo(-0.25, 12);
    expect(toFloat({ numerator: 1n, denominator: long })).toBe(0);
  });
});
