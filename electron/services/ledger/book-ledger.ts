import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type LedgerOutcome } from '../../../shared/contract/ledger.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { passingInstruments } from '../../engine/inventory/instruments.ts';
import { bookLots, type Claim } from '../../engine/ledger/book-lots.ts';
import { certifiedKwh } from '../../engine/ledger/certified-use.ts';
import { ledgerFindings } from '../../engine/ledger/check-ledger.ts';
import { isZero } from '../../engine/quantity/ratio.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { ledgerOutcome } from './check-ledger.ts';

/**
 * Books what the open project claims of its redeemed certificate lots into a ledger; an earlier booking of the same
 * project is replaced. Refused, and nothing written: `rule.ledger.nothingToBook`, `rule.ledger.notCovered` (the lots
 * have not enough left), `rule.ledger.doubleBooking` (the ledger would claim a certificate twice).
 */
export async function bookLedger(
  session: Session,
  input: ParsedInput<'ledger.book'>,
): Promise<Result<LedgerOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const claim = claimOf(project.value, session.gateways.clock().slice(0, 10));
  if (!claim.ok) {
    return claim;
  }
  return session.gateways.ledgers.update(input.path, (before) => {
    const { ledger, missingKwh } = bookLots(before, claim.value);
    if (missingKwh !== '0') {
      return failure('rule.ledger.notCovered', { kwh: missingKwh, file: input.path });
    }
    const wrong = ledgerFindings(ledger).find(({ severity }) => severity === 'error');
    return wrong === undefined
      ? success({ ledger, value: ledgerOutcome(input.path, ledger) })
      : failure('rule.ledger.doubleBooking', {
          lot: wrong.params['lot'] ?? '',
          projects: wrong.params['projects'] ?? '',
        });
  });
}

/** What the study claims: its certified electricity, on the lots that pass. */
function claimOf(project: OpenProject, bookedOn: string): Result<Claim> {
  const history = project.store.history();
  if (!history.ok) {
    return history;
  }
  const [created] = history.value;
  if (created === undefined) {
    throw new Error('A project without its first history entry was opened');
  }
  const { study } = project.resolution;
  const lots = passingInstruments(study.electricity, study.scope);
  const kwh = certifiedKwh(project.live.activities, study.electricity);
  return lots.length === 0 || isZero(kwh)
    ? failure('rule.ledger.nothingToBook')
    : success({ projectId: created.hash, studyTitle: study.title, bookedOn, kwh, lots });
}
