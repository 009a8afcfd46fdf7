import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { ProjectFigures, type ProjectSummary } from '../../shared/model/project-summary.ts';
import { APPLICATION_ID, leftUnclean } from './connection.ts';
import { rememberedStudy } from './studies.ts';

/** Name in `meta` of the figures kept for lists of projects. */
const SUMMARY = 'summary';

/** Characters read of it: what we write is shorter, and the file may be a stranger's. */
const LONGEST_TEXT = 4000;

/** Figures with everything they hold for: the head of the history, the study, and the version that calculated. */
const StoredSummary = z.strictObject({
  entryHash: z.string(),
  studyId: z.number(),
  version: z.string(),
  figures: ProjectFigures,
});

/** Bytes of the head of an SQLite file (https://sqlite.org/fileformat.html, 1.3). */
const HEADER = { bytes: 100, application: 68, journal: 18 } as const;
/** Read version of a file with a write-ahead log: somebody has it open, or had and was cut off. */
const WITH_LOG = 2;

interface Head {
  readonly hash: string;
  readonly time: string;
}

/**
 * Keeps the figures of a study with the state they were calculated for. Only those of the study that is shown next time are
 * kept; it is no change of a study and no entry of the history.
 */
export function writeSummary(
  database: Database.Database,
  studyId: number,
  figures: ProjectFigures,
  version: string,
): void {
  const head = readHead(database);
  if (head === undefined || rememberedStudy(database) !== studyId) {
    return;
  }
  const text = JSON.stringify(StoredSummary.parse({ entryHash: head.hash, studyId, version, figures }));
  if (text !== readStored(database)) {
    database
      .prepare(
        'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      )
      .run(SUMMARY, text);
  }
}

/**
 * What a closed project tells about itself, in some milliseconds, without lock and without any trace beside the file. A file
 * that is open somewhere is left alone. Never throws for the file: what cannot be read is `unreadable`.
 */
export function readProjectSummary(path: string, version: string): ProjectSummary {
  try {
    const journal = journalOf(path);
    if (journal === undefined) {
      return { kind: 'unknown', reason: 'unreadable' };
    }
    return journal === WITH_LOG || leftUnclean(path)
      ? { kind: 'unknown', reason: 'inUse' }
      : readClosed(path, version);
  } catch (problem) {
    if (problem instanceof Database.SqliteError || isSystemError(problem)) {
      return { kind: 'unknown', reason: 'unreadable' };
    }
    throw problem;
  }
}

/** Read version of a project file; undefined for another file. */
function journalOf(path: string): number | undefined {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER.bytes);
    const read = readSync(file, header, 0, HEADER.bytes, 0);
    return read === HEADER.bytes && header.readUInt32BE(HEADER.application) === APPLICATION_ID
      ? header[HEADER.journal]
      : undefined;
  } finally {
    closeSync(file);
  }
}

function readClosed(path: string, version: string): ProjectSummary {
  // A list of projects waits for nobody.
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    database.pragma('trusted_schema = 0');
    return summaryOf(database, version);
  } finally {
    database.close();
  }
}

function summaryOf(database: Database.Database, version: string): ProjectSummary {
  const head = readHead(database);
  const text = readStored(database);
  const changed = head?.time;
  const unknown = (reason: 'none' | 'changed' | 'otherVersion' | 'empty'): ProjectSummary => ({
    kind: 'unknown',
    ...(changed === undefined ? {} : { changed }),
    reason,
  });
  const stored = text === undefined ? undefined : parsed(text);
  if (head === undefined || stored === undefined) {
    return unknown('none');
  }
  if (stored.entryHash !== head.hash || stored.studyId !== rememberedStudy(database)) {
    return unknown('changed');
  }
  if (stored.version !== version) {
    return unknown('otherVersion');
  }
  return stored.figures.totalKg === undefined && stored.figures.open === 0
    ? unknown('empty')
    : { kind: 'known', changed: head.time, figures: stored.figures };
}

function readHead(database: Database.Database): Head | undefined {
  return database.prepare<[], Head>('SELECT hash, time FROM history_entry ORDER BY id DESC LIMIT 1').get();
}

function readStored(database: Database.Database): string | undefined {
  return database
    .prepare<[number, string], string>('SELECT substr(value, 1, ?) FROM meta WHERE name = ?')
    .pluck()
    .get(LONGEST_TEXT, SUMMARY);
}

/** Another version may have kept other figures: they are none of this one. */
function parsed(text: string): z.infer<typeof StoredSummary> | undefined {
  try {
    return StoredSummary.safeParse(JSON.parse(text)).data;
  } catch (problem) {
    if (problem instanceof SyntaxError) {
      return undefined;
    }
    throw problem;
  }
}

function isSystemError(problem: unknown): boolean {
  return problem instanceof Error && 'syscall' in problem;
}
