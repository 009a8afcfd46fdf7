import { type IssueDetail } from '../../../shared/contract/issues.ts';
import { type StudyOutcome } from '../../../shared/contract/outcomes.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import { openProject, type Session } from '../session.ts';
import { studyOutcome } from '../studies/import-study.ts';
import { studyText } from '../studies/study-text.ts';
import { ownIssues } from './issue-content.ts';
import { amountOf } from './issued-amount.ts';
import { issueDocument, issueRecord, issueView } from './read-issue.ts';
import { recalculated } from './recalculate.ts';

/** The issues of the study shown, the newest first. */
export async function listIssues(session: Session): Promise<Result<Output<'issue.list'>>> {
  const project = openProject(session);
  const issues = project.ok ? ownIssues(project.value) : project;
  return issues.ok ? success({ issues: issues.value.map(issueView).toReversed() }) : issues;
}

/** An issue with its stored numbers; what the engine of today makes of its study stands apart. */
export async function showIssue(
  session: Session,
  { number }: ParsedInput<'issue.show'>,
): Promise<Result<IssueDetail>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const record = issueRecord(project.value, number);
  const document = record.ok ? issueDocument(project.value, number) : record;
  if (!record.ok || !document.ok) {
    return record.ok ? (document as Result<never>) : record;
  }
  const { study, results, openItems, history } = document.value;
  const { lines: _lines, ...shown } = results;
  const { totals } = recalculated(document.value);
  const kg = (basis: 'byLocation' | 'byContract'): bigint => excludingBiogenicCo2(totals[basis]);
  const issued = (basis: 'byLocation' | 'byContract'): bigint =>
    amountOf(results.totals[basis].excludingBiogenicCo2Kg);
  return success({
    ...issueView(record.value),
    results: shown,
    ...(study.signOff !== undefined && { signOff: study.signOff }),
    openItemList: openItems,
    history,
    factors: study.factors?.length ?? 0,
    today: {
      engineVersion: ENGINE_VERSION,
      totalsKg: { byLocation: formatAmount(kg('byLocation')), byContract: formatAmount(kg('byContract')) },
      differenceKg: {
        byLocation: formatAmount(kg('byLocation') - issued('byLocation')),
        byContract: formatAmount(kg('byContract') - issued('byContract')),
      },
    },
  });
}

/** Writes the frozen study of an issue as a study document. */
export async function exportIssue(
  session: Session,
  { number, path }: ParsedInput<'issue.export'>,
): Promise<Result<StudyOutcome>> {
  const project = openProject(session);
  const document = project.ok ? issueDocument(project.value, number) : project;
  if (!document.ok) {
    return document;
  }
  const { study } = document.value;
  const written = await session.gateways.files.writeText(path, studyText(study));
  return written.ok ? success(studyOutcome(session, path, study)) : written;
}
