import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type HistoryView } from '../../../shared/contract/outcomes.ts';
import { historyView } from '../history/history.ts';
import { type OpenProject } from '../open-project.ts';

/** What is known of a line's history: its entries among all up to `upTo`. */
interface KnownHistory {
  readonly upTo: number;
  readonly views: readonly HistoryView[];
}

/** Histories by line. Entries never change, so each is looked at once for a line. */
const knownHistories = new WeakMap<OpenProject, Map<string, KnownHistory>>();

/** The history entries that changed a line, oldest first. */
export function lineHistory(project: OpenProject, lineId: string): Result<HistoryView[]> {
  const histories = knownHistories.get(project) ?? new Map<string, KnownHistory>();
  knownHistories.set(project, histories);
  const known = histories.get(lineId) ?? { upTo: 0, views: [] };
  const last = project.store.lastEntryId();
  if (!last.ok) {
    return last;
  }
  if (last.value === known.upTo) {
    return success([...known.views]);
  }
  const added = project.store.historyOfLine(lineId, known.upTo);
  if (!added.ok) {
    return added;
  }
  const views = [...known.views, ...added.value.map(historyView)];
  histories.set(lineId, { upTo: last.value, views });
  return success(views);
}
