import { describe, expect, test } from 'vitest';
import { bomState } from '../../../../electron/engine/bom/bom-state.ts';
import { lineCompiler } from '../../../../electron/engine/bom/compile-line.ts';
import { unpackLine } from '../../../../electron/engine/bom/packed-line.ts';
import { calculate } from '../../../../electron/engine/calculate.ts';
import type { Factor } from '../../../../shared/model/factor.ts';
import type { ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';

const line = makeLine('plate', { mass: mass('1.5'), assignment: use('steel') });
const steel = makeFactor('steel', 'kg', '2');

function finding(factor: Factor | undefined): (id: string) => Factor | undefined {
  return (id) => (id === 'steel' ? factor : undefined);
}

describe('a line is compiled', () => {
  test('once, for every look-up that says the same', () => {
    const first = lineCompiler(finding(steel))(line);
    expect(lineCompiler(finding(steel))(line)).toBe(first);
  });

  test('anew when its factor is another one, or is gone', () => {
    const emission = (factor: Factor | undefined) =>
      unpackLine(lineCompiler(finding(factor))(line)).terms.components[0]?.numerator;
    expect(emission(steel)).toBe(3n * 10n ** 24n);
    expect(emission(makeFactor('steel', 'kg', '4'))).toBe(6n * 10n ** 24n);
    expect(emission(undefined)).toBeUndefined();
    expect(emission(steel)).toBe(3n * 10n ** 24n);
  });

  test('the same packed as not packed', () => {
    const { terms, netMass, grossMass, family } = unpackLine(
      lineCompiler(finding({ ...steel, family: 'steels' }))(line),
    );
    expect(terms).toMatchObject({ state: 'counted', hasTerms: true, problems: [] });
    expect(terms.components).toEqual([{ index: 0, numerator: 3n * 10n ** 24n, divisor: 1n }]);
    expect(netMass).toEqual({ numerator: 15n * 10n ** 23n, divisor: 1n });
    expect(grossMass).toEqual(netMass);
    expect(family).toBe('steels');
  });

  test('keeps what does not end as a quotient', () => {
    const third = { ...line, yieldSteps: [{ kind: 'yield', value: decimal('0.9') }] } as ResolvedBomLine;
    const { terms, netMass, grossMass } = unpackLine(lineCompiler(finding(steel))(third));
    expect(netMass?.divisor).toBe(1n);
    expect(grossMass?.divisor).not.toBe(1n);
    expect(terms.components[0]?.divisor).not.toBe(1n);
  });
});

describe('a bill of materials that follows another', () => {
  const bom = [makeLine('machine', { quantity: decimal(2) }), { ...line, parentId: 'machine' }];
  const study = makeStudy({ factors: [steel], bom });
  const copyOf = (changed: ResolvedStudy): unknown => calculate(structuredClone(changed), noLibrary);

  test('gives what it gives alone, after a changed line', () => {
    calculate(study, noLibrary);
    const [machine, plate] = study.bom ?? [];
    const changes: readonly Partial<ResolvedBomLine>[] = [
      { mass: mass(7) },
      { assignment: use('steel', 'steel') },
      { assignment: use('gone') },
      { assignment: { kind: 'excluded', why: 'noMaterial', reason: 'invented' } },
      { supplier: 'another' },
    ];
    for (const change of changes) {
      const next = { ...study, bom: [machine, { ...plate, ...change }] } as ResolvedStudy;
      expect(calculate(next, noLibrary)).toEqual(copyOf(next));
    }
    expect(calculate(study, noLibrary)).toEqual(copyOf(study));
  });

  test('gives what it gives alone, after another factor of the same id', () => {
    calculate(study, noLibrary);
    const dearer = { ...study, factors: [makeFactor('steel', 'kg', '5')] } as ResolvedStudy;
    expect(calculate(dearer, noLibrary)).toEqual(copyOf(dearer));
  });

  test('keeps the tree of the one before when only lines changed', () => {
    const before = bomState(study.bom ?? [], finding(steel));
    const after = bomState([...(study.bom ?? [])], finding(steel));
    expect(after.shape.parent).toBe(before.shape.parent);
    expect(after.shape.lines).toEqual(before.shape.lines);
    expect(bomState((study.bom ?? []).slice(0, 1), finding(steel)).shape.lines).toHaveLength(1);
  });
});
