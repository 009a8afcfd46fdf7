import type { ElectricitySupply } from '../../../shared/model/electricity.ts';
import type { Assumption } from '../../../shared/model/study.ts';
import type { StudyTexts } from '../../services/ports.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** Everything of a study that is not a list of rows. */
export interface StudyHead extends StudyTexts {
  readonly assumptions?: readonly Assumption[] | undefined;
  readonly electricity?: ElectricitySupply | undefined;
}

/** The study's own row. No assumptions and an empty register are the same. */
export function rowOfStudy(head: StudyHead, studyId: number): Row {
  const { assumptions, electricity } = head;
  return {
    id: studyId,
    title: head.title,
    product: canonicalJson(head.product),
    scope: canonicalJson(head.scope),
    assumptions: assumptions === undefined || assumptions.length === 0 ? null : canonicalJson(assumptions),
    electricity: electricity === undefined ? null : canonicalJson(electricity),
  };
}

/** The fields of the study document that stand in the study's row, not yet checked. */
export function uncheckedStudyOfRow(row: Row): Readonly<Record<string, unknown>> {
  const study: Record<string, unknown> = { title: row['title'] };
  for (const field of ['product', 'scope', 'assumptions', 'electricity']) {
    const value = row[field];
    if (typeof value === 'string') {
      study[field] = JSON.parse(value);
    }
  }
  return study;
}
