import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewBom } from '../../../../electron/checks/bom/bom-view.ts';
import { byLine } from '../../../../electron/checks/bom/by-line.ts';
import { checkBom } from '../../../../electron/checks/bom/check-bom.ts';
import { peerFinder } from '../../../../electron/checks/bom/peer-groups.ts';
import { lighterTwins } from '../../../../electron/checks/bom/same-part.ts';
import { siblingFinder } from '../../../../electron/checks/bom/siblings.ts';
import { isThousandTimes } from '../../../../electron/checks/bom/slip-limits.ts';
import type { BomLine, ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import { allAtOnce } from '../../../../shared/portions.ts';
import { assembly, linesFound, part, resolved, times } from './check-helpers.ts';

/** Masses over the decades in which a gram is taken for a kilogram. */
const massKg = fc.oneof(
  fc.constantFrom(0.002, 0.00201, 2, 2.009, 2.02, 0.5, 500, 499.1),
  fc.integer({ min: 1, max: 100_000 }).map((grams) => grams / 1000),
);

function partsOf(
  masses: readonly number[],
  more: (index: number) => Partial<BomLine>,
): readonly ResolvedBomLine[] {
  return resolved(masses.map((mass, index) => part(`${index}`, null, mass, more(index))));
}

describe('what keeps the checks of many lines quick', () => {
  test('finds the same lighter mass of a part as looking through all its lines', () => {
    fc.assert(
      fc.property(fc.array(massKg, { minLength: 1, maxLength: 40 }), (masses) => {
        const lines = partsOf(masses, (index) => ({ partNumber: `P${index % 3}` }));
        const twin = allAtOnce(lighterTwins(allAtOnce(viewBom(lines, []))));
        lines.forEach((line, index) => {
          const mass = masses[index] ?? 0;
          const expected = masses.find((other, at) => at % 3 === index % 3 && isThousandTimes(mass, other));
          expect(twin(line, mass)).toBe(expected);
        });
      }),
    );
  });

  test('no group of peers expects less than the bound that spares the full estimate', () => {
    fc.assert(
      fc.property(fc.array(massKg, { minLength: 1, maxLength: 60 }), (masses) => {
        const lines = partsOf(masses, (index) => ({
          partNumber: `A${index % 2}-${index % 20}`,
          materialText: `M${index % 3}`,
          ...times(1 + (index % 7)),
        }));
        const peers = allAtOnce(peerFinder(allAtOnce(viewBom(lines, []))));
        for (const line of lines) {
          const { leastMiddle, estimates } = peers(line);
          const middles = estimates().map((estimate) => estimate.middle);
          expect(Math.min(...middles)).toBeGreaterThanOrEqual(leastMiddle);
          expect(Number.isFinite(leastMiddle)).toBe(middles.length > 0);
        }
      }),
    );
  });

  test('knows the place of every line among its siblings', () => {
    const lines = resolved([assembly('1', null, 3), part('1.1', '1', 1), part('1.2', '1', 1)]);
    const place = siblingFinder(allAtOnce(viewBom(lines, [])));
    expect(lines.map((line) => place(line).index)).toEqual([-1, 0, 1]);
    expect(place(lines[2]!).lines).toEqual(lines.slice(1));
  });

  test('an edited line is looked at again, the others are not', () => {
    let looks = 0;
    const position = byLine((line: BomLine) => {
      looks += 1;
      return line.position;
    });
    const [first, second] = [part('1', null, 1), part('2', null, 1)];
    expect([position(first), position(second), position(first)]).toEqual(['1', '2', '1']);
    expect(position({ ...second, position: '3' })).toBe('3');
    expect(looks).toBe(3);
  });

  test('findings follow an edit of one line', () => {
    const plate = { description: 'Plate 100x100x10', materialText: 'S235JR' };
    const lines = [part('1', null, 0.8, plate), part('2', null, 0.8, plate)];
    expect(linesFound(lines, 'bom.densityImplausible')).toEqual([]);
    const edited = [lines[0]!, part('2', null, 8, plate)];
    expect(linesFound(edited, 'bom.densityImplausible')).toEqual(['2']);
    expect(linesFound(lines, 'bom.densityImplausible')).toEqual([]);
  });

  test('parents of many children and parts on many lines cost no more than others', () => {
    const children = Array.from({ length: 20_000 }, (_, index) =>
      part(`1.${index + 1}`, '1', 1 + index / 1000, {
        partNumber: 'SAME',
        position: `${(index % 10_000) + 1}`,
      }),
    );
    const findings = checkBom(resolved([assembly('1', null, 1_000_000), ...children]), []);
    expect(findings.filter(({ code }) => code === 'bom.positionDuplicate')).toHaveLength(10_000);
    // Compared line by line with all others this takes minutes, longer than a test may.
  });
});
