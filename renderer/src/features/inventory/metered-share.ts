import { type DecimalString, isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Meter, type Site } from '../../../../shared/model/site.ts';
import { exactSum } from '../../components/fields/exact-sum.ts';

/** Exact sum of the readings of a meter. */
export function meterSum(meter: Meter): DecimalString {
  return exactSum(meter.months.map(({ amount }) => amount));
}

/**
 * What the meter has without the meters that are part of it, in its unit. Undefined where a part is of another unit, whose
 * conversion is the engine's.
 */
export function ownConsumption(meter: Meter, site: Site): DecimalString | undefined {
  const parts = (site.meters ?? []).filter(({ partOf }) => partOf === meter.id);
  return parts.some(({ unit }) => unit !== meter.unit)
    ? undefined
    : exactSum([meterSum(meter), ...parts.map((part) => negated(meterSum(part)))]);
}

function negated(value: DecimalString): DecimalString {
  return (value === '0' ? value : value.startsWith('-') ? value.slice(1) : `-${value}`) as DecimalString;
}

/** Part over whole; undefined while one is no number or the whole is zero. For display only. */
export function shareOfKey(part: string | undefined, whole: string | undefined): number | undefined {
  if (part === undefined || whole === undefined || !isDecimalString(part) || !isDecimalString(whole)) {
    return undefined;
  }
  return Number(whole) === 0 ? undefined : Number(part) / Number(whole);
}
