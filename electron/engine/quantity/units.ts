import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { divide, multiply, parseRatio, type Ratio } from './ratio.ts';

export type Dimension =
  | 'mass'
  | 'length'
  | 'area'
  | 'volume'
  | 'energy'
  | 'transport'
  | 'distance'
  | 'duration'
  | 'piece'
  | 'set'
  | 'pair'
  | 'roll'
  | 'money'
  | 'passengerTransport'
  | 'other';

export interface Unit {
  readonly code: string;
  readonly dimension: Dimension;
  /** Exact size in the base unit of the dimension; two money or other units never convert into each other. */
  readonly toBase: DecimalString;
  /** Where the conversion comes from; SI units need none. */
  readonly source: string;
}

const SI = 'SI Brochure, 9th edition';
const POUND = 'International yard and pound agreement 1959: 1 lb = 0.45359237 kg, 1 yd = 0.9144 m';
const BTU = 'ISO 80000-5:2019 (IT): 1 Btu = 1055.05585262 J';
const GALLON = 'NIST Handbook 44: 1 US gallon = 231 cubic inches';
const COUNT = 'counted, no conversion';

function unit(code: string, dimension: Dimension, toBase: string, source: string): readonly [string, Unit] {
  return [code, { code, dimension, toBase: toBase as DecimalString, source }];
}

/** Every unit the product computes with; base units are kg, m, m2, m3, kWh, tkm, km, h and one piece. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  unit('kg', 'mass', '1', SI),
  unit('g', 'mass', '0.001', SI),
  unit('mg', 'mass', '0.000001', SI),
  unit('t', 'mass', '1000', SI),
  unit('lb', 'mass', '0.45359237', POUND),
  unit('short ton', 'mass', '907.18474', POUND),
  unit('m', 'length', '1', SI),
  unit('mm', 'length', '0.001', SI),
  unit('cm', 'length', '0.01', SI),
  unit('m2', 'area', '1', SI),
  unit('mm2', 'area', '0.000001', SI),
  unit('cm2', 'area', '0.0001', SI),
  unit('m3', 'volume', '1', SI),
  unit('l', 'volume', '0.001', SI),
  unit('L', 'volume', '0.001', SI),
  unit('ml', 'volume', '0.000001', SI),
  unit('ML', 'volume', '1000', SI),
  unit('gallon', 'volume', '0.003785411784', GALLON),
  unit('scf', 'volume', '0.028316846592', POUND),
  unit('kWh', 'energy', '1', SI),
  unit('MWh', 'energy', '1000', SI),
  unit('GWh', 'energy', '1000000', SI),
  unit('tkm', 'transport', '1', SI),
  unit('kg.km', 'transport', '0.001', SI),
  unit('short ton-mile', 'transport', '1.45997231821056', POUND),
  unit('km', 'distance', '1', SI),
  unit('mile', 'distance', '1.609344', POUND),
  unit('vehicle-mile', 'distance', '1.609344', POUND),
  unit('h', 'duration', '1', SI),
  unit('piece', 'piece', '1', COUNT),
  unit('set', 'set', '1', COUNT),
  unit('pair', 'pair', '1', COUNT),
  unit('roll', 'roll', '1', COUNT),
  unit('passenger.km', 'passengerTransport', '1', COUNT),
]);

/** Money of one currency (ISO 4217) and one price year; two such units never convert by themselves. */
const MONEY_UNIT = /^[A-Z]{3}-\d{4}$/;

/** Joule-based energy units are fractions of a kWh: value / 3.6 and multiples. */
const ENERGY_DIVISORS: ReadonlyMap<
  string,
  { readonly dividedBy: DecimalString; readonly times: DecimalString; readonly source: string }
> = new Map([
  ['MJ', { times: '1' as DecimalString, dividedBy: '3.6' as DecimalString, source: SI }],
  ['GJ', { times: '1000' as DecimalString, dividedBy: '3.6' as DecimalString, source: SI }],
  ['mmBtu', { times: '1055.05585262' as DecimalString, dividedBy: '3.6' as DecimalString, source: BTU }],
]);

/** One step of a conversion, as printed in a trace. */
export interface ConversionStep {
  readonly operation: 'multiply' | 'divide';
  readonly value: DecimalString;
}

/** A conversion from one unit to another as exact steps with its sources; no steps when the units are equal. */
export interface Conversion {
  readonly steps: readonly ConversionStep[];
  readonly ratio: Ratio;
  readonly source: string;
}

/** The dimension of a unit code; undefined when the code is not known. */
export function dimensionOf(code: string): Dimension | undefined {
  if (ENERGY_DIVISORS.has(code)) {
    return 'energy';
  }
  return UNITS.get(code)?.dimension ?? (MONEY_UNIT.test(code) ? 'money' : undefined);
}

function stepsToBase(
  code: string,
): { readonly steps: readonly ConversionStep[]; readonly source: string } | undefined {
  const energy = ENERGY_DIVISORS.get(code);
  if (energy !== undefined) {
    const steps: ConversionStep[] = [
      { operation: 'multiply', value: energy.times },
      { operation: 'divide', value: energy.dividedBy },
    ];
    return { steps, source: energy.source };
  }
  const known = UNITS.get(code);
  return known && { steps: [{ operation: 'multiply', value: known.toBase }], source: known.source };
}

const ONE_TEXT = '1';

/**
 * Exact conversion of a number in `from` to a number in `to`; undefined when a unit is unknown or the dimensions
 * differ. Example: from g to t is x 0.001 / 1000.
 */
export function conversion(from: string, to: string): Conversion | undefined {
  if (from === to) {
    return { steps: [], ratio: { numerator: 1n, denominator: 1n }, source: '' };
  }
  const dimension = dimensionOf(from);
  const there = stepsToBase(from);
  const back = stepsToBase(to);
  if (dimension === undefined || dimension !== dimensionOf(to) || there === undefined || back === undefined) {
    return undefined;
  }
  const inverse = back.steps.map((step) => ({
    operation: step.operation === 'multiply' ? ('divide' as const) : ('multiply' as const),
    value: step.value,
  }));
  const steps = [...there.steps, ...inverse].filter((step) => step.value !== ONE_TEXT);
  const source = [...new Set([there.source, back.source])].join('; ');
  return { steps, ratio: applySteps(steps), source };
}

function applySteps(steps: readonly ConversionStep[]): Ratio {
  return steps.reduce<Ratio>(
    (product, step) =>
      step.operation === 'multiply'
        ? multiply(product, parseRatio(step.value))
        : divide(product, parseRatio(step.value)),
    { numerator: 1n, denominator: 1n },
  );
}
