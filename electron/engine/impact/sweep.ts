import { type Basis, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Calculation } from '../calculation.ts';
import { eachLine } from '../each-line.ts';
import { add, type Ratio, ZERO } from '../quantity/ratio.ts';
import { componentRatios, signedProduct } from './evaluate.ts';
import { isInTotals } from './tally.ts';

/**
 * A calculation as two columns of floats: the total is the sum over all terms of amount x factor value. For asking many
 * times "what if": never for a reported number, which is exact.
 */
export interface Sweep {
  /** Line of each term, as an index in the calculation's lines. */
  readonly line: Int32Array;
  /** Amount of each term in one machine, in the unit of its factor, with its sign. */
  readonly amount: Float64Array;
  /** Column of each term's factor. */
  readonly factor: Int32Array;
  /** The factors, by column, and what each gives: kg CO2e excluding biogenic CO2 per unit. */
  readonly factors: readonly Factor[];
  readonly value: Float64Array;
  /** The total in kg CO2e excluding biogenic CO2, with other amounts or values where given; always in one order. */
  run(amount?: Float64Array, value?: Float64Array): number;
}

/** Prepares the sweep of a calculation on one electricity basis, its own headline where absent. */
export function compileSweep(calculation: Calculation, basis: Basis = calculation.headlineBasis): Sweep {
  const factors = calculation.factorsUsed;
  const columnOf = new Map(factors.map((factor, column) => [factor.id, column]));
  const lines: number[] = [];
  const amounts: number[] = [];
  const columns: number[] = [];
  let index = -1;
  for (const line of eachLine(calculation)) {
    index += 1;
    if (!line.hasTerms || !isInTotals(line, calculation.settings)) {
      continue;
    }
    for (const term of line.terms) {
      const column = term.factorId === undefined ? undefined : columnOf.get(term.factorId);
      if (column !== undefined && (term.basis === 'both' || term.basis === basis)) {
        lines.push(index);
        amounts.push(toFloat(signedProduct(term, line.multiplicity)));
        columns.push(column);
      }
    }
  }
  const amount = Float64Array.from(amounts);
  const factor = Int32Array.from(columns);
  const value = Float64Array.from(factors, (one) => toFloat(headlineOf(one)));
  return {
    line: Int32Array.from(lines),
    amount,
    factor,
    factors,
    value,
    run: (otherAmount = amount, otherValue = value) => sumOf(otherAmount, factor, otherValue),
  };
}

function sumOf(amount: Float64Array, factor: Int32Array, value: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < factor.length; term += 1) {
    sum += (amount[term] ?? 0) * (value[factor[term] ?? 0] ?? 0);
  }
  return sum;
}

/** Fossil, aircraft, land-use change and biogenic non-CO2 of a factor together. */
function headlineOf(factor: Factor): Ratio {
  const headline = componentRatios(factor).filter(([index]) => index < COMPONENTS_EXCLUDING_BIOGENIC_CO2);
  return headline.map(([, value]) => value).reduce(add, ZERO);
}

/** Bits kept of each side of a ratio before it becomes a float: far more than the 53 that count. */
const KEPT_BITS = 1000;

/** The float next to a ratio, whatever the length of its numbers. */
export function toFloat({ numerator, denominator }: Ratio): number {
  const [up, down] = [Number(numerator), Number(denominator)];
  if (Number.isFinite(up) && Number.isFinite(down)) {
    return up / down;
  }
  const longer = Math.max(bitLength(numerator), bitLength(denominator));
  const shift = BigInt(longer - KEPT_BITS);
  return Number(numerator >> shift) / Number(denominator >> shift);
}

function bitLength(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}
