import { canonicalJson } from './canonical-json.ts';
import { requireWritable } from './checked-rows.ts';
import { putRows, type WriteContext } from './list-items.ts';
import { readSite } from './read-study.ts';
import { rowOfSite, SiteCheck, type SiteData } from './repositories/site-row.ts';
import { TABLES } from './tables.ts';

/** Number of the site a study is about; undefined for a study that is not in the file. */
export function siteOf({ database }: WriteContext, studyId: number): number | undefined {
  return database.prepare<[number], number>('SELECT site_id FROM study WHERE id = ?').pluck().get(studyId);
}

/** The studies that share a site. */
export function studiesOfSite({ database }: WriteContext, siteId: number): readonly number[] {
  return database
    .prepare<[number], number>('SELECT id FROM study WHERE site_id = ? ORDER BY id')
    .pluck()
    .all(siteId);
}

/** Writes a new site; its number. */
export function newSite(context: WriteContext, { site, electricity }: SiteData): number {
  const last = context.database.prepare<[], number | null>('SELECT max(id) FROM site').pluck().get() ?? 0;
  writeSite(context, { site, electricity }, last + 1);
  return last + 1;
}

/** Changes the data of the study's site, for all studies that share it; only what is named changes. */
export function putSiteData(context: WriteContext, change: SiteData): void {
  const siteId = siteOf(context, context.studyId);
  if (siteId === undefined) {
    throw new Error(`study ${context.studyId} is not in the file`);
  }
  writeSite(context, { ...readSite(context.database, context.studyId), ...change }, siteId);
}

/** True where other studies would see a change of the site to this. */
export function changesOthers(context: WriteContext, { site, electricity }: SiteData): boolean {
  const siteId = siteOf(context, context.studyId);
  return (
    siteId !== undefined &&
    studiesOfSite(context, siteId).length > 1 &&
    canonicalJson(readSite(context.database, context.studyId)) !== canonicalJson({ site, electricity })
  );
}

function writeSite(context: WriteContext, data: SiteData, siteId: number): void {
  requireWritable(TABLES.site, SiteCheck, [data]);
  putRows(context, TABLES.site, [rowOfSite(data, siteId)]);
}
