import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Meter } from '../../../shared/model/site.ts';
import { type LineProblem } from '../bom/line-mass.ts';
import { formatExact } from '../quantity/amount.ts';
import { exactDecimal, subtract } from '../quantity/exact-decimal.ts';
import { add, isNegative, multiply, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';
import { conversion } from '../quantity/units.ts';

/** What went through a meter, and what of it no sub-meter has; both in the meter's unit. */
export interface MeterConsumption {
  readonly total: DecimalString;
  /** The total without the meters that are part of this one. */
  readonly amount: DecimalString;
}

type Consumption = MeterConsumption | { readonly problem: LineProblem };

/**
 * Sum of the months of a meter, less the meters directly part of it. A problem when the sum would be wrong or a guess:
 * no month, a month twice or negative, sub-meters in a circle, of a unit that does not convert, or above the meter.
 */
export function meterConsumption(meters: readonly Meter[], meter: Meter): Consumption {
  const own = monthSum(meter);
  if ('problem' in own) {
    return own;
  }
  if (isInCircle(meters, meter)) {
    return problem('meter.cycle', meter);
  }
  let rest = own.sum;
  for (const part of meters.filter((one) => one.partOf === meter.id)) {
    const partSum = monthSum(part);
    if ('problem' in partSum) {
      return partSum;
    }
    const toUnit = conversion(part.unit, meter.unit);
    if (toUnit === undefined) {
      return problem('meter.unit', part, { unit: part.unit, other: meter.unit });
    }
    rest = subtract(rest, multiply(partSum.sum, toUnit.ratio));
  }
  if (isNegative(rest)) {
    return problem('meter.partsAbove', meter, { total: formatExact(own.sum) });
  }
  const amount = exactDecimal(rest);
  return amount === undefined
    ? problem('meter.unit', meter, { unit: meter.unit, other: meter.unit })
    : { total: formatExact(own.sum), amount };
}

/** Exact sum of the readings of a meter alone. */
export function monthSum(meter: Meter): { readonly sum: Ratio } | { readonly problem: LineProblem } {
  const months = new Set<string>();
  let sum = ZERO;
  for (const { month, amount } of meter.months) {
    if (months.has(month)) {
      return problem('meter.monthTwice', meter, { month });
    }
    months.add(month);
    const reading = parseRatio(amount);
    if (isNegative(reading)) {
      return problem('meter.negative', meter, { month, value: amount });
    }
    sum = add(sum, reading);
  }
  return months.size === 0 ? problem('meter.noMonths', meter) : { sum };
}

function isInCircle(meters: readonly Meter[], meter: Meter): boolean {
  const byId = new Map(meters.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let above = meter.partOf;
  while (above !== undefined) {
    if (above === meter.id) {
      return true;
    }
    if (seen.has(above)) {
      // The circle is above and does not go through this meter.
      return false;
    }
    seen.add(above);
    above = byId.get(above)?.partOf;
  }
  return false;
}

function problem(
  code: string,
  meter: Meter,
  params: LineProblem['params'] = {},
): { readonly problem: LineProblem } {
  return { problem: { code, field: 'site.meters', params: { meter: meter.name, ...params } } };
}
