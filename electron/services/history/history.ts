import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type HistoryOutcome, type HistoryView } from '../../../shared/contract/outcomes.ts';
import { type HistoryEntry, type ProjectStore } from '../ports.ts';
import { openProject, type Session } from '../session.ts';

/** All entries of the project's history, oldest first, and whether the hash chain is intact. */
export async function listHistory(session: Session): Promise<Result<HistoryOutcome>> {
  const store = openProject(session);
  return store.ok ? outcome(store.value) : store;
}

/** Takes the last command back; the undo is an entry of its own. */
export async function undo(session: Session): Promise<Result<HistoryOutcome>> {
  const store = openProject(session);
  if (!store.ok) {
    return store;
  }
  const done = store.value.undo();
  return done.ok ? outcome(store.value) : done;
}

/** Does the last command that was taken back again. */
export async function redo(session: Session): Promise<Result<HistoryOutcome>> {
  const store = openProject(session);
  if (!store.ok) {
    return store;
  }
  const done = store.value.redo();
  return done.ok ? outcome(store.value) : done;
}

function outcome(store: ProjectStore): Result<HistoryOutcome> {
  const entries = store.history();
  if (!entries.ok) {
    return entries;
  }
  return success({
    entries: entries.value.map(view),
    undoable: store.nextUndo()?.id ?? null,
    redoable: store.nextRedo()?.id ?? null,
    intact: store.verifyHistory().ok,
  });
}

function view(entry: HistoryEntry): HistoryView {
  const { id, kind, ofEntry, time, actor, changeCount, hash } = entry;
  const reason = entry.command.reason;
  const params = { ...entry.command.params };
  return { id, kind, ofEntry, time, actor, command: entry.command.name, params, ...(reason === undefined ? {} : { reason }), changeCount, hash };
}
