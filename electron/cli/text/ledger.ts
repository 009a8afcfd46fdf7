import { type LedgerOutcome } from '../../../shared/contract/ledger.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { type Column, textTable } from './table.ts';

/** The lots of a ledger with what is booked and left in kWh, and its findings. */
export function ledgerText({ lots, findings }: LedgerOutcome, terminal: Terminal): string {
  const { translate } = terminal;
  const column = (title: string, align: Column['align']): Column => ({ title: translate(title), align });
  const columns = [
    column('cli.ledger.lot', 'left'),
    column('cli.ledger.numbers', 'left'),
    column('cli.ledger.lotKwh', 'right'),
    column('cli.ledger.bookedKwh', 'right'),
    column('cli.ledger.leftKwh', 'right'),
    column('cli.ledger.projects', 'right'),
  ];
  const rows = lots.map((lot) => [
    lot.lotId,
    lot.numbers ?? '',
    lot.lotKwh,
    lot.bookedKwh,
    lot.leftKwh,
    String(lot.projects),
  ]);
  return `${textTable(columns, rows)}\n\n${findingsText(findings, terminal)}`;
}
