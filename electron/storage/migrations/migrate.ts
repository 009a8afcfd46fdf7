import type { Database } from 'better-sqlite3';
import { AppException } from '../../../shared/errors/app-error.ts';
import type { Authorship } from '../authorship.ts';
import { backUp } from '../backup.ts';
import { appendEntry } from '../history/history-log.ts';
import { sqliteCode } from '../sqlite-error.ts';
import type { Migration } from './migration.ts';

/** Name in `meta` under which the last history entry before a migration stands: undo does not go behind it. */
export const UNDO_FLOOR = 'undo_floor';

/** Version of the schema the list leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The file's schema version; 0 in an empty file. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * AppException `storage.newerVersion` when the file was written by a newer program than this; `storage.corrupt`
 * when it carries our mark but never had a schema.
 */
export function requireKnownVersion(
  database: Database,
  path: string,
  migrations: readonly Migration[],
): void {
  const found = schemaVersion(database);
  const known = newestVersion(migrations);
  if (found <= 0) {
    throw new AppException({ code: 'storage.corrupt', params: { file: path, reason: 'user_version' } });
  }
  if (found <= known) {
    return;
  }
  throw new AppException({
    code: 'storage.newerVersion',
    params: { file: path, found: String(found), known: String(known) },
  });
}

/**
 * Brings the schema to the newest version in one transaction, after a backup copy of a file that has content.
 * Returns the path of the copy, or null when none was needed. A step that fails leaves the file as it was:
 * AppException `storage.migrationFailed`.
 */
export function migrate(
  database: Database,
  path: string,
  migrations: readonly Migration[],
  authorship: Authorship,
): string | null {
  const from = schemaVersion(database);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) {
    return null;
  }
  const backup = from > 0 ? backUp(database, path, from) : null;
  // Rebuilding a table needs foreign keys off, and that cannot be switched inside a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    database.transaction(() => runSteps(database, pending, from, authorship)).immediate();
  } catch (problem) {
    if (sqliteCode(problem) !== undefined && !isFaultOfStep(problem)) {
      throw problem;
    }
    throw migrationFailed(problem, path, from, newestVersion(migrations));
  } finally {
    database.pragma('foreign_keys = ON');
  }
  return backup;
}

function runSteps(
  database: Database,
  pending: readonly Migration[],
  from: number,
  { actor, clock }: Authorship,
): void {
  for (const { version, apply } of pending) {
    const changes = apply(database) ?? [];
    const command = { name: 'project.migrate', params: { version: String(version) } };
    appendEntry(database, { kind: 'command', ofEntry: null, actor, time: clock(), command }, changes);
    database.pragma(`user_version = ${version}`);
  }
  const [broken] = database.pragma('foreign_key_check') as { table: string }[];
  if (broken !== undefined) {
    throw new Error(`foreign key broken in ${broken.table}`);
  }
  if (from > 0) {
    raiseUndoFloor(database);
  }
}

/** Rows in older entries have the older columns: they stay readable but are not put back. */
function raiseUndoFloor(database: Database): void {
  database
    .prepare(
      `INSERT INTO meta (name, value) SELECT ?, ifnull(max(id), 0) FROM history_entry WHERE true
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    )
    .run(UNDO_FLOOR);
}

/** SQL that is wrong or meets a constraint, against trouble with the disk, which keeps its own code. */
function isFaultOfStep(problem: unknown): boolean {
  return /^SQLITE_(ERROR|CONSTRAINT|MISMATCH)/.test(sqliteCode(problem) ?? '');
}

function migrationFailed(problem: unknown, path: string, from: number, to: number): AppException {
  const detail = problem instanceof Error ? problem.message : String(problem);
  return new AppException({
    code: 'storage.migrationFailed',
    params: { file: path, from: String(from), to: String(to), reason: detail },
  });
}
