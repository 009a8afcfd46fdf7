import { type RawValue } from '../../../shared/model/factor-import.ts';
import {
  add,
  compare,
  isNegative,
  multiply,
  parseRatio,
  type Ratio,
  ZERO,
} from '../../engine/quantity/ratio.ts';
import { decimalOf } from './decimal-text.ts';

/** Two indicators of the same total may differ by the rounding of published figures: half a percent. */
const TOLERANCE: Ratio = { numerator: 5n, denominator: 1000n };
const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/** Modules of EN 15804 that make one figure together. */
const MODULE = / · A[123](?:\s*[-–]\s*A3)?$/;

/**
 * The values of a record with each figure once: a column or indicator that the file states twice, or a total by two
 * methods (EN 15804+A1 and +A2), must not be added. Where the two differ the value is given back as `twice`: which one
 * counts is not known. Exchanges of an inventory, with a factor of their own each, are all added.
 */
export function statedOnce(
  values: readonly RawValue[],
): { readonly values: readonly RawValue[]; readonly twice?: undefined } | { readonly twice: RawValue } {
  const byLabel = new Map<string, RawValue>();
  const kept: RawValue[] = [];
  for (const value of values) {
    const key = `${value.role}\u0000${value.label}`;
    const same = value.times === undefined ? byLabel.get(key) : undefined;
    if (same === undefined) {
      byLabel.set(key, value);
      kept.push(value);
    } else if (same.value !== value.value || same.unit !== value.unit) {
      return { twice: value };
    }
  }
  return oneTotal(oneTotal({ values: kept }, 'total'), 'totalIncludingBiogenic');
}

type Once = ReturnType<typeof statedOnce>;

function oneTotal(found: Once, role: RawValue['role']): Once {
  if (found.twice !== undefined) {
    return found;
  }
  const groups = new Map<string, RawValue[]>();
  for (const value of found.values) {
    if (value.role === role && value.times === undefined) {
      const indicator = value.label.replace(MODULE, '');
      groups.set(indicator, [...(groups.get(indicator) ?? []), value]);
    }
  }
  const [first, ...others] = [...groups.values()];
  if (first === undefined || others.length === 0) {
    return found;
  }
  const differing = others.find((other) => !agree(first, other));
  if (differing?.[0] !== undefined) {
    return { twice: differing[0] };
  }
  const dropped = new Set(others.flat());
  return { values: found.values.filter((value) => !dropped.has(value)) };
}

function agree(one: readonly RawValue[], other: readonly RawValue[]): boolean {
  const [left, right] = [sumOf(one), sumOf(other)];
  if (left === undefined || right === undefined || one[0]?.unit !== other[0]?.unit) {
    return false;
  }
  const difference = add(left, multiply(right, MINUS_ONE));
  return compare(absolute(difference), multiply(absolute(left), TOLERANCE)) <= 0;
}

function sumOf(values: readonly RawValue[]): Ratio | undefined {
  let sum = ZERO;
  for (const { value } of values) {
    const number = decimalOf(value);
    if (number === undefined) {
      return undefined;
    }
    sum = add(sum, parseRatio(number));
  }
  return sum;
}

function absolute(ratio: Ratio): Ratio {
  return isNegative(ratio) ? multiply(ratio, MINUS_ONE) : ratio;
}
