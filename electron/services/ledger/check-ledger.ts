import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type LedgerOutcome } from '../../../shared/contract/ledger.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type InstrumentLedger } from '../../../shared/model/instrument-ledger.ts';
import { ledgerFindings, ledgerLots } from '../../engine/ledger/check-ledger.ts';
import { type Session } from '../session.ts';

/** Reads a ledger and says what is booked on each lot, and every double booking. */
export async function checkLedger(
  session: Session,
  input: ParsedInput<'ledger.check'>,
): Promise<Result<LedgerOutcome>> {
  const read = await session.gateways.ledgers.read(input.path);
  return read.ok ? success(ledgerOutcome(input.path, read.value)) : read;
}

/** A ledger as it is shown. */
export function ledgerOutcome(path: string, ledger: InstrumentLedger): LedgerOutcome {
  return {
    path,
    lots: ledgerLots(ledger).map(({ numbers, ...lot }) => ({
      ...lot,
      ...(numbers === undefined ? {} : { numbers }),
    })),
    findings: ledgerFindings(ledger).map((finding) => ({ ...finding, place: { ...finding.place } })),
  };
}
