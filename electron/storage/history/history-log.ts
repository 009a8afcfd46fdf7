import type { Database } from 'better-sqlite3';
import type {
  EffectInPortions,
  HistoryChange,
  HistoryEntry,
  HistoryKind,
  StoredRow,
  TotalEffect,
} from '../../services/ports.ts';
import { allAtOnce, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { RecordedChange } from '../row-recorder.ts';
import { type Row, rowFromJson, tableNamed } from '../tables.ts';
import { EntryHash, type EntryRow, FIRST_PREVIOUS_HASH } from './entry-hash.ts';

/** An entry about to be written: everything but its place in the chain. */
export type NewEntry = Pick<HistoryEntry, 'kind' | 'ofEntry' | 'time' | 'actor' | 'command'> & {
  /** Asked only where the entry is written. */
  readonly effect?: EffectInPortions | undefined;
};

/**
 * Appends an entry with its changes to the chain; belongs into the transaction that made the changes. Null when
 * there are no changes: then there is no entry.
 */
export function appendEntry(
  database: Database,
  entry: NewEntry,
  changes: Iterable<RecordedChange>,
): EntryRow | null {
  return allAtOnce(appendInPortions(database, entry, changes));
}

/** {@link appendEntry} in portions. */
export function* appendInPortions(
  database: Database,
  entry: NewEntry,
  changes: Iterable<RecordedChange>,
): Portions<EntryRow | null> {
  const last = database
    .prepare<[], { id: number; hash: string }>('SELECT id, hash FROM history_entry ORDER BY id DESC LIMIT 1')
    .get();
  const id = (last?.id ?? 0) + 1;
  const hash = new EntryHash();
  const changeCount = yield* insertChanges(database, id, changes, hash);
  if (changeCount === 0) {
    return null;
  }
  const unhashed = {
    id,
    kind: entry.kind,
    of_entry: entry.ofEntry,
    time: entry.time,
    actor: entry.actor,
    command: entry.command.name,
    params: canonicalJson(entry.command.params),
    reason: entry.command.reason ?? null,
    change_count: changeCount,
    previous_hash: last?.hash ?? FIRST_PREVIOUS_HASH,
    ...effectColumn(entry.effect === undefined ? undefined : yield* entry.effect()),
  };
  const row: EntryRow = { ...unhashed, hash: hash.finish(unhashed) };
  const columns = Object.keys(row);
  database
    .prepare(
      `INSERT INTO history_entry (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
  return row;
}

/** A step of the schema before version 60 writes its entry before there is such a column. */
function effectColumn(effect: TotalEffect | undefined): { readonly effect?: string } {
  return effect === undefined ? {} : { effect: canonicalJson(effect) };
}

function* insertChanges(
  database: Database,
  entryId: number,
  changes: Iterable<RecordedChange>,
  hash: EntryHash,
): Portions<number> {
  const insert = database.prepare('INSERT INTO history_change VALUES (?, ?, ?, ?, ?, ?)');
  let count = 0;
  yield* forEachInPortions(changes, (change) => {
    count += 1;
    hash.addChange(change);
    insert.run(entryId, count, change.table, change.key, change.before, change.after);
  });
  return count;
}

/** All entries, oldest first. */
export function readEntryRows(database: Database): EntryRow[] {
  return database.prepare<[], EntryRow>('SELECT * FROM history_entry ORDER BY id').all();
}

/** Number of the newest entry, 0 before the first. */
export function readLastEntryId(database: Database): number {
  return database.prepare<[], number | null>('SELECT max(id) FROM history_entry').pluck().get() ?? 0;
}

/** One entry; undefined when there is none of that number. */
export function readEntryRow(database: Database, id: number): EntryRow | undefined {
  return database.prepare<[number], EntryRow>('SELECT * FROM history_entry WHERE id = ?').get(id);
}

/** The entries after an entry that changed a row, oldest first. Reads the keys of all changes since then, no row. */
export function readEntryRowsOf(
  database: Database,
  table: string,
  key: string,
  afterEntry: number,
): EntryRow[] {
  return database
    .prepare<[number, string, string], EntryRow>(
      `SELECT * FROM history_entry WHERE id IN
        (SELECT entry_id FROM history_change WHERE entry_id > ? AND row_key = ? AND table_name = ?)
       ORDER BY id`,
    )
    .all(afterEntry, key, table);
}

/** The changes of an entry in their order, one at a time: an import has as many as the list has rows. */
export function iterateChanges(database: Database, entryId: number): IterableIterator<RecordedChange> {
  return database
    .prepare<[number], RecordedChange>(
      `SELECT table_name AS "table", row_key AS "key", before, after FROM history_change
       WHERE entry_id = ? ORDER BY ordinal`,
    )
    .iterate(entryId);
}

/** The entry as the rest of the program sees it. */
export function entryOf(row: EntryRow): HistoryEntry {
  const params = JSON.parse(row.params) as Record<string, string>;
  return {
    id: row.id,
    kind: row.kind as HistoryKind,
    ofEntry: row.of_entry,
    time: row.time,
    actor: row.actor,
    command:
      row.reason === null ? { name: row.command, params } : { name: row.command, params, reason: row.reason },
    changeCount: row.change_count,
    previousHash: row.previous_hash,
    hash: row.hash,
    ...(typeof row.effect === 'string' && { effect: JSON.parse(row.effect) as TotalEffect }),
  };
}

/** The change as the rest of the program sees it. */
export function changeOf(change: RecordedChange): HistoryChange {
  const table = tableNamed(change.table);
  const stored = (json: string | null) =>
    json === null || table === undefined ? null : filled(rowFromJson(table, json));
  return { table: change.table, key: change.key, before: stored(change.before), after: stored(change.after) };
}

function filled(row: Row): StoredRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => (value === null ? [] : [[column, value]])),
  );
}
