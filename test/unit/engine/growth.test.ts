import { describe, expect, test } from 'vitest';
import { calculate } from '../../../electron/engine/calculate.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeSource,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../support/study-builder.ts';

/** Linear growth takes eight times as long for eight times the lines, quadratic growth sixty-four times. */
const TIMES_MORE = 8;
const LARGEST_RATIO = 30;

/** A machine of six levels; every twelfth line is an assembly, suppliers and factors vary. */
function machine(lineCount: number): StudyDocument {
  const factors = Array.from({ length: 200 }, (_, index) =>
    makeFactor(`f${index}`, 'kg', `${index % 7}.${index + 101}`),
  );
  const groupCount = Math.ceil(lineCount / 12);
  const groups = Array.from({ length: groupCount }, (_, index) => {
    const parent = index % 4 === 0 ? 'machine' : `g${index - 1}`;
    return makeLine(`g${index}`, { parentId: parent, quantity: decimal(`${(index % 4) + 1}.5`) });
  });
  const parts = Array.from({ length: lineCount - groupCount - 1 }, (_, index) =>
    makeLine(`p${index}`, {
      parentId: `g${index % groupCount}`,
      quantity: decimal((index % 5) + 1),
      mass: mass(`${index % 50}.${(index % 999) + 1}`),
      yieldSteps: [{ kind: 'yield', value: decimal('0.87') }],
      supplier: `s${index}`,
      assignment: use(`f${index % 200}`),
    }),
  );
  return makeStudy({ factors, bom: [makeLine('machine'), ...groups, ...parts] });
}

/** Uses of electricity over many sources whose decimals have up to sixty digits. */
function processes(sourceCount: number): StudyDocument {
  const factors = Array.from({ length: sourceCount }, (_, index) =>
    makeFactor(`g${index}`, index % 2 === 0 ? 'kWh' : 'MJ', {
      fossil: `0.${index + 1}${'7'.repeat(index % 50)}`,
      aircraft: '0.1',
    }),
  );
  const sources = Array.from({ length: sourceCount }, (_, index) =>
    makeSource(`s${index}`, `${index + 1}.${'3'.repeat((index % 50) + 1)}`, `g${index}`),
  );
  const activities = Array.from({ length: 40 }, (_, index) => ({
    id: `a${index}`,
    name: 'milling',
    stage: 'ownManufacturing' as const,
    kind: 'process' as const,
    hours: decimal('1.7'),
    averagePowerKw: decimal('3.3'),
  }));
  return makeStudy({ factors, electricity: { sources }, activities });
}

/** Best of three, in ms: what else the computer does only adds. */
function milliseconds(study: StudyDocument): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    calculate(study, noLibrary);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('the time of a calculation', () => {
  test('grows with the lines, not with their square', () => {
    milliseconds(machine(2500));
    expect(milliseconds(machine(2500 * TIMES_MORE)) / milliseconds(machine(2500))).toBeLessThan(
      LARGEST_RATIO,
    );
  });

  test('grows with the sources of electricity, not with their square', () => {
    milliseconds(processes(25));
    expect(milliseconds(processes(25 * TIMES_MORE)) / milliseconds(processes(25))).toBeLessThan(
      LARGEST_RATIO,
    );
  });
});
