import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { AppException } from '../../shared/errors/app-error.ts';
import { sqliteCode } from './sqlite-error.ts';

/** The right to write a project file, held until released or until the process ends, however it ends. */
export interface WriterLock {
  readonly release: () => void;
}

interface Owner {
  readonly nonce: string;
  readonly pid: string;
  readonly host: string;
  readonly since: string;
}

/** How often a lock file that was taken away under our hands is tried again. */
const MAX_ATTEMPTS = 5;
/** Waiting for another process that is just reading who the owner is. */
const OWNER_TIMEOUT_MS = 2000;

/** The lock file of a project. */
function lockPath(projectPath: string): string {
  return `${projectPath}.lock`;
}

/**
 * Takes the lock of the project at this absolute, real path. The lock file is a tiny database in which a write
 * transaction stays open: the operating system drops it with the process, so a lock cannot go stale and no
 * process number has to be guessed dead or alive. Throws AppException `state.locked` naming the owner,
 * `external.file.readOnly` where no file can be made.
 */
export function takeWriterLock(projectPath: string, now: string): WriterLock {
  const owner: Owner = { nonce: randomUUID(), pid: String(process.pid), host: hostname(), since: now };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const held = tryToHold(projectPath, owner);
    if (held !== undefined) {
      return { release: () => release(held, lockPath(projectPath)) };
    }
  }
  throw new AppException({ code: 'state.busy', params: { file: projectPath, reason: 'lock file' } });
}

/** Undefined when the lock file was removed or replaced meanwhile: the caller tries again. */
function tryToHold(projectPath: string, owner: Owner): Database.Database | undefined {
  const path = lockPath(projectPath);
  const database = open(path, projectPath);
  try {
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    beginWrite(database, projectPath);
    writeOwner(database, owner);
    beginWrite(database, projectPath);
    if (readOwner(path)?.nonce === owner.nonce) {
      return database;
    }
    database.close();
    return undefined;
  } catch (problem) {
    database.close();
    if (!isDamaged(problem)) {
      throw problem;
    }
    // A lock file that is no database cannot be held by anyone.
    removeFile(path);
    return undefined;
  }
}

function open(path: string, projectPath: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 });
  } catch (problem) {
    throw sqliteCode(problem) === undefined ? problem : readOnly(projectPath, problem);
  }
}

function beginWrite(database: Database.Database, projectPath: string): void {
  database.pragma('busy_timeout = 0');
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (problem) {
    const code = sqliteCode(problem) ?? '';
    if (code.startsWith('SQLITE_BUSY')) {
      throw locked(projectPath);
    }
    throw /^SQLITE_(READONLY|CANTOPEN)/.test(code) ? readOnly(projectPath, problem) : problem;
  }
  database.pragma(`busy_timeout = ${OWNER_TIMEOUT_MS}`);
}

function writeOwner(database: Database.Database, owner: Owner): void {
  database.exec('CREATE TABLE IF NOT EXISTS owner (nonce TEXT, pid TEXT, host TEXT, since TEXT) STRICT');
  database.exec('DELETE FROM owner');
  database.prepare('INSERT INTO owner VALUES (@nonce, @pid, @host, @since)').run(owner);
  database.exec('COMMIT');
}

/** Reads through a fresh connection, so that it sees the file that stands at the path now. */
function readOwner(path: string): Owner | undefined {
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { readonly: true, fileMustExist: true, timeout: OWNER_TIMEOUT_MS });
    return database.prepare<[], Owner>('SELECT nonce, pid, host, since FROM owner').get();
  } catch (problem) {
    // No file, or the other side has not written its name yet: the owner is not known.
    if (sqliteCode(problem) === undefined) {
      throw problem;
    }
    return undefined;
  } finally {
    database?.close();
  }
}

function release(database: Database.Database, path: string): void {
  // Removed while still held, nobody can get hold of a file that is about to vanish. Windows keeps open files.
  const removed = removeFile(path);
  database.close();
  if (!removed) {
    removeFile(path);
  }
}

function removeFile(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch {
    // A lock file left behind is harmless: it is free as soon as nobody holds it.
    return false;
  }
}

function isDamaged(problem: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(problem) ?? '');
}

function locked(projectPath: string): AppException {
  const owner = readOwner(lockPath(projectPath));
  const params = {
    file: projectPath,
    pid: owner?.pid ?? '?',
    host: owner?.host ?? '?',
    since: owner?.since ?? '?',
  };
  return new AppException({ code: 'state.locked', params });
}

function readOnly(projectPath: string, problem: unknown): AppException {
  const detail = problem instanceof Error ? problem.message : String(problem);
  return new AppException({ code: 'external.file.readOnly', params: { file: projectPath, reason: detail } });
}
