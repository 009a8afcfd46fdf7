import type { Database } from 'better-sqlite3';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import type { VerifiedHistory } from '../../services/ports.ts';
import type { RecordedChange } from '../row-recorder.ts';
import type { StatementCache } from '../statement-cache.ts';
import { keyOf, rowToJson, TABLES } from '../tables.ts';
import { EntryHash, type EntryRow, FIRST_PREVIOUS_HASH } from './entry-hash.ts';
import { iterateChanges, readEntryRows } from './history-log.ts';

/** The last state of every row the history knows: JSON of the row and the entry that left it so. */
type Replayed = Map<string, { readonly json: string; readonly entryId: number }>;

/**
 * Recomputes the hash chain from the first entry, replays the changes and compares the outcome with the rows in
 * the file. `storage.historyBroken` with the first entry that is not whole and what is wrong with it: `number`
 * (an entry is missing), `chain` (does not follow the one before), `hash` (the entry or one of its changes was
 * altered), `before` (a change does not start from the row as it was), `row` (a row was altered in the file
 * without an entry; `entry` is the last one that knew the row, 0 when none did).
 */
export function verifyHistory(database: Database, statements: StatementCache): Result<VerifiedHistory> {
  const replayed: Replayed = new Map();
  let previousHash = FIRST_PREVIOUS_HASH;
  let changeCount = 0;
  let expectedId = 1;
  for (const entry of readEntryRows(database)) {
    const changes = [...iterateChanges(database, entry.id)];
    const fault = faultOf(entry, changes, expectedId, previousHash) ?? replay(replayed, entry.id, changes);
    if (fault !== undefined) {
      return broken(expectedId, fault);
    }
    previousHash = entry.hash;
    changeCount += changes.length;
    expectedId += 1;
  }
  const altered = alteredRow(statements, replayed);
  if (altered !== undefined) {
    return broken(altered.entryId, 'row', altered.name);
  }
  return success({ entryCount: expectedId - 1, changeCount, headHash: previousHash });
}

function faultOf(
  entry: EntryRow,
  changes: readonly RecordedChange[],
  expectedId: number,
  previousHash: string,
): string | undefined {
  if (entry.id !== expectedId) {
    return 'number';
  }
  if (entry.previous_hash !== previousHash) {
    return 'chain';
  }
  if (entry.change_count !== changes.length || hashOf(entry, changes) !== entry.hash) {
    return 'hash';
  }
  return undefined;
}

function hashOf(entry: EntryRow, changes: readonly RecordedChange[]): string {
  const hash = new EntryHash();
  for (const change of changes) {
    hash.addChange(change);
  }
  return hash.finish(entry);
}

function replay(replayed: Replayed, entryId: number, changes: readonly RecordedChange[]): string | undefined {
  for (const change of changes) {
    const name = `${change.table} ${change.key}`;
    if ((replayed.get(name)?.json ?? null) !== change.before) {
      return 'before';
    }
    if (change.after === null) {
      replayed.delete(name);
    } else {
      replayed.set(name, { json: change.after, entryId });
    }
  }
  return undefined;
}

function alteredRow(
  statements: StatementCache,
  replayed: Replayed,
): { readonly entryId: number; readonly name: string } | undefined {
  for (const table of Object.values(TABLES)) {
    for (const row of statements.readAll(table)) {
      const name = `${table.name} ${keyOf(table, row)}`;
      const known = replayed.get(name);
      if (known?.json !== rowToJson(table, row)) {
        return { entryId: known?.entryId ?? 0, name };
      }
      replayed.delete(name);
    }
  }
  for (const [name, { entryId }] of replayed) {
    return { entryId, name };
  }
  return undefined;
}

function broken(entryId: number, part: string, row = ''): Result<VerifiedHistory> {
  return failure('storage.historyBroken', { entry: String(entryId), part, row });
}
