import { type ImportOutcome } from '../../../shared/contract/outcomes.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';

/** What became of every row of an imported file, the columns that were read, and what needs attention. */
export function importText(outcome: ImportOutcome, terminal: Terminal): string {
  const { translate } = terminal;
  const columns = Object.entries(outcome.columns)
    .map(([field, column]) => `${column} ${translate(`field.${field}`)}`)
    .join(', ');
  return [
    translate('import.done', { file: outcome.fileName, sheet: outcome.sheet ?? '' }),
    translate('import.rows', {
      rows: outcome.rows,
      lines: outcome.lines,
      open: outcome.openLines,
      other: outcome.nonItemRows,
      lost: outcome.rows - outcome.lines - outcome.nonItemRows,
    }),
    translate('import.columns', { columns }),
    findingsText(outcome.findings, terminal),
  ].join('\n');
}
