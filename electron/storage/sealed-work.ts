import type { Database } from 'better-sqlite3';
import { inOnePortion, type Portions } from '../../shared/portions.ts';
import type { EntryRow } from './history/entry-hash.ts';
import { readEntryRows } from './history/history-log.ts';
import { UNDO_FLOOR } from './migrations/migrate.ts';
import type { RowRecorder } from './row-recorder.ts';

/** Work of a transaction in one go: it ends when the work returns. */
export function synchronous(
  work: (recorder: RowRecorder) => unknown,
): (recorder: RowRecorder) => Portions<void> {
  return (recorder) =>
    inOnePortion(() => {
      if (work(recorder) instanceof Promise) {
        throw new Error('the work of a transaction has to be synchronous');
      }
    });
}

/** Entries that count for undo: those after the last migration of the schema. */
export function readUndoable(database: Database): EntryRow[] {
  const floor = database
    .prepare<[string], string>('SELECT value FROM meta WHERE name = ?')
    .pluck()
    .get(UNDO_FLOOR);
  return readEntryRows(database).filter((entry) => entry.id > Number(floor ?? 0));
}
