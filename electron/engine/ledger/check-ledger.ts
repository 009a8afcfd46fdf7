import { type Finding } from '../../../shared/model/finding.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type InstrumentLedger, type LedgerBooking } from '../../../shared/model/instrument-ledger.ts';
import { formatExact } from '../quantity/amount.ts';
import { subtract } from '../quantity/exact-decimal.ts';
import { add, compare, multiply, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';
import { numbersOverlap, plainNumbers } from './number-range.ts';

const KWH_PER_MWH: Ratio = { numerator: 1000n, denominator: 1n };

/** One lot of the ledger with everything booked on it. */
export interface LedgerLot {
  readonly lotId: string;
  readonly numbers: string | undefined;
  readonly lotKwh: DecimalString;
  readonly bookedKwh: DecimalString;
  /** Below zero where more is booked than there is. */
  readonly leftKwh: DecimalString;
  readonly projects: number;
}

/** True when two bookings are of one lot: the same certificate numbers where both have them, else the same id. */
export function isSameLot(
  left: Pick<LedgerBooking, 'lotId' | 'numbers'>,
  right: Pick<LedgerBooking, 'lotId' | 'numbers'>,
): boolean {
  return left.numbers !== undefined && right.numbers !== undefined
    ? numbersOverlap(left.numbers, right.numbers)
    : left.lotId === right.lotId;
}

/** The lots of a ledger, in the order they were first booked. */
export function ledgerLots(ledger: InstrumentLedger): readonly LedgerLot[] {
  return lotsOf(ledger).map((bookings): LedgerLot => {
    const [first] = bookings;
    if (first === undefined) {
      throw new Error('A lot without booking cannot come from a ledger');
    }
    const lotKwh = kwhOfLot(first);
    const booked = bookings.map(({ bookedKwh }) => parseRatio(bookedKwh)).reduce(add, ZERO);
    return {
      lotId: first.lotId,
      numbers: first.numbers,
      lotKwh: formatExact(lotKwh),
      bookedKwh: formatExact(booked),
      leftKwh: formatExact(subtract(lotKwh, booked)),
      projects: new Set(bookings.map(({ projectId }) => projectId)).size,
    };
  });
}

/**
 * Double bookings of a ledger: a lot beyond its MWh, and numbers or MWh that two bookings of one lot state differently
 * (errors); the same certificates booked by several projects, to be looked at although the energy suffices (warning).
 */
export function ledgerFindings(ledger: InstrumentLedger): readonly Finding[] {
  return lotsOf(ledger).flatMap((bookings) => {
    const [first] = bookings;
    return first === undefined ? [] : lotFindings(first, bookings);
  });
}

function lotFindings(first: LedgerBooking, bookings: readonly LedgerBooking[]): readonly Finding[] {
  const booked = bookings.map(({ bookedKwh }) => parseRatio(bookedKwh)).reduce(add, ZERO);
  const projects = [...new Set(bookings.map(({ studyTitle }) => studyTitle))].join(', ');
  const params = {
    lot: first.lotId,
    numbers: first.numbers ?? '',
    mwh: first.lotMwh,
    kwh: formatExact(booked),
    projects,
  };
  const place = { lineId: first.lotId, field: 'bookings' };
  const differs = bookings.some(
    (other) =>
      plainNumbers(other.numbers ?? '') !== plainNumbers(first.numbers ?? '') ||
      compare(parseRatio(other.lotMwh), parseRatio(first.lotMwh)) !== 0,
  );
  const shared = new Set(bookings.map(({ projectId }) => projectId)).size > 1;
  return [
    ...(compare(booked, kwhOfLot(first)) > 0
      ? [{ code: 'ledger.overbooked', severity: 'error' as const, place, params }]
      : []),
    ...(differs ? [{ code: 'ledger.lotDiffers', severity: 'error' as const, place, params }] : []),
    ...(shared ? [{ code: 'ledger.shared', severity: 'warning' as const, place, params }] : []),
  ];
}

function lotsOf({ bookings }: InstrumentLedger): readonly (readonly LedgerBooking[])[] {
  const lots: LedgerBooking[][] = [];
  for (const booking of bookings) {
    const lot = lots.find((known) => known.some((other) => isSameLot(booking, other)));
    if (lot === undefined) {
      lots.push([booking]);
    } else {
      lot.push(booking);
    }
  }
  return lots;
}

function kwhOfLot(booking: Pick<LedgerBooking, 'lotMwh'>): Ratio {
  return multiply(parseRatio(booking.lotMwh), KWH_PER_MWH);
}
