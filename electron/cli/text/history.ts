import { type HistoryOutcome } from '../../../shared/contract/outcomes.ts';
import { commandText } from '../../../shared/i18n/command-text.ts';
import { type Terminal } from '../terminal.ts';
import { textTable } from './table.ts';

/** The history of a project, oldest first: what, when, by whom, why, how many rows; of which study if there are several. */
export function historyText(outcome: HistoryOutcome, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const studies = new Set(outcome.entries.flatMap(({ studyId }) => studyId ?? []));
  const isOfSeveral = studies.size > 1;
  const rows = outcome.entries.map((entry) => [
    String(entry.id),
    ...(isOfSeveral ? [entry.studyId === undefined ? '' : String(entry.studyId)] : []),
    time.format(new Date(entry.time)),
    entry.actor,
    `${entry.kind === 'undo' || entry.kind === 'redo' ? `${translate(`history.${entry.kind}`)} ${entry.ofEntry}: ` : ''}${commandText(entry, translate)}`,
    entry.reason ?? '',
    String(entry.changeCount),
    effectText(entry, locale),
  ]);
  const table = textTable(
    [
      { title: '#', align: 'right' },
      ...(isOfSeveral ? [{ title: translate('history.study'), align: 'right' } as const] : []),
      { title: translate('history.time'), align: 'left' },
      { title: translate('history.actor'), align: 'left' },
      { title: translate('history.what'), align: 'left' },
      { title: translate('history.reason'), align: 'left' },
      { title: translate('history.rows'), align: 'right' },
      { title: translate('history.effect'), align: 'right' },
    ],
    rows,
  );
  const next = translate('history.next', {
    undo: outcome.undoable === null ? '–' : `#${outcome.undoable}`,
    redo: outcome.redoable === null ? '–' : `#${outcome.redoable}`,
  });
  return `${table}\n${next}\n${translate(outcome.intact ? 'history.intact' : 'history.broken')}\n`;
}

/** What an entry did to the total, in kg; nothing where that was not at hand. */
function effectText({ effect }: HistoryOutcome['entries'][number], locale: string): string {
  if (effect === undefined) {
    return '';
  }
  const difference = Number(effect.afterKg) - Number(effect.beforeKg);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3, signDisplay: 'exceptZero' }).format(
    difference,
  );
}
