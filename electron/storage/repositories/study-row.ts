import type { Assumption } from '../../../shared/model/study.ts';
import type { StudyTexts } from '../../services/ports.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** Everything of a study that is its own and not a list of rows. */
export interface StudyHead extends StudyTexts {
  readonly assumptions?: readonly Assumption[] | undefined;
}

/** The study's own row. No assumptions and an empty register are the same. */
export function rowOfStudy(head: StudyHead, studyId: number, siteId: number): Row {
  const { assumptions } = head;
  return {
    id: studyId,
    title: head.title,
    product: canonicalJson(head.product),
    scope: canonicalJson(head.scope),
    assumptions: assumptions === undefined || assumptions.length === 0 ? null : canonicalJson(assumptions),
    electricity: null,
    site_id: siteId,
  };
}

/** The fields of the study document that stand in the study's row, not yet checked. */
export function uncheckedStudyOfRow(row: Row): Readonly<Record<string, unknown>> {
  const study: Record<string, unknown> = { title: row['title'] };
  for (const field of ['product', 'scope', 'assumptions']) {
    const value = row[field];
    if (typeof value === 'string') {
      study[field] = JSON.parse(value);
    }
  }
  return study;
}
