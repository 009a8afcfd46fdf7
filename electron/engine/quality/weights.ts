import { toFloat } from '../impact/sweep.ts';
import { type Amount } from '../quantity/amount.ts';

/** Something with the share of the whole it stands for. */
export interface Weighted<T> {
  readonly item: T;
  /** Share of the absolute emission, 0 to 1. */
  readonly weight: number;
  /** Share of the total with its sign; undefined where the total is not above zero. */
  readonly part: number | undefined;
}

/** Exact shares of amounts as floats, so that nothing overflows however large the amounts are. */
export function weighted<T extends { readonly amount: Amount }>(items: readonly T[]): readonly Weighted<T>[] {
  const total = items.reduce((sum, { amount }) => sum + amount, 0n);
  const size = items.reduce((sum, { amount }) => sum + absolute(amount), 0n);
  return items.map((item) => ({
    item,
    weight: size === 0n ? 0 : toFloat({ numerator: absolute(item.amount), denominator: size }),
    part: total > 0n ? toFloat({ numerator: item.amount, denominator: total }) : undefined,
  }));
}

/** Weighted mean of a value of the items; undefined when they weigh nothing. */
export function meanOf<T>(items: readonly Weighted<T>[], value: (item: T) => number): number | undefined {
  const all = weightOf(items);
  return all === 0 ? undefined : items.reduce((sum, { item, weight }) => sum + weight * value(item), 0) / all;
}

/** What items weigh together. */
export function weightOf(items: readonly Weighted<unknown>[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

function absolute(amount: Amount): Amount {
  return amount < 0n ? -amount : amount;
}
