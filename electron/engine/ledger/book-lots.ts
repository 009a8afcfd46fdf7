import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ElectricityInstrument } from '../../../shared/model/electricity.ts';
import { type InstrumentLedger, type LedgerBooking } from '../../../shared/model/instrument-ledger.ts';
import { formatExact } from '../quantity/amount.ts';
import { subtract } from '../quantity/exact-decimal.ts';
import {
  add,
  compare,
  isNegative,
  isZero,
  multiply,
  parseRatio,
  type Ratio,
  ZERO,
} from '../quantity/ratio.ts';
import { isSameLot } from './check-ledger.ts';

const THOUSAND: Ratio = { numerator: 1000n, denominator: 1n };

/** Booked energy is rounded up to whole Wh, so that nobody claims more than is booked. */
const WATT_HOURS: Ratio = THOUSAND;

/** Who books, and how much it claims. */
export interface Claim {
  readonly projectId: string;
  readonly studyTitle: string;
  readonly bookedOn: string;
  /** kWh of certified electricity in one machine. */
  readonly kwh: Ratio;
  /** Lots of the study that pass. */
  readonly lots: readonly ElectricityInstrument[];
}

/** The ledger with the claim in it, and what of the claim no lot had left. */
export interface Booked {
  readonly ledger: InstrumentLedger;
  readonly bookings: readonly LedgerBooking[];
  /** Zero when everything was booked. */
  readonly missingKwh: DecimalString;
}

/**
 * Books a claim on the lots of its study, in their order, each up to what all projects together leave of it. What the
 * same project booked before is replaced. The caller refuses a claim that is not wholly covered.
 */
export function bookLots(ledger: InstrumentLedger, claim: Claim): Booked {
  const others = ledger.bookings.filter(({ projectId }) => projectId !== claim.projectId);
  let rest = roundedUp(claim.kwh);
  const bookings: LedgerBooking[] = [];
  for (const lot of claim.lots) {
    const left = leftOf(lot, [...others, ...bookings]);
    const taken = compare(left, rest) < 0 ? left : rest;
    if (lot.redeemedOn === null || isNegative(taken) || isZero(taken)) {
      continue;
    }
    rest = subtract(rest, taken);
    bookings.push({
      projectId: claim.projectId,
      studyTitle: claim.studyTitle,
      lotId: lot.id,
      ...(lot.numbers === undefined ? {} : { numbers: lot.numbers }),
      lotMwh: lot.mwh,
      bookedKwh: formatExact(taken),
      vintageYear: lot.vintageYear,
      redeemedOn: lot.redeemedOn,
      bookedOn: claim.bookedOn,
    });
  }
  return {
    ledger: { ...ledger, bookings: [...others, ...bookings] },
    bookings,
    missingKwh: formatExact(rest),
  };
}

function leftOf(lot: ElectricityInstrument, bookings: readonly LedgerBooking[]): Ratio {
  const same = bookings.filter((booking) =>
    isSameLot(booking, { lotId: lot.id, ...(lot.numbers === undefined ? {} : { numbers: lot.numbers }) }),
  );
  const booked = same.map(({ bookedKwh }) => parseRatio(bookedKwh)).reduce(add, ZERO);
  return subtract(multiply(parseRatio(lot.mwh), THOUSAND), booked);
}

function roundedUp(kwh: Ratio): Ratio {
  const scaled = multiply(kwh, WATT_HOURS);
  const whole = scaled.numerator / scaled.denominator;
  const up = whole * scaled.denominator < scaled.numerator ? whole + 1n : whole;
  return { numerator: up, denominator: WATT_HOURS.numerator };
}
