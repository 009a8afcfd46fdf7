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
import { SupplierPcf } from '../../shared/model/supplier-pcf.ts';
import { Variant } from '../../shared/model/variant.ts';
import type { Database } from 'better-sqlite3';
import { checkedRows } from './checked-rows.ts';
import { uncheckedLineOfRow } from './repositories/bom-line-rows.ts';
import { uncheckedDocumentOfRow } from './repositories/document-rows.ts';
import { type OwnSections, SectionCheck, uncheckedSectionOfRow } from './repositories/section-rows.ts';
import { SiteCheck, type SiteData, uncheckedSiteOfRow } from './repositories/site-row.ts';
import { uncheckedStudyOfRow } from './repositories/study-row.ts';
import { type Row, type TableSpec, TABLES } from './tables.ts';

/**
 * A whole study as one document, every list in its order, every value checked. The data of its site is part of it.
 * AppException `storage.rowUnreadable` for a row that is not what it should be.
 */
export function readStudyDocument(database: Database, studyId: number): StudyDocument {
  const { libraryReference, factor, bomLine, bomSource, activity, supplierPcf, variant } = TABLES;
  const read = (table: TableSpec) => readInOrder(database, table, studyId);
  const lists = {
    libraries: checkedRows(libraryReference, read(libraryReference), LibraryReference, (row) => ({
      id: row['id'],
      version: row['version'],
    })),
    factors: checkedRows(factor, read(factor), Factor, uncheckedDocumentOfRow),
    bom: checkedRows(bomLine, read(bomLine), BomLine, uncheckedLineOfRow),
    sources: checkedRows(bomSource, read(bomSource), BomSource, uncheckedDocumentOfRow),
    activities: checkedRows(activity, read(activity), Activity, uncheckedDocumentOfRow),
    supplierPcfs: checkedRows(supplierPcf, read(supplierPcf), SupplierPcf, uncheckedDocumentOfRow),
    variants: checkedRows(variant, read(variant), Variant, uncheckedDocumentOfRow),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  return {
    ...readStudyHead(database, studyId),
    ...readSite(database, studyId),
    ...readSections(database, studyId),
    ...filled,
  };
}

/** A study without its lists of rows and without its site. */
export function readStudyHead(database: Database, studyId: number): StudyDocument {
  const rows = database.prepare<[number], Row>('SELECT * FROM study WHERE id = ?').all(studyId);
  const [head] = checkedRows(TABLES.study, rows, StudyDocument, (row) => ({
    format: STUDY_FORMAT,
    version: STUDY_VERSION,
    ...uncheckedStudyOfRow(row),
  }));
  return head ?? missing('study', studyId);
}

/** The data of the site a study is about. */
export function readSite(database: Database, studyId: number): SiteData {
  const rows = database
    .prepare<[number], Row>(
      'SELECT site.id, data, site.electricity FROM site JOIN study ON site_id = site.id WHERE study.id = ?',
    )
    .all(studyId);
  const [site] = checkedRows(TABLES.site, rows, SiteCheck, uncheckedSiteOfRow);
  return site ?? missing('site', studyId);
}

function missing(table: string, studyId: number): never {
  const params = { table, row: String(studyId), field: '' };
  throw new AppException({ code: 'storage.rowUnreadable', params });
}

/** The sections that have content. */
function readSections(database: Database, studyId: number): OwnSections {
  const table = TABLES.studySection;
  const rows = database
    .prepare<[number], Row>(`SELECT name, study_id, document FROM ${table.name} WHERE study_id = ?`)
    .all(studyId);
  return Object.assign({}, ...checkedRows(table, rows, SectionCheck, uncheckedSectionOfRow)) as OwnSections;
}

/** Rows of a study in their order; a full pass is quicker than any index for reading everything. */
function readInOrder(database: Database, table: TableSpec, studyId: number): Row[] {
  return database
    .prepare<[number], Row>(
      `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE study_id = ? ORDER BY ordinal, id`,
    )
    .all(studyId);
}
