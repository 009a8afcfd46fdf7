import { StudyDocument } from '../../../shared/model/study.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** The data of a site: meters and keys, electricity supply with its contracts. Studies of a project can share it. */
export type SiteData = Pick<StudyDocument, 'site' | 'electricity'>;

/** What a row of `site` has to be to be believed. */
export const SiteCheck = StudyDocument.pick({ site: true, electricity: true });

/** The site's row. */
export function rowOfSite({ site, electricity }: SiteData, siteId: number): Row {
  return { id: siteId, data: jsonOrNull(site), electricity: jsonOrNull(electricity) };
}

/** The data of a site's row under the names of the study document, not yet checked. */
export function uncheckedSiteOfRow(row: Row): Readonly<Record<string, unknown>> {
  const { data, electricity } = row;
  return {
    ...(typeof data === 'string' && { site: JSON.parse(data) as unknown }),
    ...(typeof electricity === 'string' && { electricity: JSON.parse(electricity) as unknown }),
  };
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value);
}
