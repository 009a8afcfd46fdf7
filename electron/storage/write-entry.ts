import type { Database } from 'better-sqlite3';
import type { Result } from '../../shared/errors/app-error.ts';
import type { Portions } from '../../shared/portions.ts';
import { connect, prepareForWriting } from './connection.ts';
import type { EntryRow } from './history/entry-hash.ts';
import { appendInPortions, type NewEntry } from './history/history-log.ts';
import { RowRecorder } from './row-recorder.ts';
import { attemptInPortions } from './sqlite-error.ts';
import { StatementCache } from './statement-cache.ts';
import { inTransaction } from './transaction.ts';

/** A connection that is written through. */
export interface WriteConnection {
  readonly path: string;
  readonly database: Database;
  readonly statements: StatementCache;
}

/** Carries out one command: one transaction, one entry; null when nothing changed. Sealed however the work ends. */
export function writeEntry(
  { path, database, statements }: WriteConnection,
  entry: NewEntry,
  work: (recorder: RowRecorder) => Portions<void>,
): Portions<Result<EntryRow | null>> {
  return attemptInPortions(path, () =>
    inTransaction(database, function* () {
      const recorder = new RowRecorder(statements);
      try {
        yield* work(recorder);
      } finally {
        recorder.seal();
      }
      return yield* appendInPortions(database, entry, recorder.changes());
    }),
  );
}

/** Pages kept by the second connection, in KiB below zero: what is over goes into the log on the way, not at the commit. */
const SECOND_CACHE_KIB = -16384;

/**
 * Lends a second connection to the file for a long write: the first one reads what stood there before until the commit.
 * Meanwhile the first refuses to write at once instead of waiting for its own process.
 */
export function* onSecondConnection<T>(
  first: Database,
  path: string,
  work: (second: WriteConnection) => Portions<Result<T>>,
): Portions<Result<T>> {
  const wait = Number(first.pragma('busy_timeout', { simple: true }));
  return yield* attemptFlat(path, function* () {
    const database = connect(path, { readOnly: false });
    try {
      prepareForWriting(database, path);
      database.pragma(`cache_size = ${SECOND_CACHE_KIB}`);
      // Taking the log in takes as long as the commit: a stretch of its own, {@link ProjectStore.takeLogIn}.
      database.pragma('wal_autocheckpoint = 0');
      first.pragma('busy_timeout = 0');
      return yield* work({ path, database, statements: new StatementCache(database) });
    } finally {
      database.close();
      first.pragma(`busy_timeout = ${wait}`);
    }
  });
}

function* attemptFlat<T>(path: string, work: () => Portions<Result<T>>): Portions<Result<T>> {
  const outcome = yield* attemptInPortions(path, work);
  return outcome.ok ? outcome.value : outcome;
}
