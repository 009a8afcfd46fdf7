import { AppException } from '../../shared/errors/app-error.ts';
import { Activity } from '../../shared/model/activity.ts';
import { BomLine } from '../../shared/model/bom-line.ts';
import { Factor } from '../../shared/model/factor.ts';
import {
  BomSource,
  LibraryReference,
  STUDY_FORMAT,
  STUDY_VERSION,
  StudyDocument,
} from '../../shared/model/study.ts';
import type { Database } from 'better-sqlite3';
import { checkedRows } from './checked-rows.ts';
import { uncheckedLineOfRow } from './repositories/bom-line-rows.ts';
import { uncheckedDocumentOfRow } from './repositories/document-rows.ts';
import { uncheckedStudyOfRow } from './repositories/study-row.ts';
import { type Row, type TableSpec, TABLES } from './tables.ts';

/** The study made with the project. The schema has room for more, the program makes one. */
export const STUDY_ID = 1;

/**
 * The whole study as one document, every list in its order, every value checked.
 * AppException `storage.rowUnreadable` for a row that is not what it should be.
 */
export function readStudyDocument(database: Database): StudyDocument {
  const { libraryReference, factor, bomLine, bomSource, activity } = TABLES;
  const read = (table: TableSpec) => readInOrder(database, table);
  const lists = {
    libraries: checkedRows(libraryReference, read(libraryReference), LibraryReference, (row) => ({
      id: row['id'],
      version: row['version'],
    })),
    factors: checkedRows(factor, read(factor), Factor, uncheckedDocumentOfRow),
    bom: checkedRows(bomLine, read(bomLine), BomLine, uncheckedLineOfRow),
    sources: checkedRows(bomSource, read(bomSource), BomSource, uncheckedDocumentOfRow),
    activities: checkedRows(activity, read(activity), Activity, uncheckedDocumentOfRow),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return { ...readStudyHead(database), ...filled };
}

/** The study without its lists of rows. */
export function readStudyHead(database: Database): StudyDocument {
  const rows = database.prepare<[number], Row>('SELECT * FROM study WHERE id = ?').all(STUDY_ID);
  const [head] = checkedRows(TABLES.study, rows, StudyDocument, (row) => ({
    format: STUDY_FORMAT,
    version: STUDY_VERSION,
    ...uncheckedStudyOfRow(row),
  }));
  if (head !== undefined) {
    return head;
  }
  throw new AppException({
    code: 'storage.rowUnreadable',
    params: { table: 'study', row: String(STUDY_ID), field: '' },
  });
}

/** Rows of the study in their order; a full pass is quicker than any index for reading everything. */
function readInOrder(database: Database, table: TableSpec): Row[] {
  return database
    .prepare<[number], Row>(
      `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE study_id = ? ORDER BY ordinal, id`,
    )
    .all(STUDY_ID);
}
