import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type Terminal } from '../terminal.ts';

/** What an edit changed, in one line. */
export function editText(outcome: EditOutcome, terminal: Terminal): string {
  const { changedLines, historyEntry } = outcome;
  if (historyEntry === undefined) {
    return `${terminal.translate('edit.nothing')}\n`;
  }
  return `${terminal.translate('edit.done', { count: changedLines.length, lines: changedLines.join(', '), entry: historyEntry })}\n`;
}
