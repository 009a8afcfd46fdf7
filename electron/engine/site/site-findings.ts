import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type Finding, type MessageParams, type Severity } from '../../../shared/model/finding.ts';
import { type Meter, type Site } from '../../../shared/model/site.ts';
import { type Scope } from '../../../shared/model/study.ts';
import { formatExact } from '../quantity/amount.ts';
import { compare, isNegative, isZero, ONE, parseRatio } from '../quantity/ratio.ts';
import { meterConsumption, monthSum } from './meter-consumption.ts';
import { allocatedShares } from './meter-shares.ts';

type Period = Pick<Scope, 'periodStart' | 'periodEnd'>;

/** Months a verifier expects of site data (ISO 14067:2018 6.3.6). */
const WANTED_MONTHS = 12;

/**
 * Findings on the data of the site: meters that cannot be used, sums that differ from the bill, months that are few or of
 * another period, keys without a usable whole, and meters of which more than all is allocated.
 */
export function siteFindings(
  site: Site | undefined,
  activities: readonly ResolvedActivity[],
  period: Period,
): readonly Finding[] {
  const meters = site?.meters ?? [];
  return [
    ...meters.flatMap((meter) => meterFindings(meters, meter, period)),
    ...keyFindings(site),
    ...allocatedShares(site, activities)
      .filter(({ share }) => compare(share, ONE) > 0)
      .map(({ meter, lines }) =>
        finding('meter.overAllocated', 'error', meter, { lines: lines.map(({ name }) => name).join(', ') }),
      ),
  ];
}

function meterFindings(meters: readonly Meter[], meter: Meter, period: Period): readonly Finding[] {
  if (meters.find((one) => one.id === meter.id) !== meter) {
    return [finding('meter.idTwice', 'error', meter, { id: meter.id })];
  }
  const unknown =
    meter.partOf === undefined || meters.some((one) => one.id === meter.partOf)
      ? []
      : [finding('meter.partOfUnknown', 'error', meter, { other: meter.partOf })];
  const consumption = meterConsumption(meters, meter);
  const unusable =
    'problem' in consumption
      ? [finding(consumption.problem.code, 'error', meter, consumption.problem.params)]
      : [];
  return [...unknown, ...unusable, ...totalFindings(meter), ...monthFindings(meter, period)];
}

/** The months must add up to the bill. */
function totalFindings(meter: Meter): readonly Finding[] {
  const months = monthSum(meter);
  if (meter.statedTotal === undefined || 'problem' in months) {
    return [];
  }
  return compare(months.sum, parseRatio(meter.statedTotal)) === 0
    ? []
    : [
        finding('meter.totalDiffers', 'warning', meter, {
          sum: formatExact(months.sum),
          stated: meter.statedTotal,
          unit: meter.unit,
        }),
      ];
}

/** Few months, and months outside the study's period; a period below a year may well rest on a year of site data. */
function monthFindings(meter: Meter, period: Period): readonly Finding[] {
  const months = [...new Set(meter.months.map(({ month }) => month))];
  const first = period.periodStart?.slice(0, 7);
  const last = period.periodEnd?.slice(0, 7);
  const outside = months.filter(
    (month) => (first !== undefined && month < first) || (last !== undefined && month > last),
  );
  const isShort = first !== undefined && last !== undefined && monthsFromTo(first, last) < WANTED_MONTHS;
  const few = isShort ? months.length : months.length - outside.length;
  return [
    ...(months.length > 0 && few < WANTED_MONTHS
      ? [finding('meter.fewMonths', 'warning', meter, { count: String(few) })]
      : []),
    ...(outside.length > 0
      ? [finding('meter.monthOutside', isShort ? 'note' : 'warning', meter, { months: outside.join(', ') })]
      : []),
  ];
}

/** Whole months from one `2025-01` to another, both counted. */
function monthsFromTo(first: string, last: string): number {
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(last) - months(first) + 1;
}

function keyFindings(site: Site | undefined): readonly Finding[] {
  const keys = site?.keys ?? [];
  return keys.flatMap((key, index): readonly Finding[] => {
    const place = { lineId: key.id, field: 'site.keys' };
    const params = { key: key.name, id: key.id, value: key.whole };
    const whole = parseRatio(key.whole);
    return [
      ...(keys.findIndex((one) => one.id === key.id) < index
        ? [{ code: 'allocation.keyTwice', severity: 'error' as const, place, params }]
        : []),
      ...(isZero(whole) || isNegative(whole)
        ? [{ code: 'allocation.keyWhole', severity: 'error' as const, place, params }]
        : []),
    ];
  });
}

function finding(code: string, severity: Severity, meter: Meter, params: MessageParams): Finding {
  return {
    code,
    severity,
    place: { lineId: meter.id, field: 'site.meters' },
    params: { meter: meter.name, ...params },
  };
}
