import type { Database } from 'better-sqlite3';
import type { StudyEntry } from '../services/ports.ts';
import { readSite, readStudyHead } from './read-study.ts';

/** Name in `meta` of the study that is shown when the project is opened. */
const CURRENT_STUDY = 'current_study';
/** Name in `meta` of the highest study number ever given: a number is not used twice. */
const LAST_STUDY = 'last_study';

/** The study a project is made with. */
export const FIRST_STUDY = 1;

/** All studies of the project in the order they were made. AppException `storage.rowUnreadable`. */
export function readStudies(database: Database): readonly StudyEntry[] {
  const rows = database
    .prepare<[], { id: number; siteId: number }>('SELECT id, site_id AS siteId FROM study ORDER BY id')
    .all();
  const lines = countRows(database, 'bom_line');
  const activities = countRows(database, 'activity');
  return rows.map(({ id, siteId }) => {
    const { title, product, scope } = readStudyHead(database, id);
    const siteName = readSite(database, id).site?.name;
    return {
      id,
      title,
      productName: product.name,
      siteId,
      ...(siteName !== undefined && { siteName }),
      ...(scope.periodStart !== undefined && { periodStart: scope.periodStart }),
      ...(scope.periodEnd !== undefined && { periodEnd: scope.periodEnd }),
      bomLines: lines.get(id) ?? 0,
      activities: activities.get(id) ?? 0,
    };
  });
}

function countRows(database: Database, table: string): ReadonlyMap<number, number> {
  const rows = database
    .prepare<[], [number, number]>(`SELECT study_id, count(*) FROM ${table} GROUP BY study_id`)
    .raw();
  return new Map(rows.all());
}

/** True where the project has a study of this number. */
export function hasStudy(database: Database, id: number): boolean {
  return database.prepare<[number]>('SELECT 1 FROM study WHERE id = ?').get(id) !== undefined;
}

/** The study of this number or, where it is gone, the one before it; the first study of a project still empty. */
export function nearestStudy(database: Database, id: number): number {
  const nearest = database
    .prepare<[number, number], number>('SELECT id FROM study ORDER BY id <= ? DESC, abs(id - ?) LIMIT 1')
    .pluck();
  return nearest.get(id, id) ?? FIRST_STUDY;
}

/** The study that was shown last. */
export function rememberedStudy(database: Database): number {
  return nearestStudy(database, readNumber(database, CURRENT_STUDY) ?? FIRST_STUDY);
}

/** Keeps in mind which study is shown; nothing of the studies changes, so it is no entry of the history. */
export function rememberStudy(database: Database, id: number): void {
  writeNumber(database, CURRENT_STUDY, id);
}

/** A number for a new study that no study ever had. Belongs into the transaction that makes the study. */
export function takeStudyNumber(database: Database): number {
  const highest = database.prepare<[], number | null>('SELECT max(id) FROM study').pluck().get() ?? 0;
  const number = Math.max(highest, readNumber(database, LAST_STUDY) ?? 0) + 1;
  writeNumber(database, LAST_STUDY, number);
  return number;
}

/**
 * The study whose rows an entry of the history changed; for the data of a site a study of that site, `here` before
 * others. Null where no study that stands in the file is concerned.
 */
export function studyOfEntry(database: Database, entryId: number, here: number): number | null {
  const own = database
    .prepare<[number], number>(
      `SELECT CASE table_name WHEN 'study' THEN row_key ->> '$[0]' ELSE row_key ->> '$[#-1]' END
        FROM history_change WHERE entry_id = ? AND table_name NOT IN ('site', 'mapping_decision')
        ORDER BY ordinal LIMIT 1`,
    )
    .pluck()
    .get(entryId);
  if (own !== undefined) {
    return own;
  }
  const sharing = database
    .prepare<[number, number], number>(
      `SELECT study.id FROM history_change JOIN study ON site_id = row_key ->> '$[0]'
        WHERE entry_id = ? AND table_name = 'site' ORDER BY study.id = ? DESC, study.id LIMIT 1`,
    )
    .pluck();
  return sharing.get(entryId, here) ?? null;
}

function readNumber(database: Database, name: string): number | undefined {
  const value = database.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck().get(name);
  return value === undefined ? undefined : Number(value);
}

function writeNumber(database: Database, name: string, value: number): void {
  database
    .prepare(
      'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, String(value));
}
