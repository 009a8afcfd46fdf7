import { type Amount } from '../../../engine/quantity/amount.ts';

/** A row, column or node of a view: one key, or the small ones together. */
export interface Head {
  /** Empty for the remainder: it stands for several. */
  readonly key: string;
  readonly amount: Amount;
  readonly remainder: boolean;
  readonly gathered: number;
  readonly members: readonly string[];
}

/**
 * The largest keys, the largest first, and one remainder for all others, so that the amounts sum to the same total.
 * A remainder of one would hide a name without saving a row: then that key stays.
 */
export function largestKeys(sums: ReadonlyMap<string, Amount>, most: number): readonly Head[] {
  const sorted = [...sums].sort(([leftKey, left], [rightKey, right]) =>
    left === right ? (leftKey < rightKey ? -1 : 1) : left > right ? -1 : 1,
  );
  const kept = sorted.length <= most + 1 ? sorted.length : most;
  const rest = sorted.slice(kept);
  const heads = sorted
    .slice(0, kept)
    .map(([key, amount]): Head => ({ key, amount, remainder: false, gathered: 0, members: [key] }));
  if (rest.length === 0) {
    return heads;
  }
  const amount = rest.reduce((sum, [, part]) => sum + part, 0n);
  const members = rest.map(([key]) => key);
  return [...heads, { key: '', amount, remainder: true, gathered: rest.length, members }];
}
