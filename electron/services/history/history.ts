import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type HistoryOutcome, type HistoryView } from '../../../shared/contract/outcomes.ts';
import { type OpenFile, type OpenProject } from '../open-project.ts';
import { type HistoryEntry } from '../ports.ts';
import { openProject, type Session, showStudy } from '../session.ts';

/** All entries of the project's history, oldest first, and whether the hash chain is intact. */
export async function listHistory(session: Session): Promise<Result<HistoryOutcome>> {
  const project = openProject(session);
  return project.ok ? outcome(project.value.store, verified(project.value)) : project;
}

/** Takes the last command back; the undo is an entry of its own. The study it changed is shown. */
export async function undo(session: Session): Promise<Result<HistoryOutcome>> {
  return turn(session, 'undo');
}

/** Does the last command that was taken back again. The study it changed is shown. */
export async function redo(session: Session): Promise<Result<HistoryOutcome>> {
  return turn(session, 'redo');
}

function turn(session: Session, direction: 'undo' | 'redo'): Result<HistoryOutcome> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const done = project.value[direction]();
  const shown = done.ok ? showStudy(session) : done;
  return shown.ok ? outcome(shown.value.store, lastVerified(shown.value)) : shown;
}

// Verifying replays every change ever made, a second and more for a large project: too long for each undo.
const verifications = new WeakMap<OpenFile, boolean>();

/** Whether the record is intact, looked at anew. */
function verified(project: OpenProject): boolean {
  const intact = project.store.verifyHistory().ok;
  verifications.set(project.store, intact);
  return intact;
}

/** Whether the record was intact when it was last looked at while the project is open and locked by us. */
function lastVerified(project: OpenProject): boolean {
  return verifications.get(project.store) ?? verified(project);
}

function outcome(store: OpenFile, intact: boolean): Result<HistoryOutcome> {
  const entries = store.history();
  if (!entries.ok) {
    return entries;
  }
  return success({
    entries: entries.value.map((entry) => {
      const study = store.studyOf(entry.id);
      return { ...historyView(entry), ...(study.ok && study.value !== null && { studyId: study.value }) };
    }),
    undoable: store.nextUndo()?.id ?? null,
    redoable: store.nextRedo()?.id ?? null,
    intact,
  });
}

/** A history entry as it travels to hosts. */
export function historyView(entry: HistoryEntry): HistoryView {
  const { id, kind, ofEntry, time, actor, changeCount, hash } = entry;
  const reason = entry.command.reason;
  const params = { ...entry.command.params };
  return {
    id,
    kind,
    ofEntry,
    time,
    actor,
    command: entry.command.name,
    params,
    ...(reason === undefined ? {} : { reason }),
    changeCount,
    hash,
    ...(entry.effect === undefined ? {} : { effect: entry.effect }),
  };
}
