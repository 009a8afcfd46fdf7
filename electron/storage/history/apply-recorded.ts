import { AppException } from '../../../shared/errors/app-error.ts';
import type { RecordedChange, RowRecorder } from '../row-recorder.ts';
import { rowFromJson, rowOfKey, TABLES, type TableSpec } from '../tables.ts';

/**
 * Puts rows back to how an entry found them (`backward`) or left them (`forward`). Every row has to be exactly as
 * the entry left it (found it); otherwise AppException `state.history.conflict` and nothing is done. The order of
 * rows does not matter: references between rows are checked when the transaction ends.
 */
export function applyRecorded(
  recorder: RowRecorder,
  entryId: number,
  changes: readonly RecordedChange[],
  direction: 'backward' | 'forward',
): void {
  let applied = 0;
  for (const table of Object.values(TABLES)) {
    const own = changes.filter((change) => change.table === table.name);
    const turned = own.map((change) => (direction === 'forward' ? change : reversed(change)));
    requireFound(recorder, entryId, table, turned);
    recorder.remove(
      table,
      turned.filter(({ after }) => after === null).map(({ key }) => rowOfKey(table, key)),
    );
    recorder.put(
      table,
      turned.flatMap(({ after }) => (after === null ? [] : [rowFromJson(table, after)])),
    );
    applied += own.length;
  }
  if (applied !== changes.length) {
    throw new Error(`entry ${entryId} has changes of an unknown table`);
  }
}

function reversed(change: RecordedChange): RecordedChange {
  return { ...change, before: change.after, after: change.before };
}

function requireFound(
  recorder: RowRecorder,
  entryId: number,
  table: TableSpec,
  changes: readonly RecordedChange[],
): void {
  const current = recorder.lookUp(table, changes.length);
  for (const { key, before } of changes) {
    if (current(key) === before) {
      continue;
    }
    const params = { entry: String(entryId), table: table.name, key };
    throw new AppException({ code: 'state.history.conflict', params });
  }
}
