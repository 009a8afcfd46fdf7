import Database from 'better-sqlite3';
import {
  type AppError,
  AppException,
  type ErrorCode,
  failure,
  type Result,
  success,
} from '../../shared/errors/app-error.ts';
import type { Portions } from '../../shared/portions.ts';
import { fileError, isFileProblem } from './file-error.ts';

/** The database file's own word for the trouble; undefined for anything that did not come from SQLite. */
export function sqliteCode(problem: unknown): string | undefined {
  return problem instanceof Database.SqliteError ? problem.code : undefined;
}

/**
 * Expected trouble with the file as an {@link AppError}; undefined for a bug, which the caller has to throw on.
 * Codes by their meaning at https://sqlite.org/rescode.html; extended codes begin with the primary one.
 */
export function storageError(problem: unknown, path: string): AppError | undefined {
  if (problem instanceof AppException) {
    return problem.error;
  }
  if (isFileProblem(problem)) {
    return fileError(problem, path);
  }
  const code = sqliteCode(problem);
  if (code === undefined || !(problem instanceof Error)) {
    return undefined;
  }
  const found = FAMILIES.find(([prefix]) => code.startsWith(prefix));
  return found && { code: found[1], params: { file: path, reason: problem.message } };
}

const FAMILIES: readonly (readonly [string, ErrorCode])[] = [
  ['SQLITE_FULL', 'external.disk.full'],
  ['SQLITE_READONLY', 'external.file.readOnly'],
  ['SQLITE_PERM', 'external.file.readOnly'],
  ['SQLITE_CANTOPEN', 'external.file.unreadable'],
  ['SQLITE_IOERR', 'external.disk.failed'],
  ['SQLITE_BUSY', 'state.busy'],
  ['SQLITE_CORRUPT', 'storage.corrupt'],
  ['SQLITE_NOTADB', 'storage.notAProject'],
  ['SQLITE_CONSTRAINT', 'storage.rowRefused'],
];

/** Runs work on the file at `path` and turns expected trouble into a value; bugs go on as exceptions. */
export function attempt<T>(path: string, work: () => T): Result<T> {
  try {
    return success(work());
  } catch (problem) {
    return expected(problem, path);
  }
}

/** {@link attempt} in portions. */
export function* attemptInPortions<T>(path: string, work: () => Portions<T>): Portions<Result<T>> {
  try {
    return success(yield* work());
  } catch (problem) {
    return expected(problem, path);
  }
}

function expected(problem: unknown, path: string): ReturnType<typeof failure> {
  const error = storageError(problem, path);
  if (error === undefined) {
    throw problem;
  }
  return failure(error.code, error.params, error.place);
}
