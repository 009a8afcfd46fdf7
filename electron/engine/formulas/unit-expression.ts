import { parseRatio, multiply, divide, ONE, type Ratio } from '../quantity/ratio.ts';
import { conversion, dimensionOf } from '../quantity/units.ts';
import { combined, type Dimensions, PLAIN } from './dimension.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';

/** What one of a unit is in base units, exactly. */
export interface UnitSize {
  readonly dimensions: Dimensions;
  readonly ratio: Ratio;
}

const PLAIN_UNIT: UnitSize = { dimensions: PLAIN, ratio: ONE };

function size(ratio: string, dividedBy: string, ...powers: readonly (readonly [string, number])[]): UnitSize {
  const exact = divide(parseRatio(ratio as DecimalString), parseRatio(dividedBy as DecimalString));
  return { dimensions: new Map(powers), ratio: exact };
}

/** Base unit of the unit table by dimension, in kg, m, h and kWh. Source: SI Brochure, 9th edition. */
const BASES: Readonly<Partial<Record<string, { readonly unit: string; readonly size: UnitSize }>>> = {
  mass: { unit: 'kg', size: size('1', '1', ['kg', 1]) },
  length: { unit: 'm', size: size('1', '1', ['m', 1]) },
  area: { unit: 'm2', size: size('1', '1', ['m', 2]) },
  volume: { unit: 'm3', size: size('1', '1', ['m', 3]) },
  energy: { unit: 'kWh', size: size('1', '1', ['kWh', 1]) },
  transport: { unit: 'tkm', size: size('1000000', '1', ['kg', 1], ['m', 1]) },
  distance: { unit: 'km', size: size('1000', '1', ['m', 1]) },
  duration: { unit: 'h', size: size('1', '1', ['h', 1]) },
  piece: { unit: 'piece', size: PLAIN_UNIT },
};

/** Units that parameters have and factors do not. A year is no number of hours: it converts into nothing. */
const FURTHER: ReadonlyMap<string, UnitSize> = new Map([
  ['1', PLAIN_UNIT],
  ['', PLAIN_UNIT],
  ['%', size('0.01', '1')],
  ['W', size('0.001', '1', ['kWh', 1], ['h', -1])],
  ['kW', size('1', '1', ['kWh', 1], ['h', -1])],
  ['MW', size('1000', '1', ['kWh', 1], ['h', -1])],
  ['Wh', size('0.001', '1', ['kWh', 1])],
  ['kJ', size('0.001', '3.6', ['kWh', 1])],
  ['s', size('1', '3600', ['h', 1])],
  ['min', size('1', '60', ['h', 1])],
  ['d', size('24', '1', ['h', 1])],
  ['a', size('1', '1', ['a', 1])],
  ['dm', size('0.1', '1', ['m', 1])],
]);

const CURRENCY = /^[A-Z]{3}$/;
const POWER = /^(?<unit>.*?[^\d^-])\^?(?<power>-?[1-9])$/u;

/**
 * Reads a unit: a code of the unit table, or products, quotients and powers of codes (`kg/m3`, `kWh/h`, `1/h`, `mm^2`);
 * a slash divides by the one code after it. Undefined when a code is not known.
 */
export function unitSize(text: string): UnitSize | undefined {
  const known = sizes.get(text);
  if (known !== undefined || sizes.has(text)) {
    return known;
  }
  const found = ownSize(text.trim()) ?? productSize(text);
  // Units come from parameters and lines, so their number is small; starting over bounds the memory all the same.
  if (sizes.size > 1000) {
    sizes.clear();
  }
  sizes.set(text, found);
  return found;
}

const sizes = new Map<string, UnitSize | undefined>();

function productSize(text: string): UnitSize | undefined {
  const parts = text.split(/(?<sign>[/*\u00b7])/u).map((part) => part.trim());
  let all: UnitSize = PLAIN_UNIT;
  for (let index = 0; index < parts.length; index += 2) {
    const one = parts[index] === '' ? undefined : codeSize(parts[index] ?? '');
    if (one === undefined) {
      return undefined;
    }
    all = times(all, one, parts[index - 1] === '/' ? -1 : 1);
  }
  return all;
}

function codeSize(code: string): UnitSize | undefined {
  const own = ownSize(code);
  const { unit, power } = POWER.exec(code)?.groups ?? {};
  if (own !== undefined || unit === undefined || power === undefined) {
    return own;
  }
  const base = ownSize(unit);
  return base && times(PLAIN_UNIT, base, Number(power));
}

function ownSize(code: string): UnitSize | undefined {
  const further = FURTHER.get(code);
  if (further !== undefined) {
    return further;
  }
  const dimension = dimensionOf(code);
  if (dimension === undefined) {
    return CURRENCY.test(code) ? size('1', '1', [code, 1]) : undefined;
  }
  const base = BASES[dimension];
  const step = base && conversion(code, base.unit);
  return base !== undefined && step !== undefined
    ? { dimensions: base.size.dimensions, ratio: multiply(base.size.ratio, step.ratio) }
    : size('1', '1', [code, 1]);
}

function times(left: UnitSize, right: UnitSize, power: number): UnitSize {
  let { ratio } = left;
  for (let step = 0; step < Math.abs(power); step += 1) {
    ratio = power > 0 ? multiply(ratio, right.ratio) : divide(ratio, right.ratio);
  }
  return { dimensions: combined(left.dimensions, right.dimensions, power), ratio };
}
