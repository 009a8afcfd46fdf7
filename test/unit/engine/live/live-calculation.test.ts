import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { LiveCalculation } from '../../../../electron/engine/live/live-calculation.ts';
import { Rollup } from '../../../../electron/engine/live/rollup.ts';
import type { ResolvedStudy } from '../../../../shared/model/study.ts';
import {
  decimal,
  makeConsumable,
  makeFactor,
  makeLine,
  makeStudy,
  mass,
  noLibrary,
  use,
} from '../../../support/study-builder.ts';
import { editedStudy } from './random-edit.ts';

const steel = makeFactor('steel', 'kg', '2');

/** A machine of two modules with two parts each. */
function machine(): ResolvedStudy {
  const part = (id: string, parentId: string) =>
    makeLine(id, { parentId, quantity: decimal(2), mass: mass('1.5'), assignment: use('steel') });
  return makeStudy({
    factors: [steel],
    bom: [
      makeLine('machine'),
      makeLine('module a', { parentId: 'machine' }),
      part('a1', 'module a'),
      part('a2', 'module a'),
      makeLine('module b', { parentId: 'machine', quantity: decimal(3) }),
      part('b1', 'module b'),
      part('b2', 'module b'),
    ],
  });
}

function withLine(study: ResolvedStudy, id: string, change: object): ResolvedStudy {
  return { ...study, bom: (study.bom ?? []).map((line) => (line.id === id ? { ...line, ...change } : line)) };
}

/** The ids computed anew, or the word that everything was. */
function recomputed(live: LiveCalculation, study: ResolvedStudy): readonly string[] | 'rebuilt' {
  const change = live.update(study);
  return change.kind === 'rebuilt' ? 'rebuilt' : change.lines.map(({ after }) => after.id);
}

describe.each(['sound', 'hostile'] as const)('a %s study that is edited', (temper) => {
  test('gives after every edit what a whole calculation gives, to the last digit', () => {
    fc.assert(
      fc.property(editedStudy(temper), ({ study, edits }) => {
        const live = new LiveCalculation(study, noLibrary);
        let current = study;
        for (const edit of edits) {
          current = edit(current);
          live.update(current);
          const whole = calculate(current, noLibrary);
          expect(live.calculation()).toEqual(whole);
          // A copy shares no object with what was compiled before: nothing may come from an old line.
          expect(whole).toEqual(calculate(structuredClone(current), noLibrary));
          expect(live.totals).toEqual(whole.totals);
          expect(live.coverage).toEqual(whole.coverage);
          const counts = { error: 0, warning: 0, note: 0 };
          whole.findings.forEach((finding) => (counts[finding.severity] += 1));
          expect(live.findingCounts).toEqual(counts);
        }
      }),
      { numRuns: 250 },
    );
  });

  test('follows its settings: without capital goods in the totals', () => {
    fc.assert(
      fc.property(editedStudy(temper), ({ study, edits }) => {
        const settings = { capitalGoods: 'excluded', gwpSet: 'AR6' } as const;
        const live = new LiveCalculation(study, noLibrary, settings);
        let current = study;
        for (const edit of edits) {
          current = edit(current);
          live.update(current);
          expect(live.calculation()).toEqual(calculate(current, noLibrary, settings));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the sums of every subtree', () => {
    fc.assert(
      fc.property(editedStudy(temper), ({ study, edits }) => {
        const live = new LiveCalculation(study, noLibrary);
        let rollup = new Rollup(live.bom);
        let current = study;
        for (const edit of edits) {
          current = edit(current);
          const change = live.update(current);
          if (change.kind === 'rebuilt') {
            rollup = new Rollup(live.bom);
          } else {
            rollup.update(change.lines);
          }
          const fresh = new Rollup(new LiveCalculation(current, noLibrary).bom);
          live.bom.shape.lines.forEach((_, place) => expect(rollup.at(place)).toEqual(fresh.at(place)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('an edit computes anew', () => {
  test('only the line whose mass changed', () => {
    const live = new LiveCalculation(machine(), noLibrary);
    expect(recomputed(live, withLine(machine(), 'a1', {}))).toContain('a1');
    const study = live.study;
    expect(recomputed(live, withLine(study, 'a1', { mass: mass('2') }))).toEqual(['a1']);
    expect(live.totals.byLocation[0]).toBe((2n * 2n * 2n + 6n + 3n * 12n) * 10n ** 24n);
  });

  test('everything below an assembly whose quantity changed, and nothing beside it', () => {
    const study = machine();
    const live = new LiveCalculation(study, noLibrary);
    expect(recomputed(live, withLine(study, 'module b', { quantity: decimal(4) }))).toEqual([
      'module b',
      'b1',
      'b2',
    ]);
  });

  test('only the assembly when its quantity is the same number written otherwise', () => {
    const study = machine();
    const live = new LiveCalculation(study, noLibrary);
    expect(recomputed(live, withLine(study, 'module a', { quantity: decimal('1.0') }))).toEqual(['module a']);
  });

  test('what an assembly covers when it takes a factor, and again when it becomes a gap', () => {
    const study = machine();
    const live = new LiveCalculation(study, noLibrary);
    const covering = withLine(study, 'module b', { assignment: use('steel'), mass: mass(5) });
    expect(recomputed(live, covering)).toEqual(['module b', 'b1', 'b2']);
    expect(
      live
        .calculation()
        .lines.map((line) => line.state)
        .slice(4),
    ).toEqual(['counted', 'covered', 'covered']);
    const gap = withLine(covering, 'module b', { mass: mass('-5') });
    expect(recomputed(live, gap)).toEqual(['module b', 'b1', 'b2']);
    expect(live.coverage.leavesOpen).toBe(2);
    expect(recomputed(live, withLine(gap, 'module b', { description: 'still a gap' }))).toEqual(['module b']);
  });

  test('nothing when only an activity came, and the activity counts', () => {
    const study = machine();
    const live = new LiveCalculation(study, noLibrary);
    const before = live.totals.byLocation[0] ?? 0n;
    expect(recomputed(live, { ...study, activities: [makeConsumable('oil', 1, 'kg', 'steel')] })).toEqual([]);
    expect((live.totals.byLocation[0] ?? 0n) - before).toBe(2n * 10n ** 24n);
  });

  test('all when a line moved, went or came', () => {
    const study = machine();
    const live = new LiveCalculation(study, noLibrary);
    expect(recomputed(live, withLine(study, 'a1', { parentId: 'module b' }))).toBe('rebuilt');
    expect(recomputed(live, { ...study, bom: study.bom?.slice(0, -1) ?? [] })).toBe('rebuilt');
    expect(recomputed(live, study)).toBe('rebuilt');
  });

  test('all when a factor id now means another factor, but not when a copy of the library is frozen', () => {
    const study: ResolvedStudy = { ...machine(), factors: [] };
    const live = new LiveCalculation(study, (id) => (id === 'steel' ? steel : undefined));
    expect(recomputed(live, { ...study, factors: [{ ...steel }] })).toEqual([]);
    expect(recomputed(live, { ...study, factors: [makeFactor('steel', 'kg', '3')] })).toBe('rebuilt');
  });
});

test('a preview of another line changes nothing', () => {
  const study = machine();
  const live = new LiveCalculation(study, noLibrary);
  const before = live.calculation();
  const place = live.bom.shape.placeOf.get('a1') ?? -1;
  const preview = live.bom.preview(place, { ...live.bom.lineAt(place), quantity: decimal(20) });
  expect(preview.result.emissions.byLocation[0]).toBe(60n * 10n ** 24n);
  expect(live.calculation()).toEqual(before);
});
