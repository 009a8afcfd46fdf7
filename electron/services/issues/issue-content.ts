import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Files } from '../gateways.ts';
import { type OpenProject } from '../open-project.ts';
import { type IssueRecord } from '../ports/issue-record.ts';
import { studyText } from '../studies/study-text.ts';

/** Hash of what an issue says: the study without what only speaks about it. */
export function contentHash(
  { signOff: _signOff, comments: _comments, ...content }: StudyDocument,
  { sha256 }: Pick<Files, 'sha256'>,
): string {
  return sha256(studyText(content));
}

/** The issues of the study shown, oldest first. */
export function ownIssues({ store, studyId }: OpenProject): Result<readonly IssueRecord[]> {
  const issues = store.issues();
  return issues.ok ? success(issues.value.filter((issue) => issue.studyId === studyId)) : issues;
}

/**
 * Whether a study that says it is issued is no longer what its last final issue froze: data of a shared site may have
 * been changed from another study, or the state came with an imported document.
 */
export function changedSinceIssue(project: OpenProject, files: Pick<Files, 'sha256'>): Result<boolean> {
  if (project.study.signOff?.state !== 'issued') {
    return success(false);
  }
  const issues = ownIssues(project);
  if (!issues.ok) {
    return issues;
  }
  const stored = project.store.readStudy();
  if (!stored.ok) {
    return stored;
  }
  const last = issues.value.findLast(({ status }) => status === 'final');
  return success(last?.summary['contentSha256'] !== contentHash(stored.value, files));
}
