import { type HistoryView } from '../../../../shared/contract/outcomes.ts';
import { commandText } from '../../../../shared/i18n/command-text.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';

/** What an entry did, in words; an undo or redo names the entry it is about. */
export function entryName(
  entry: HistoryView,
  entries: ReadonlyMap<number, HistoryView>,
  t: Translate,
): string {
  if (entry.kind === 'undo' || entry.kind === 'redo') {
    const about = entry.ofEntry === null ? undefined : entries.get(entry.ofEntry);
    const name = about === undefined ? '' : commandText(about, t);
    return t(`history.of.${entry.kind}`, { number: entry.ofEntry ?? '', name });
  }
  return commandText(entry, t);
}

/** True when what stands in the entry's row contains all words of the search. */
export function entryMatches(entry: HistoryView, name: string, search: string): boolean {
  const text = [name, entry.actor, entry.reason ?? '', entry.time, String(entry.id), entry.hash]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
