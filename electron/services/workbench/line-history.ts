import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type HistoryView } from '../../../shared/contract/outcomes.ts';
import { historyView } from '../history/history.ts';
import { type OpenProject } from '../open-project.ts';
import { type HistoryChange } from '../ports.ts';

/** Name of the table of BOM lines in the history. */
const LINE_TABLE = 'bom_line';

/** Which lines an entry changed; entries never change, so each is read once. */
const linesOfEntries = new WeakMap<OpenProject, Map<number, ReadonlySet<string>>>();

/** The history entries that changed a line, oldest first. */
export function lineHistory(project: OpenProject, lineId: string): Result<HistoryView[]> {
  const entries = project.store.history();
  if (!entries.ok) {
    return entries;
  }
  const known = linesOfEntries.get(project) ?? new Map<number, ReadonlySet<string>>();
  linesOfEntries.set(project, known);
  const views: HistoryView[] = [];
  for (const entry of entries.value) {
    let lines = known.get(entry.id);
    if (lines === undefined) {
      const changes = project.store.changesOf(entry.id);
      if (!changes.ok) {
        return changes;
      }
      lines = changedLines(changes.value);
      known.set(entry.id, lines);
    }
    if (lines.has(lineId)) {
      views.push(historyView(entry));
    }
  }
  return success(views);
}

function changedLines(changes: readonly HistoryChange[]): ReadonlySet<string> {
  const ids = changes.map(({ table, before, after }) =>
    table === LINE_TABLE ? (after ?? before)?.['id'] : undefined,
  );
  return new Set(ids.filter((id) => typeof id === 'string'));
}
