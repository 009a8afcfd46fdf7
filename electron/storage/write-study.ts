import { AppException } from '../../shared/errors/app-error.ts';
import { Activity } from '../../shared/model/activity.ts';
import { BomLine } from '../../shared/model/bom-line.ts';
import { Factor } from '../../shared/model/factor.ts';
import { BomSource, LibraryReference, StudyDocument } from '../../shared/model/study.ts';
import { SupplierPcf } from '../../shared/model/supplier-pcf.ts';
import { Variant } from '../../shared/model/variant.ts';
import { requireUnique, requireWritable } from './checked-rows.ts';
import { type ListSpec, putRows, replaceItems, type WriteContext } from './list-items.ts';
import { ORDINAL_STEP } from './list-order.ts';
import { readStudyHead } from './read-study.ts';
import { rowOfLine } from './repositories/bom-line-rows.ts';
import { rowOfDocument } from './repositories/document-rows.ts';
import {
  keyRowOfSection,
  OWN_SECTION_NAMES,
  type OwnSections,
  rowsOfSections,
  SectionCheck,
} from './repositories/section-rows.ts';
import { rowOfStudy, type StudyHead } from './repositories/study-row.ts';
import { hasStudy, takeStudyNumber } from './studies.ts';
import { keyOf, type Row, TABLES, TABLES_OF_A_STUDY } from './tables.ts';
import { newSite, putSiteData, siteOf, studiesOfSite } from './write-site.ts';

export const LINES: ListSpec<BomLine> = { table: TABLES.bomLine, schema: BomLine, rowOf: rowOfLine };
export const SOURCES: ListSpec<BomSource> = {
  table: TABLES.bomSource,
  schema: BomSource,
  rowOf: rowOfDocument,
};
export const ACTIVITIES: ListSpec<Activity> = {
  table: TABLES.activity,
  schema: Activity,
  rowOf: rowOfDocument,
};
export const SUPPLIER_PCFS: ListSpec<SupplierPcf> = {
  table: TABLES.supplierPcf,
  schema: SupplierPcf,
  rowOf: rowOfDocument,
};
export const VARIANTS: ListSpec<Variant> = { table: TABLES.variant, schema: Variant, rowOf: rowOfDocument };
export const FACTORS: ListSpec<Factor> = { table: TABLES.factor, schema: Factor, rowOf: rowOfDocument };

const StudyHeadCheck = StudyDocument.pick({ title: true, product: true, scope: true, assumptions: true });

/** Makes a study that does not stand in the file yet; its number. With `siteOf` it shares the site of that study. */
export function addStudy(context: WriteContext, document: StudyDocument, siteOfStudy?: number): number {
  const shared = siteOfStudy === undefined ? undefined : siteOf(context, siteOfStudy);
  const own = { ...context, studyId: takeStudyNumber(context.database) };
  const siteId = shared ?? newSite(own, document);
  writeHead(own, document, siteId);
  writeParts(own, document);
  return own.studyId;
}

/** Makes the study equal to the document; the data of a shared site changes for all its studies. */
export function replaceStudy(context: WriteContext, document: StudyDocument): void {
  writeHead(context, document, siteOf(context, context.studyId) ?? newSite(context, {}));
  putSiteData(context, { site: document.site, electricity: document.electricity });
  writeParts(context, document);
}

/**
 * Takes a study away with everything that is its own, and its site when it was the last study there.
 * AppException `state.studyNotFound`, `state.lastStudy`.
 */
export function removeStudy(context: WriteContext, studyId: number): void {
  requireStudy(context, studyId);
  if (context.recorder.all(TABLES.study).length === 1) {
    throw new AppException({ code: 'state.lastStudy', params: { id: String(studyId) } });
  }
  const { database, recorder } = context;
  const site = siteOf(context, studyId);
  recorder.remove(TABLES.study, [{ id: studyId }]);
  for (const table of TABLES_OF_A_STUDY) {
    const rows = database
      .prepare<[number], Row>(`SELECT ${table.key.join(', ')} FROM ${table.name} WHERE study_id = ?`)
      .all(studyId);
    recorder.remove(table, rows);
  }
  if (site !== undefined && studiesOfSite(context, site).length === 0) {
    recorder.remove(TABLES.site, [{ id: site }]);
  }
}

/** AppException `state.studyNotFound` unless the project has the study. */
export function requireStudy({ database }: WriteContext, studyId: number): void {
  if (!hasStudy(database, studyId)) {
    throw new AppException({ code: 'state.studyNotFound', params: { id: String(studyId) } });
  }
}

/** Changes what the study has of its own beside its lists. */
export function changeHead(context: WriteContext, change: Partial<StudyHead>): void {
  const { studyId } = context;
  const siteId = siteOf(context, studyId);
  if (siteId === undefined) {
    throw new Error(`study ${studyId} has no site`);
  }
  writeHead(context, { ...readStudyHead(context.database, studyId), ...change }, siteId);
}

/** Writes the study's own row, pointing at a site. */
export function writeHead(context: WriteContext, study: StudyHead, siteId: number): void {
  const { title, product, scope, assumptions } = study;
  const head = { title, product, scope, assumptions };
  requireWritable(TABLES.study, StudyHeadCheck, [head]);
  putRows(context, TABLES.study, [rowOfStudy(head, context.studyId, siteId)]);
}

function writeParts(context: WriteContext, document: StudyDocument): void {
  replaceLibraries(context, document.libraries ?? []);
  replaceItems(context, SOURCES, document.sources ?? []);
  replaceItems(context, FACTORS, document.factors ?? []);
  replaceItems(context, LINES, document.bom ?? []);
  replaceItems(context, ACTIVITIES, document.activities ?? []);
  replaceItems(context, SUPPLIER_PCFS, document.supplierPcfs ?? []);
  replaceItems(context, VARIANTS, document.variants ?? []);
  putSections(context, Object.fromEntries(OWN_SECTION_NAMES.map((name) => [name, document[name]])));
}

/** Replaces the sections that are named; one without content is taken away. */
export function putSections(context: WriteContext, sections: OwnSections): void {
  const table = TABLES.studySection;
  const { recorder, studyId } = context;
  requireWritable(table, SectionCheck, [sections]);
  const rows = rowsOfSections(sections, studyId);
  const filled = new Set(rows.map((row) => row['name']));
  const named = OWN_SECTION_NAMES.filter((name) => name in sections);
  const gone = named.filter((name) => !filled.has(name)).map((name) => keyRowOfSection(name, studyId));
  const stored = new Set(recorder.all(table).map((row) => keyOf(table, row)));
  recorder.remove(
    table,
    gone.filter((row) => stored.has(keyOf(table, row))),
  );
  putRows(context, table, rows);
}

/** Replaces the whole list of library versions. */
export function replaceLibraries(context: WriteContext, libraries: readonly LibraryReference[]): void {
  const table = TABLES.libraryReference;
  const { recorder, studyId } = context;
  requireWritable(table, LibraryReference, libraries);
  const rows = libraries.map(({ id, version }, index) => {
    return { id, version, study_id: studyId, ordinal: (index + 1) * ORDINAL_STEP };
  });
  const wanted = new Set(rows.map((row) => keyOf(table, row)));
  requireUnique(
    table,
    rows.map((row) => keyOf(table, row)),
  );
  const own = recorder.all(table).filter((row) => row['study_id'] === studyId);
  recorder.remove(
    table,
    own.filter((row) => !wanted.has(keyOf(table, row))),
  );
  putRows(context, table, rows);
}
