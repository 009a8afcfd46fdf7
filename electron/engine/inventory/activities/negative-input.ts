import { type ResolvedActivity } from '../../../../shared/model/activity.ts';
import { assertNever } from '../../../../shared/assert-never.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type LineProblem } from '../../bom/line-mass.ts';
import { isNegative, parseRatio } from '../../quantity/ratio.ts';
import { type ResolvedLeg } from './legs.ts';

type Entry = readonly [string, DecimalString | undefined];

/** Amounts, masses, distances, hours and shares of an activity are never negative; the first that is, is refused. */
export function negativeInput(activity: ResolvedActivity): LineProblem | undefined {
  for (const [field, value] of entriesOf(activity)) {
    if (value !== undefined && isNegative(parseRatio(value))) {
      return { code: 'line.negative', field, params: { value } };
    }
  }
  return undefined;
}

function entriesOf(activity: ResolvedActivity): readonly Entry[] {
  switch (activity.kind) {
    case 'process':
      return [
        ['hours', activity.hours],
        ['averagePowerKw', activity.averagePowerKw],
      ];
    case 'electricity':
    case 'fuel':
    case 'consumable':
    case 'spend':
      return [['amount', activity.amount]];
    case 'metered':
      return [];
    case 'gasRelease':
      return [
        ['massKg', activity.massKg],
        ['lossShare', activity.lossShare],
        ...(activity.composition ?? []).map((part): Entry => ['composition', part.share]),
      ];
    case 'transport':
      return [['massKg', activity.massKg], ...legEntries('legs', activity.legs)];
    case 'packaging':
      return [
        ['massKg', activity.massKg],
        ['repairShare', activity.repairShare],
        ['cleaning.amount', activity.cleaning?.amount],
        ...legEntries('returnTrip', activity.returnTrip),
        ['biogenicCarbonKg', activity.biogenicCarbonKg],
      ];
    case 'waste':
      return [['massKg', activity.massKg], ...legEntries('legs', activity.legs)];
    case 'asset':
      return [
        ['amount', activity.amount],
        ['used', activity.used],
        ['life', activity.life],
      ];
    default:
      return assertNever(activity);
  }
}

function legEntries(field: string, legs: readonly ResolvedLeg[] | undefined): readonly Entry[] {
  return (legs ?? []).flatMap((leg): readonly Entry[] => [
    [field, leg.distanceKm],
    [field, leg.massKg],
  ]);
}
