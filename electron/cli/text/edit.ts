import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { partNames } from '../../../shared/i18n/command-text.ts';
import { type Terminal } from '../terminal.ts';

/** What an edit changed, in one line. */
export function editText(outcome: EditOutcome, terminal: Terminal): string {
  const { changedLines, historyEntry, parts } = outcome;
  if (historyEntry === undefined) {
    return `${terminal.translate('edit.nothing')}\n`;
  }
  if (parts !== undefined) {
    const written = partNames(parts, terminal.translate);
    const values = { parts: written, count: changedLines.length, entry: historyEntry };
    return `${terminal.translate('edit.parts', values)}\n`;
  }
  return `${terminal.translate('edit.done', { count: changedLines.length, lines: changedLines.join(', '), entry: historyEntry })}\n`;
}
