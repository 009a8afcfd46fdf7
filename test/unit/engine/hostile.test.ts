import { describe, expect, test } from 'vitest';
import { calculate } from '../../../electron/engine/calculate.ts';
import { formatAmount } from '../../../electron/engine/quantity/amount.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../support/study-builder.ts';
import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';

const LONG = `1.${'0'.repeat(57)}1`;
const steel = makeFactor('steel', 'kg', '2');

function run(bom: ResolvedBomLine[], factors = [steel]): ReturnType<typeof calculate> {
  return calculate(makeStudy({ factors, bom }), noLibrary);
}

function chain(levels: number, quantity: string): ResolvedBomLine[] {
  return Array.from({ length: levels }, (_, level) =>
    makeLine(`n${level}`, { parentId: level === 0 ? null : `n${level - 1}`, quantity: decimal(quantity) }),
  );
}

describe('the calculation stands', () => {
  test('sixteen levels of sixty digits, all of them in the product', () => {
    const part = makeLine('part', {
      parentId: 'n15',
      quantity: decimal(LONG),
      mass: mass(LONG),
      yieldSteps: [{ kind: 'yield', value: decimal(`0.${'9'.repeat(58)}`) }],
      assignment: use('long'),
    });
    const made = run([...chain(16, LONG), part], [makeFactor('long', 'kg', LONG)]);
    // Twenty factors near one; what they add stands beyond the 24 digits of an amount.
    expect(formatAmount(made.totals.byLocation[0] ?? 0n)).toBe('1');
    expect(made.lines.at(-1)?.multiplicity.denominator).toBe(10n ** (58n * 16n));
    expect(made.findings).toEqual([]);
  });

  test('sixteen levels of the largest decimal', () => {
    const part = makeLine('part', { parentId: 'n15', mass: mass(1), assignment: use('steel') });
    const made = run([...chain(16, '9'.repeat(60)), part]);
    expect(made.totals.byLocation[0]).toBe(2n * (10n ** 60n - 1n) ** 16n * 10n ** 24n);
  });

  test('an exact half, rounded to the even digit at the last place', () => {
    const at = (value: string): bigint =>
      run(
        [makeLine('part', { mass: mass(value), assignment: use('half') })],
        [makeFactor('half', 'kg', '0.5')],
      ).totals.byLocation[0] ?? -1n;
    expect(at(`0.${'0'.repeat(23)}1`)).toBe(0n);
    expect(at(`0.${'0'.repeat(23)}3`)).toBe(2n);
    expect(at(`0.${'0'.repeat(23)}5`)).toBe(2n);
  });

  test('a hundred thousand levels', () => {
    const part = makeLine('part', { parentId: 'n99999', mass: mass(1), assignment: use('steel') });
    const made = run([...chain(100_000, '1'), part]);
    expect(formatAmount(made.totals.byLocation[0] ?? 0n)).toBe('2');
    expect(made.lines).toHaveLength(100_001);
  });

  test('a hundred thousand parts in one assembly, each of them alike', () => {
    const parts = Array.from({ length: 100_000 }, (_, index) =>
      makeLine(`p${index}`, { parentId: 'n0', mass: mass('0.1'), assignment: use('steel') }),
    );
    const made = run([...chain(1, '3'), ...parts]);
    expect(formatAmount(made.totals.byLocation[0] ?? 0n)).toBe('60000');
    expect(made.groups.assembly).toHaveLength(100_000);
    expect(made.coverage.leaves).toBe(100_000);
  });

  test('a hundred thousand lines in one cycle, all open and none counted', () => {
    const ring = Array.from({ length: 100_000 }, (_, index) =>
      makeLine(`r${index}`, {
        parentId: `r${(index + 1) % 100_000}`,
        mass: mass(1),
        assignment: use('steel'),
      }),
    );
    const made = run(ring);
    expect(made.totals.byLocation[0]).toBe(0n);
    expect(made.coverage).toMatchObject({ bomLines: 100_000, leavesOpen: 100_000 });
    expect(made.findings.map(({ code }) => code)).toEqual(['bom.cycle']);
  });

  test('zero and negative quantities on every level', () => {
    const part = makeLine('part', { parentId: 'n2', mass: mass(1), assignment: use('steel') });
    const zero = run([...chain(3, '0'), part]);
    expect(zero.totals.byLocation[0]).toBe(0n);
    expect(zero.lines.at(-1)?.state).toBe('counted');
    const negative = run([...chain(3, '-1'), part]);
    expect(negative.lines.at(-1)?.state).toBe('open');
    expect(negative.coverage.leavesOpen).toBe(1);
  });
});
