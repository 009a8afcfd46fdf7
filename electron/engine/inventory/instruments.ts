import { type ElectricityInstrument, type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type Scope } from '../../../shared/model/study.ts';
import { formatExact } from '../quantity/amount.ts';
import { add, compare, isNegative, multiply, parseRatio, ZERO } from '../quantity/ratio.ts';
import { conversion } from '../quantity/units.ts';

/** Period of the study; years outside it fail an instrument. */
export type StudyPeriod = Pick<Scope, 'periodStart' | 'periodEnd'>;

/**
 * Findings on bought instruments that do not pass (not redeemed, of another year than they are used for, used outside
 * the study's period, negative, listed twice) and on more certified electricity than the passing ones cover.
 */
export function instrumentFindings(
  supply: ResolvedSupply | undefined,
  period: StudyPeriod,
): readonly Finding[] {
  const instruments = supply?.instruments ?? [];
  const single = instruments.flatMap((instrument, index) => {
    const place = { lineId: instrument.id, field: 'electricity.instruments' };
    const params = {
      id: instrument.id,
      mwh: instrument.mwh,
      vintage: String(instrument.vintageYear),
      period: String(instrument.periodYear),
      numbers: instrument.numbers ?? '',
    };
    const repeated = instruments.findIndex((other) => other.id === instrument.id) < index;
    const sameNumbers =
      instrument.numbers !== undefined &&
      instruments.some(
        (other) => other !== instrument && other.id !== instrument.id && other.numbers === instrument.numbers,
      );
    const codes = [
      ...problemCodes(instrument, period),
      ...(repeated ? ['instrument.idRepeated'] : []),
      ...(sameNumbers ? ['instrument.numbersTwice'] : []),
    ];
    return codes.map((code): Finding => ({ code, severity: 'warning', place, params }));
  });
  return [...single, ...shortfall(supply, period)];
}

/**
 * True when instruments were bought, every one of them passes and together they cover the certified electricity: the
 * headline is then by contract (ISO 14067:2018 6.4.9.4).
 */
export function everyInstrumentPasses(supply: ResolvedSupply | undefined, period: StudyPeriod): boolean {
  const bought = (supply?.instruments ?? []).some((instrument) => instrument.direction === 'bought');
  return bought && instrumentFindings(supply, period).length === 0;
}

/** Certified kWh of the supply must not exceed the MWh of the bought instruments that pass. */
function shortfall(supply: ResolvedSupply | undefined, period: StudyPeriod): readonly Finding[] {
  const certified = (supply?.sources ?? []).filter((source) => source.category === 'instrument');
  const claimedKwh = certified.map((source) => parseRatio(source.kwh)).reduce(add, ZERO);
  const coveredMwh = passingInstruments(supply, period)
    .map(({ mwh }) => parseRatio(mwh))
    .reduce(add, ZERO);
  const megawattHour = conversion('MWh', 'kWh');
  if (megawattHour === undefined || compare(claimedKwh, multiply(coveredMwh, megawattHour.ratio)) <= 0) {
    return [];
  }
  const params = { kwh: formatExact(claimedKwh), mwh: formatExact(coveredMwh) };
  return [
    {
      code: 'instrument.notEnough',
      severity: 'warning',
      place: { field: 'electricity.instruments' },
      params,
    },
  ];
}

/** The bought instruments that pass, of a repeated id the first. */
export function passingInstruments(
  supply: ResolvedSupply | undefined,
  period: StudyPeriod,
): readonly ElectricityInstrument[] {
  const lots = new Map<string, ElectricityInstrument>();
  for (const instrument of supply?.instruments ?? []) {
    if (
      instrument.direction === 'bought' &&
      !lots.has(instrument.id) &&
      problemCodes(instrument, period).length === 0
    ) {
      lots.set(instrument.id, instrument);
    }
  }
  return [...lots.values()];
}

function problemCodes(instrument: ElectricityInstrument, period: StudyPeriod): readonly string[] {
  if (isNegative(parseRatio(instrument.mwh))) {
    return ['instrument.negative'];
  }
  if (instrument.direction === 'sold') {
    return [];
  }
  const year = String(instrument.periodYear);
  const early = period.periodStart !== undefined && year < period.periodStart.slice(0, 4);
  const late = period.periodEnd !== undefined && year > period.periodEnd.slice(0, 4);
  return [
    ...(instrument.redeemedOn === null ? ['instrument.notRedeemed'] : []),
    ...(instrument.vintageYear === instrument.periodYear ? [] : ['instrument.vintage']),
    ...(early || late ? ['instrument.otherPeriod'] : []),
  ];
}
