import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scrapMassOperands } from '../../../../../electron/engine/inventory/material/scrap.ts';
import { productOf } from '../../../../../electron/engine/inventory/operand.ts';
import { formatRatio } from '../../../../../electron/engine/quantity/amount.ts';
import { add, compare, divide, multiply, parseRatio } from '../../../../../electron/engine/quantity/ratio.ts';
import type { ResolvedBomLine } from '../../../../../shared/model/bom-line.ts';
import { decimal } from '../../../../support/study-builder.ts';
import { decision, part, runLines } from './run-lines.ts';

const RECYCLED = { kind: 'excluded', why: 'elsewhere', reason: 'recycled at the cut-off' };

function yieldOf(...values: readonly string[]): readonly object[] {
  return values.map((value) => ({ kind: 'yield', value }));
}

function scrapOf(line: object): string {
  const made = scrapMassOperands(line as ResolvedBomLine);
  return 'problem' in made ? made.problem.code : formatRatio(productOf(made.operands));
}

describe('the scrap of a line', () => {
  test('is gross less net mass, moved and treated beside the material', () => {
    const made = runLines([
      part('frame', {
        mass: { value: '820', unit: 'kg', per: 'unit' },
        yieldSteps: yieldOf('0.9', '0.8'),
        scrap: { distanceKm: '100', transport: decision('truck'), treatment: decision('shredder') },
      }),
    ]);
    expect(made.line('frame').terms.map((term) => term.slot)).toEqual([
      'material',
      'scrapTransport',
      'scrapTreatment',
    ]);
    // 820 / 0.72 x 2.2 + 820 x 0.28 / 0.72 x (100 / 1000 x 0.1 + 20 / 1000) = 2,505.5556 + 3.1889 + 6.3778
    expect(Number(made.kg('frame'))).toBeCloseTo(2515.122222222222, 9);
    expect(made.findings).toEqual([]);
  });

  test.each([
    ['scrap on input', [{ kind: 'scrapOnInput', value: '0.28' }], '0.388888888888888888888889'],
    ['scrap on net', [{ kind: 'scrapOnNet', value: '0.28' }], '0.28'],
    ['a blank', [{ kind: 'blank', netKg: '2', blankKg: '5' }], '1.5'],
    ['a yield of all', yieldOf('1'), '1'],
  ])('follows from %s', (_name, yieldSteps, expected) => {
    const line = { id: 'a', parentId: null, quantity: '1', unit: 'kg', yieldSteps };
    // A yield of all leaves no operand: the empty product, told as a remark on the line.
    expect(scrapOf(line)).toBe(expected);
  });

  test('and the net mass make the gross mass exactly, whatever the steps', () => {
    const share = fc
      .integer({ min: 1, max: 999 })
      .map((value) => decimal(`0.${String(value).padStart(3, '0')}`));
    const step = fc.oneof(
      share.map((value) => ({ kind: 'yield' as const, value })),
      share.map((value) => ({ kind: 'scrapOnInput' as const, value })),
      share.map((value) => ({ kind: 'scrapOnNet' as const, value })),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        (kg, yieldSteps) => {
          const line: ResolvedBomLine = {
            id: 'a',
            parentId: null,
            quantity: decimal(kg),
            unit: 'kg',
            yieldSteps,
          };
          const made = scrapMassOperands(line);
          const scrap = 'problem' in made ? undefined : productOf(made.operands);
          const gross = yieldSteps.reduce(
            (mass, { kind, value }) => {
              const ratio = parseRatio(value);
              const rest = { numerator: ratio.denominator - ratio.numerator, denominator: ratio.denominator };
              const more = { numerator: ratio.denominator + ratio.numerator, denominator: ratio.denominator };
              return kind === 'scrapOnNet'
                ? multiply(mass, more)
                : divide(mass, kind === 'yield' ? ratio : rest);
            },
            parseRatio(decimal(kg)),
          );
          expect(scrap && compare(add(scrap, parseRatio(decimal(kg))), gross)).toBe(0);
        },
      ),
    );
  });

  test('needs a distance and a factor for its way, and a factor for its treatment unless it is recycled', () => {
    const scrap = { distanceKm: '100', treatment: decision('nowhere') };
    const made = runLines([
      part('a', { yieldSteps: yieldOf('0.5'), scrap }),
      part('b', { yieldSteps: yieldOf('0.5'), scrap: { transport: decision('truck'), treatment: RECYCLED } }),
      part('c', {
        yieldSteps: yieldOf('0.5'),
        scrap: { distanceKm: '-1', transport: decision('truck'), treatment: RECYCLED },
      }),
    ]);
    expect(made.findings).toEqual([
      'warning line.factorMissing a scrap',
      'error line.factorUnknown a scrap',
      'error line.scrapDistanceMissing b scrap',
      'error line.negative c scrap',
    ]);
    expect(['a', 'b', 'c'].map((id) => made.line(id).state)).toEqual(['partial', 'partial', 'partial']);
    expect(made.kg('a')).toBe('4.4');
  });

  test('without a stated treatment counts as recycled, and says so; without a yield there is none', () => {
    const made = runLines([
      part('a', { yieldSteps: yieldOf('0.5'), scrap: {} }),
      part('b', { scrap: { treatment: RECYCLED } }),
    ]);
    expect(made.findings).toEqual([
      'warning line.scrapTreatmentNotStated a scrap',
      'warning line.scrapWithoutYield b scrap',
    ]);
    expect(made.line('a').state).toBe('counted');
  });

  test('with a factor of another dimension is a gap', () => {
    const made = runLines([
      part('a', {
        yieldSteps: yieldOf('0.5'),
        scrap: { distanceKm: '1', transport: decision('steel'), treatment: decision('bearing') },
      }),
    ]);
    expect(made.findings).toEqual(['error line.unitMismatch a scrap']);
  });

  test.each(['0', '-0.5', '1.01'])('is unknown with a yield of %s: the line stays open', (value) => {
    const made = runLines([
      part('a', { yieldSteps: yieldOf(value), scrap: { treatment: decision('shredder') } }),
    ]);
    expect(made.line('a').state).toBe('open');
    expect(made.findings).toEqual(['error line.yieldRange a yieldSteps']);
  });
});

test('more scrap than part is counted and asked about; so much on the input cannot be', () => {
  const lost = (kind: string, value: string): readonly string[] =>
    runLines([part('a', { yieldSteps: [{ kind, value }] })]).findings;
  expect(lost('scrapOnNet', '15')).toEqual(['warning line.scrapHigh a yieldSteps']);
  expect(lost('scrapOnNet', '1')).toEqual([]);
  expect(lost('scrapOnInput', '15')).toEqual(['error line.scrapRange a yieldSteps']);
  expect(runLines([part('a', { yieldSteps: [{ kind: 'scrapOnNet', value: '15' }] })]).kg('a')).toBe('35.2');
});
