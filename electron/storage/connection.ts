import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppException } from '../../shared/errors/app-error.ts';
import { TABLES } from './tables.ts';

/** Marks a file as a Cradlegate project: "CRDG" in ASCII, stored in the SQLite header at offset 68. */
export const APPLICATION_ID = 0x43524447;

/** How long a statement waits for another connection, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/** Every connection setting that matters, set and then read back; SQLite's defaults differ between builds. */
const PRAGMAS: readonly (readonly [string, number])[] = [
  ['busy_timeout', BUSY_TIMEOUT_MS],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['recursive_triggers', 1],
  // After ANALYZE the planner made itself an index on study_id for tree queries: 20,000 lines took 24 s.
  ['automatic_index', 0],
  ['temp_store', 2],
  ['cache_size', -65536],
];

/** 2 is FULL: every commit is on the disk before it is acknowledged. */
const SYNCHRONOUS_FULL = 2;

/**
 * Opens the file and sets the pragmas that do not write. The path has to be absolute (SQLite takes "file:" and
 * ":memory:" for something else). Throws SqliteError or AppException `external.file.missing`.
 */
export function connect(path: string, options: { readonly readOnly: boolean }): Database.Database {
  if (!existsSync(path)) {
    throw new AppException({ code: 'external.file.missing', params: { file: path } });
  }
  if (!statSync(path).isFile()) {
    throw new AppException({ code: 'storage.notAProject', params: { file: path, reason: 'not a file' } });
  }
  const database = new Database(path, {
    readonly: options.readOnly,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MS,
  });
  return closingOnTrouble(database, () => {
    for (const [name, value] of PRAGMAS) {
      setPragma(database, name, value);
    }
    return database;
  });
}

/** Write-ahead log with a full sync per commit. AppException when the file system cannot do it. */
export function prepareForWriting(database: Database.Database, path: string): void {
  const journal = database.pragma('journal_mode = WAL', { simple: true });
  if (journal !== 'wal') {
    throw new AppException({ code: 'external.file.noWriteAheadLog', params: { file: path } });
  }
  setPragma(database, 'synchronous', SYNCHRONOUS_FULL);
}

/** AppException `storage.notAProject` unless the file carries our application id. */
export function requireProject(database: Database.Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) === APPLICATION_ID) {
    return;
  }
  throw new AppException({ code: 'storage.notAProject', params: { file: path, reason: 'application_id' } });
}

/** AppException `storage.corrupt` unless every table under history stands in the file with all its columns. */
export function requireTables(database: Database.Database, path: string): void {
  for (const table of Object.values(TABLES)) {
    try {
      database.prepare(`SELECT ${table.columns.join(', ')} FROM ${table.name}`);
    } catch (problem) {
      if (!(problem instanceof Database.SqliteError) || problem.code !== 'SQLITE_ERROR') {
        throw problem;
      }
      throw new AppException({ code: 'storage.corrupt', params: { file: path, reason: problem.message } });
    }
  }
}

/**
 * True when the last writer left without closing: its write-ahead log still stands beside the file.
 * Has to be asked before the first statement, which takes the log in.
 */
export function leftUnclean(path: string): boolean {
  return [`${path}-wal`, `${path}-journal`].some((file) => existsSync(file) && statSync(file).size > 0);
}

/** Reads the whole file; AppException `storage.corrupt` with SQLite's first complaint. */
export function requireIntact(database: Database.Database, path: string): void {
  const [first] = database.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check === 'ok') {
    return;
  }
  throw new AppException({
    code: 'storage.corrupt',
    params: { file: path, reason: String(first?.quick_check) },
  });
}

/** Runs work; when it throws, closes the database before the exception goes on. */
export function closingOnTrouble<T>(database: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    database.close();
    throw problem;
  }
}

/**
 * Writes the log into the file and leaves it as one plain file without neighbours, so that it can be copied,
 * mailed and opened from a read-only place. While a reader still has it open the log has to stay.
 */
export function disconnect(database: Database.Database): void {
  if (!database.readonly) {
    database.pragma('optimize');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('busy_timeout = 0');
    leaveWriteAheadLog(database);
  }
  database.close();
}

function leaveWriteAheadLog(database: Database.Database): void {
  try {
    database.pragma('journal_mode = DELETE');
  } catch (problem) {
    // A reader keeps the log alive; whoever closes last takes it in.
    if (!(problem instanceof Database.SqliteError && problem.code.startsWith('SQLITE_BUSY'))) {
      throw problem;
    }
  }
}

function setPragma(database: Database.Database, name: string, value: number): void {
  database.pragma(`${name} = ${value}`);
  const found = database.pragma(name, { simple: true });
  if (found !== value) {
    throw new Error(`pragma ${name} is ${String(found)} instead of ${value}`);
  }
}
