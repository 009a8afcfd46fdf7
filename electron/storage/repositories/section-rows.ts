import type { z } from 'zod';
import { type SectionName, SECTION_NAMES, StudySections } from '../../../shared/model/study.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** Sections with a row of their own; the site is shared by studies and has a table of its own. */
export const OWN_SECTION_NAMES: readonly Exclude<SectionName, 'site'>[] = SECTION_NAMES.filter(
  (name) => name !== 'site',
);
export type OwnSections = Omit<StudySections, 'site'>;

/** What a row of `study_section` has to be to be believed: one section under its own name. */
export const SectionCheck: z.ZodType<OwnSections> = StudySections.omit({ site: true }).partial();

/** The rows of the sections that have content. An empty list is the same as none. */
export function rowsOfSections(sections: OwnSections, studyId: number): Row[] {
  return OWN_SECTION_NAMES.flatMap((name) => {
    const section = sections[name];
    return isEmpty(section) ? [] : [{ name, study_id: studyId, document: canonicalJson(section) }];
  });
}

/** The section of a row, not yet checked, under its name. */
export function uncheckedSectionOfRow(row: Row): unknown {
  return { [String(row['name'])]: JSON.parse(String(row['document'])) as unknown };
}

/** Key of a section's row. */
export function keyRowOfSection(name: SectionName, studyId: number): Row {
  return { name, study_id: studyId };
}

function isEmpty(section: unknown): boolean {
  return section === undefined || (Array.isArray(section) && section.length === 0);
}
