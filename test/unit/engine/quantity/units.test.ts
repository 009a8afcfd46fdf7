import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import { compare, multiply, parseRatio } from '../../../../electron/engine/quantity/ratio.ts';
import { conversion, dimensionOf } from '../../../../electron/engine/quantity/units.ts';
import { decimal } from '../../../support/study-builder.ts';

function converted(value: string, from: string, to: string): string | undefined {
  const found = conversion(from, to);
  return found && formatRatio(multiply(parseRatio(decimal(value)), found.ratio));
}

const FAMILIES = [
  ['kg', 'g', 'mg', 't', 'lb', 'short ton'],
  ['m', 'mm', 'cm'],
  ['m2', 'mm2', 'cm2'],
  ['m3', 'l', 'L', 'ml', 'ML', 'gallon', 'scf'],
  ['kWh', 'MWh', 'GWh', 'MJ', 'GJ', 'mmBtu'],
  ['tkm', 'kg.km', 'short ton-mile'],
  ['km', 'mile'],
] as const;

const ALONE = ['h', 'piece', 'set', 'pair', 'roll', 'passenger.km'] as const;

describe('unit conversion', () => {
  test.each([
    // SI Brochure, 9th edition: prefixes and the litre.
    ['1', 't', 'g', '1000000'],
    ['250', 'mg', 'kg', '0.00025'],
    ['62', 'cm', 'm', '0.62'],
    ['1', 'ML', 'm3', '1000'],
    ['3.6', 'MJ', 'kWh', '1'],
    ['1', 'GJ', 'kWh', '277.777777777777777777777778'],
    // International yard and pound agreement of 1959: 1 lb = 0.453 592 37 kg, 1 mile = 1760 yd, 1 short ton = 2000 lb.
    ['1', 'lb', 'kg', '0.45359237'],
    ['1', 'short ton', 'lb', '2000'],
    ['1', 'mile', 'km', '1.609344'],
    ['1', 'short ton-mile', 'tkm', '1.45997231821056'],
    // NIST Handbook 44: 231 cubic inches of 0.0254 m; a cubic foot is 0.3048 m cubed.
    ['1', 'gallon', 'm3', '0.003785411784'],
    ['1', 'scf', 'm3', '0.028316846592'],
    // A million international-table Btu of 1055.05585262 J.
    ['1', 'mmBtu', 'MJ', '1055.05585262'],
    ['1', 'mmBtu', 'kWh', '293.071070172222222222222222'],
  ])('%s %s in %s are %s', (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected);
  });

  test('there and back is the same number, exactly', () => {
    const pair = fc
      .constantFrom(...FAMILIES)
      .chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));
    fc.assert(
      fc.property(pair, fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), ([from, to], digits) => {
        const value = { numerator: digits, denominator: 1000n };
        const there = conversion(from, to);
        const back = conversion(to, from);
        if (there === undefined || back === undefined) {
          throw new Error(`${from} and ${to} are of one dimension`);
        }
        expect(compare(multiply(multiply(value, there.ratio), back.ratio), value)).toBe(0);
        expect(
          from === to ||
            (there.steps.length > 0 && there.source !== '') ||
            from.toLowerCase() === to.toLowerCase(),
        ).toBe(true);
      }),
    );
  });

  test('of different dimensions or unknown codes is undefined', () => {
    const all = [...FAMILIES.map((family) => family[0]), ...ALONE];
    for (const from of all) {
      for (const to of all) {
        expect(conversion(from, to) === undefined, `${from} to ${to}`).toBe(from !== to);
      }
    }
    expect(conversion('kg', 'KG')).toBeUndefined();
    expect(conversion('', 'kg')).toBeUndefined();
    expect(conversion('TEU-km', 'tkm')).toBeUndefined();
    expect(conversion('USD', 'EUR')).toBeUndefined();
    expect(dimensionOf('stone')).toBeUndefined();
  });

  test('of equal codes needs no step, known or not', () => {
    expect(conversion('kg', 'kg')?.steps).toEqual([]);
    expect(conversion('bucket', 'bucket')?.steps).toEqual([]);
  });
});
