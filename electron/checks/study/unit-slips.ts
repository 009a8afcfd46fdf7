import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { type Amount, formatAmount, toAmount } from '../../engine/quantity/amount.ts';
import { compare, parseRatio } from '../../engine/quantity/ratio.ts';
import { studyFinding } from './study-finding.ts';

/** kW. More than the connected load of a large workshop: one process was entered in W. Our choice. */
const MOST_POWER_KW = '1000' as DecimalString;
/** Hours of a leap year: one machine cannot occupy one process longer. */
const MOST_HOURS = '8784' as DecimalString;
/** km. Once around the equator (WGS 84): the leg was entered in metres. */
const MOST_DISTANCE_KM = '40075' as DecimalString;
/** km. Longer than any road route between two coasts of one continent. Our choice. */
const MOST_ROAD_KM = '15000' as DecimalString;
/** A route that carries so many times the machine was entered in grams. Our choice. */
const MOST_MACHINES_ON_ROUTE = 50n;

/**
 * Amounts of activities that are wrong by an order of magnitude: W for kW, m for km, g for kg (ISO 14067:2018 6.4.3).
 * Codes `study.powerImplausible`, `.hoursImplausible`, `.distanceImplausible`, `.routeMassImplausible`,
 * `.packagingHeavier`.
 */
export function checkUnitSlips({ study, calculation }: JudgedStudy): readonly Finding[] {
  const machineKg = calculation.coverage.netMassKg;
  const activities = study.activities ?? [];
  return [
    ...activities.flatMap((activity) => [...ofProcess(activity), ...ofRoute(activity, machineKg)]),
    ...ofPackaging(activities, machineKg),
  ];
}

function isAbove(value: DecimalString, limit: DecimalString): boolean {
  return compare(parseRatio(value), parseRatio(limit)) > 0;
}

function ofProcess(activity: ResolvedActivity): readonly Finding[] {
  if (activity.kind !== 'process') {
    return [];
  }
  const { id, name, averagePowerKw, hours } = activity;
  return [
    ...(isAbove(averagePowerKw, MOST_POWER_KW)
      ? [
          studyFinding(
            'powerImplausible',
            'warning',
            { name, value: averagePowerKw, limit: MOST_POWER_KW },
            { lineId: id, field: 'averagePowerKw' },
          ),
        ]
      : []),
    ...(isAbove(hours, MOST_HOURS)
      ? [
          studyFinding(
            'hoursImplausible',
            'warning',
            { name, value: hours, limit: MOST_HOURS },
            { lineId: id, field: 'hours' },
          ),
        ]
      : []),
  ];
}

function ofRoute(activity: ResolvedActivity, machineKg: Amount): readonly Finding[] {
  if (activity.kind !== 'transport') {
    return [];
  }
  const { id, name, legs, massKg } = activity;
  const far = legs.findIndex(({ mode, distanceKm }) =>
    isAbove(distanceKm, mode === 'road' ? MOST_ROAD_KM : MOST_DISTANCE_KM),
  );
  const leg = legs[far];
  const isHeavy = machineKg > 0n && toAmount(parseRatio(massKg)) > machineKg * MOST_MACHINES_ON_ROUTE;
  return [
    ...(leg === undefined
      ? []
      : [
          studyFinding(
            'distanceImplausible',
            'warning',
            { name, leg: String(far + 1), value: leg.distanceKm },
            { lineId: id, field: 'legs' },
          ),
        ]),
    ...(isHeavy
      ? [
          studyFinding(
            'routeMassImplausible',
            'warning',
            { name, value: massKg, machineKg: wholeKg(machineKg) },
            { lineId: id, field: 'massKg' },
          ),
        ]
      : []),
  ];
}

/** Packaging weighs a part of what it protects. */
function ofPackaging(activities: readonly ResolvedActivity[], machineKg: Amount): readonly Finding[] {
  const pieces = activities.filter((activity) => activity.kind === 'packaging');
  const kg = pieces.reduce((sum, { massKg }) => sum + toAmount(parseRatio(massKg)), 0n);
  const [heaviest] = pieces.toSorted((left, right) =>
    compare(parseRatio(right.massKg), parseRatio(left.massKg)),
  );
  return machineKg > 0n && kg > machineKg && heaviest !== undefined
    ? [
        studyFinding(
          'packagingHeavier',
          'warning',
          { value: wholeKg(kg), machineKg: wholeKg(machineKg) },
          { lineId: heaviest.id, field: 'massKg' },
        ),
      ]
    : [];
}

function wholeKg(amount: Amount): string {
  return formatAmount(amount).split('.')[0] ?? '0';
}
