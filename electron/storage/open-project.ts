import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppException, type Result } from '../../shared/errors/app-error.ts';
import type { ProjectStore } from '../services/ports.ts';
import type { Authorship } from './authorship.ts';
import {
  closingOnTrouble,
  connect,
  leftUnclean,
  prepareForWriting,
  requireIntact,
  requireProject,
  requireTables,
} from './connection.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/migration-list.ts';
import { migrate, newestVersion, requireKnownVersion, schemaVersion } from './migrations/migrate.ts';
import { type OpenFile, SqliteProjectStore } from './project-store.ts';
import { attempt } from './sqlite-error.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface OpenOptions extends Authorship {
  readonly mode: 'read' | 'write';
  /** Another list of schema steps, to test the machinery. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a project file. For writing it takes the writer's lock, looks the file over when the last writer was cut
 * off, and brings an older schema up to date after making a copy.
 * Errors: `external.file.missing`, `.unreadable`, `.readOnly`, `.noWriteAheadLog`, `storage.notAProject`,
 * `.newerVersion`, `.olderVersion` (read only), `.corrupt`, `.migrationFailed`, `state.locked`.
 */
export function openProject(path: string, options: OpenOptions): Result<ProjectStore> {
  return attempt(path, () => {
    const real = realPath(path);
    const file = options.mode === 'write' ? openToWrite(real, options) : openToRead(real, options);
    return closingFileOnTrouble(file, () => new SqliteProjectStore(file, options));
  });
}

function openToRead(path: string, options: OpenOptions): OpenFile {
  const unclean = leftUnclean(path);
  const database = connect(path, { readOnly: true });
  return closingOnTrouble(database, () => {
    const migrations = options.migrations ?? MIGRATIONS;
    requireProject(database, path);
    requireKnownVersion(database, path, migrations);
    requireUpToDate(schemaVersion(database), newestVersion(migrations), path);
    if (unclean) {
      requireIntact(database, path);
    }
    requireTables(database, path);
    return { path, database, lock: null };
  });
}

function openToWrite(path: string, options: OpenOptions): OpenFile {
  const unclean = leftUnclean(path);
  const migrations = options.migrations ?? MIGRATIONS;
  const database = connect(path, { readOnly: false });
  return closingOnTrouble(database, () => {
    requireProject(database, path);
    const lock = takeWriterLock(path, options.clock());
    return releasingOnTrouble(lock, () => {
      requireKnownVersion(database, path, migrations);
      if (unclean) {
        requireIntact(database, path);
      }
      prepareForWriting(database, path);
      migrate(database, path, migrations, options);
      requireTables(database, path);
      return { path, database, lock };
    });
  });
}

/** The one true path: two spellings of a file must meet in the same lock, and SQLite wants it absolute. */
function realPath(path: string): string {
  const absolute = resolve(path);
  return existsSync(absolute) ? realpathSync(absolute) : absolute;
}

function requireUpToDate(found: number, known: number, path: string): void {
  if (found === known) {
    return;
  }
  const params = { file: path, found: String(found), known: String(known) };
  throw new AppException({ code: 'storage.olderVersion', params });
}

function releasingOnTrouble<T>(lock: WriterLock, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    lock.release();
    throw problem;
  }
}

function closingFileOnTrouble<T>(file: OpenFile, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    file.database.close();
    file.lock?.release();
    throw problem;
  }
}
