import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

export const LEDGER_FORMAT = 'cradlegate-instrument-ledger';
export const LEDGER_VERSION = '1.0';

/** What one project claims of one certificate lot. */
export const LedgerBooking = z.strictObject({
  /** Stable name of the project: hash of the first entry of its history. */
  projectId: z.string().min(1).max(200),
  studyTitle: z.string().max(300),
  lotId: z.string().min(1).max(80),
  /** Number range of the certificates as the registry prints it. */
  numbers: z.string().max(400).optional(),
  lotMwh: DecimalString,
  bookedKwh: DecimalString,
  vintageYear: z.int().min(1990).max(2100),
  redeemedOn: z.iso.date(),
  bookedOn: z.iso.date(),
});
export type LedgerBooking = z.infer<typeof LedgerBooking>;

/**
 * Certificates booked by all projects of a company, in a file above the projects: a certificate may be claimed once
 * (ISO 14067:2018 6.4.9.4).
 */
export const InstrumentLedger = z.strictObject({
  format: z.literal(LEDGER_FORMAT),
  version: z.literal(LEDGER_VERSION),
  bookings: z.array(LedgerBooking).max(100_000),
});
export type InstrumentLedger = z.infer<typeof InstrumentLedger>;

/** A ledger without bookings. */
export const EMPTY_LEDGER: InstrumentLedger = {
  format: LEDGER_FORMAT,
  version: LEDGER_VERSION,
  bookings: [],
};
