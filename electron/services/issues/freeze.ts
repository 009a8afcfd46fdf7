import { ISSUE_FORMAT, type IssueDocument } from '../../../shared/contract/issues.ts';
import { type OpenItemView } from '../../../shared/contract/sign-off.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type SignOff } from '../../../shared/model/sign-off.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Analysis } from '../calculations/analyse.ts';
import { reportOf } from '../calculations/report.ts';
import { factorsToFreeze, studyFactorIds } from '../factors/freeze-factors.ts';
import { type OpenProject } from '../open-project.ts';
import { type IssueFrame, type IssueRecord, type IssueStatus } from '../ports/issue-record.ts';
import { type Session } from '../session.ts';
import { contentHash } from './issue-content.ts';

type IssueSummary = IssueRecord['summary'];

/** An issue that is to be frozen. */
export interface IssueWish {
  readonly status: IssueStatus;
  readonly by: string;
  readonly note: string | undefined;
  /** The sign-off a final issue leaves; undefined leaves it as it is. */
  readonly signOff: SignOff | undefined;
  readonly openItems: readonly OpenItemView[];
}

/** Freezes the analysed state of the study: one transaction, one history entry. The number of the issue. */
export function freezeIssue(
  session: Session,
  project: OpenProject,
  analysis: Analysis,
  wish: IssueWish,
): Result<number> {
  const { clock, files } = session.gateways;
  const stored = project.store.readStudy();
  if (!stored.ok) {
    return stored;
  }
  const issues = project.store.issues();
  if (!issues.ok) {
    return issues;
  }
  const study = { ...stored.value, ...(wish.signOff && { signOff: wish.signOff }) };
  const content = issueContent(analysis, frozenStudy(study, analysis, project), wish, {
    time: clock(),
    contentSha256: contentHash(stored.value, files),
  });
  const number = (issues.value.at(-1)?.number ?? 0) + 1;
  const command = {
    name: `issue.${wish.status}`,
    params: { number: String(number) },
    ...(wish.note !== undefined && { reason: wish.note }),
  };
  const written = project.commit(
    command,
    wish.signOff === undefined ? {} : { sections: { signOff: wish.signOff } },
    (write) => {
      write.addIssue({
        status: wish.status,
        time: content.time,
        by: wish.by,
        note: wish.note,
        summary: summaryOf(content),
        document: (frame: IssueFrame) => ({ ...content, ...frame }),
      });
    },
  );
  return written.ok ? success(number) : written;
}

function summaryOf({ study, engineVersion, results, openItems, contentSha256 }: IssueContent): IssueSummary {
  return {
    title: study.title,
    engineVersion,
    byLocationKg: results.totals.byLocation.excludingBiogenicCo2Kg,
    byContractKg: results.totals.byContract.excludingBiogenicCo2Kg,
    openItems: String(openItems.length),
    contentSha256,
  };
}

/** The study with a copy of every factor it names or uses, from whichever library. */
function frozenStudy(study: StudyDocument, { calculation }: Analysis, project: OpenProject): StudyDocument {
  const ids = [...studyFactorIds(study), ...calculation.factorsUsed.map(({ id }) => id)];
  const frozen = factorsToFreeze(ids, study, project.live.lookUp);
  return frozen.length === 0 ? study : { ...study, factors: [...(study.factors ?? []), ...frozen] };
}

/** An issue without what is known only inside its transaction. */
type IssueContent = Omit<IssueDocument, 'number' | 'history'>;

function issueContent(
  { study: resolved, calculation, findings, waived }: Analysis,
  study: StudyDocument,
  { status, by, note, openItems }: IssueWish,
  made: Pick<IssueContent, 'time' | 'contentSha256'>,
): IssueContent {
  return {
    format: ISSUE_FORMAT,
    version: '1.0',
    status,
    by,
    ...made,
    ...(note !== undefined && { note }),
    engineVersion: calculation.engineVersion,
    study,
    results: reportOf(resolved, calculation, { findings, waived }, true),
    openItems: [...openItems],
  };
}
