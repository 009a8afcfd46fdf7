import { type Activity } from '../../../../shared/model/activity.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Meter } from '../../../../shared/model/site.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';

/** Stated total less the sum of the months, exact; undefined where none is stated. */
export function statedDifference(meter: Meter): DecimalString | undefined {
  if (meter.statedTotal === undefined) {
    return undefined;
  }
  const sum = exactSum(meter.months.map(({ amount }) => amount));
  const negated = (sum === '0' ? sum : sum.startsWith('-') ? sum.slice(1) : `-${sum}`) as DecimalString;
  return exactSum([meter.statedTotal, negated]);
}

/** How many lines take a share of a meter. */
export function usesOfMeter(id: string, activities: readonly Activity[]): number {
  return activities.filter((activity) => activity.kind === 'metered' && activity.meterId === id).length;
}

/** How many lines are allocated by a key of the site. */
export function usesOfKey(id: string, activities: readonly Activity[]): number {
  return activities.filter(
    (activity) =>
      'allocation' in activity && activity.allocation?.key === id && activity.allocation.whole === undefined,
  ).length;
}

/** The months of a new meter: the twelve from the first of the period on, still without readings. */
export function monthsFrom(periodStart: string | undefined): Readonly<Record<string, string>> {
  const [year, month] = (periodStart ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || Number.isNaN(month)) {
    return { 'months.length': '0' };
  }
  const names = Array.from({ length: 12 }, (_, offset) => {
    const index = month - 1 + offset;
    const name = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return [`months.${offset}.month`, name] as const;
  });
  return { 'months.length': '12', ...Object.fromEntries(names) };
}
