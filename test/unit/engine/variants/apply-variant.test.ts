import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../electron/engine/calculate.ts';
import type { Calculation } from '../../../../electron/engine/calculation.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { applyVariant } from '../../../../electron/engine/variants/apply-variant.ts';
import type { Assignment } from '../../../../shared/model/assignment.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { Variant, type VariantChange } from '../../../../shared/model/variant.ts';
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
import { randomStudy } from '../random-study.ts';
import { editedByHand } from './edit-by-hand.ts';
import { randomChanges } from './random-variant.ts';

function variant(changes: readonly VariantChange[]): Variant {
  return { id: 'v', name: 'lighter', changes: [...changes] };
}

function calculated(study: StudyDocument): Calculation {
  return calculate(resolveStudy(study).study, noLibrary);
}

/** All digits of a result, line by line. */
function digits(calculation: Calculation): unknown {
  return [
    calculation.totals,
    calculation.lines.map(({ id, state, emissions }) => [id, state, emissions]),
    calculation.findings,
  ];
}

const steel = makeFactor('steel', 'kg', '2.2');
const recycled = makeFactor('recycled', 'kg', '0.6');
const frame = makeLine('frame', { mass: mass(800), assignment: use('steel', 'steel') });
const door = makeLine('door', { parentId: 'frame', mass: mass(20), assignment: use('steel') });
const handle = makeLine('handle', { parentId: 'door', mass: mass(1), assignment: use('steel') });
const table = makeLine('table', { mass: mass('=m'), assignment: use('steel') });
const gas = makeConsumable('gas', 3, 'kg', 'steel');
const BASE = makeStudy({
  parameters: [{ name: 'm', value: decimal(50), unit: 'kg' }],
  factors: [steel, recycled],
  bom: [frame, door, handle, table],
  activities: [gas],
});

function applied(...changes: readonly VariantChange[]): ReturnType<typeof applyVariant> {
  return applyVariant(BASE, variant(changes));
}

describe('a variant laid over its base', () => {
  it('gives the same result, all digits, as the stand-alone study', () => {
    const pairs = randomStudy('sound').chain((study) => fc.tuple(fc.constant(study), randomChanges(study)));
    fc.assert(
      fc.property(pairs, ([study, changes]) => {
        const overlaid = applyVariant(study, variant(changes)).study;
        const alone = editedByHand(study, changes);
        expect({ ...overlaid, bom: overlaid.bom ?? [] }).toEqual(alone);
        expect(digits(calculated(overlaid))).toEqual(digits(calculated(alone)));
      }),
      { numRuns: 300 },
    );
  });

  it('without differences is the base itself', () => {
    fc.assert(
      fc.property(randomStudy('hostile'), (study) => {
        const { study: overlaid, findings } = applyVariant(study, variant([]));
        expect(overlaid).toBe(study);
        expect(findings).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same total in every order of independent differences', () => {
    const changes: readonly VariantChange[] = [
      { kind: 'parameter', name: 'm', value: decimal('47.3') },
      { kind: 'line', lineId: 'frame', set: { mass: mass('640.5') } },
      { kind: 'removeLine', lineId: 'handle' },
      { kind: 'addLine', line: makeLine('cover', { mass: mass('0.3'), assignment: use('recycled') }) },
      { kind: 'activity', activity: makeConsumable('gas', '2.9', 'kg', 'recycled') },
      { kind: 'factor', factorId: 'steel', by: use('recycled'), only: ['door'] },
    ];
    const total = calculated(applied(...changes).study).totals;
    fc.assert(
      fc.property(fc.shuffledSubarray([...changes], { minLength: changes.length }), (order) => {
        expect(calculated(applied(...order).study).totals).toEqual(total);
      }),
    );
  });

  it('shares everything that does not change', () => {
    const { study } = applied({ kind: 'line', lineId: 'door', set: { quantity: decimal(3), mass: null } });
    expect(study.bom?.[1]).toEqual({
      id: 'door',
      parentId: 'frame',
      quantity: '3',
      unit: 'piece',
      assignment: use('steel'),
    });
    expect(study.bom?.[0]).toBe(frame);
    expect(study.bom?.[2]).toBe(handle);
    expect(study.activities).toBe(BASE.activities);
    expect(study.factors).toBe(BASE.factors);
    expect(BASE.bom).toEqual([frame, door, handle, table]);
    expect(applied({ kind: 'line', lineId: 'door', set: { quantity: decimal(1) } }).study).toBe(BASE);
  });

  it('takes a line away with everything below it, and what was added below it', () => {
    const { study, findings } = applied(
      { kind: 'addLine', line: makeLine('bolt', { parentId: 'door' }) },
      { kind: 'removeLine', lineId: 'frame' },
    );
    expect(study.bom).toEqual([table]);
    expect(findings).toEqual([]);
    const again = applied(
      { kind: 'removeLine', lineId: 'handle' },
      { kind: 'addLine', line: { ...handle, parentId: 'table' } },
      { kind: 'removeLine', lineId: 'frame' },
    );
    expect(again.study.bom?.map(({ id }) => id)).toEqual(['table', 'handle']);
  });

  it('swaps a factor as first, second and secondary one, in gases, supplies, estimates and recipes', () => {
    const threefold: Assignment = {
      kind: 'factor',
      factorId: 'other',
      upstreamFactorId: 'steel',
      recycledContent: { share: decimal(1), factorId: 'steel' },
      status: 'confirmed',
    };
    const study = {
      ...BASE,
      bom: [
        { ...frame, assignment: threefold },
        {
          ...door,
          assignment: { kind: 'excluded', why: 'cutOff', reason: 'minor', estimate: { factorId: 'steel' } },
        },
      ],
      recipes: [{ id: 'motor', name: 'motor', parts: [{ factorId: 'steel', share: decimal(1) }] }],
    } satisfies StudyDocument;
    const swapped = applyVariant(
      study,
      variant([{ kind: 'factor', factorId: 'steel', by: use('recycled') }]),
    ).study;
    expect(JSON.stringify([swapped.bom, swapped.activities, swapped.recipes])).toBe(
      JSON.stringify([study.bom, study.activities, study.recipes]).replaceAll('"steel"', '"recycled"'),
    );
  });

  it.each<[string, VariantChange, string | undefined, string]>([
    [
      'a parameter',
      { kind: 'parameter', name: 'x', value: decimal(1) },
      undefined,
      'variant.parameterUnknown',
    ],
    ['a line', { kind: 'line', lineId: 'x', set: { quantity: decimal(1) } }, 'x', 'variant.lineUnknown'],
    ['a line to remove', { kind: 'removeLine', lineId: 'x' }, 'x', 'variant.lineUnknown'],
    ['an activity to remove', { kind: 'removeActivity', id: 'x' }, 'x', 'variant.lineUnknown'],
    ['a new line with a known id', { kind: 'addLine', line: makeLine('door') }, 'door', 'variant.idTaken'],
    [
      "a new line with an activity's id",
      { kind: 'addLine', line: makeLine('gas') },
      'gas',
      'variant.idTaken',
    ],
    [
      "an activity with a line's id",
      { kind: 'activity', activity: makeConsumable('door', 1, 'kg') },
      'door',
      'variant.idTaken',
    ],
    [
      'a factor nobody uses',
      { kind: 'factor', factorId: 'gold', by: use('steel') },
      undefined,
      'variant.factorUnused',
    ],
  ])('reports %s that does not fit and changes nothing', (_name, change, lineId, code) => {
    const { study, findings } = applied(change);
    expect(study).toBe(BASE);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code,
      place: { ...(lineId === undefined ? {} : { lineId }), field: 'variants' },
    });
    expect(findings[0]?.params).toMatchObject({ variant: 'lighter', change: '1' });
  });

  it('reports a line of a factor swap that is not there', () => {
    const { findings } = applied({
      kind: 'factor',
      factorId: 'steel',
      by: use('recycled'),
      only: ['door', 'x'],
    });
    expect(findings.map(({ code, place }) => [code, place.lineId])).toEqual([['variant.lineUnknown', 'x']]);
  });

  it('is expressible in the study document and applied with many differences', () => {
    const size = 20_000;
    const bom = Array.from({ length: size }, (_, at) =>
      makeLine(`l${String(at)}`, at === 0 ? {} : { parentId: 'l0' }),
    );
    const changes = bom
      .slice(1)
      .flatMap(({ id }, at): VariantChange[] =>
        at % 2 === 0
          ? [{ kind: 'removeLine', lineId: id }]
          : [{ kind: 'line', lineId: id, set: { quantity: decimal(2) } }],
      );
    expect(Variant.safeParse(variant(changes)).success).toBe(true);
    const { study, findings } = applyVariant(makeStudy({ bom }), variant(changes));
    expect(findings).toEqual([]);
    expect(study.bom).toHaveLength(size / 2);
  });
});
