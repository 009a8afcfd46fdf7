import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppException, type Result } from '../../shared/errors/app-error.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import type { HistoryCommand, ProjectStore } from '../services/ports.ts';
import type { Authorship } from './authorship.ts';
import { APPLICATION_ID, closingOnTrouble } from './connection.ts';
import { isFileProblem } from './file-error.ts';
import { migrate } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { MIGRATIONS } from './migrations/migration-list.ts';
import { openProject } from './open-project.ts';
import { SqliteProjectStore } from './project-store.ts';
import { attempt } from './sqlite-error.ts';

export interface CreateOptions extends Authorship {
  /** The study the project starts with; at least title, product name and declared unit. */
  readonly study: StudyDocument;
  /** What the first history entry says; `project.create` with the title when absent. */
  readonly command?: HistoryCommand;
  readonly migrations?: readonly Migration[];
}

/**
 * Makes a new project file and opens it for writing. The file is built under another name beside and appears at
 * `path` complete or not at all. Errors: `external.file.exists`, `.readOnly`, `.missing` (no such folder),
 * `external.disk.full`.
 */
export function createProject(path: string, options: CreateOptions): Result<ProjectStore> {
  const target = resolve(path);
  const created = attempt(target, () => {
    requireFolderFor(target);
    const building = join(dirname(target), `.new-${randomUUID()}.cradle`);
    try {
      build(building, options);
      publish(building, target);
    } finally {
      removeTraces(building);
    }
  });
  return created.ok ? openProject(target, { ...options, mode: 'write' }) : created;
}

function requireFolderFor(target: string): void {
  if (existsSync(target)) {
    throw new AppException({ code: 'external.file.exists', params: { file: target } });
  }
  const folder = dirname(target);
  if (!existsSync(folder)) {
    throw new AppException({ code: 'external.file.missing', params: { file: folder } });
  }
}

function build(path: string, options: CreateOptions): void {
  // Made by the file system first: it says why a file cannot be made, SQLite only that it cannot.
  closeSync(openSync(path, 'wx'));
  const database = new Database(path);
  closingOnTrouble(database, () => {
    // Nobody sees the file before it is complete, so it needs neither log nor sync while it grows.
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = ON');
    database.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(database, path, options.migrations ?? MIGRATIONS, options);
    const lock = { release: () => undefined };
    const store = new SqliteProjectStore({ path, database, lock }, options);
    const command = options.command ?? { name: 'project.create', params: { title: options.study.title } };
    const first = store.begin(command, (write) => write.replaceStudy(options.study));
    if (!first.ok) {
      throw new AppException(first.error);
    }
    database.pragma('optimize');
    database.close();
  });
  sync(path);
}

/** Gives the finished file its name without ever replacing another. */
function publish(building: string, target: string): void {
  try {
    linkSync(building, target);
  } catch (problem) {
    if (isFileProblem(problem) && problem.code === 'EEXIST') {
      throw problem;
    }
    // Some file systems have no second names for a file; then rename, after a last look.
    requireFolderFor(target);
    renameSync(building, target);
  }
  syncFolder(dirname(target));
}

function removeTraces(building: string): void {
  for (const file of [building, `${building}-journal`]) {
    rmSync(file, { force: true });
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder; its file system keeps names and content in step by itself.
  if (process.platform === 'win32') {
    return;
  }
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
