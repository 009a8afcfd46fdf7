import { IssueDocument, type IssueView } from '../../../shared/contract/issues.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type OpenProject } from '../open-project.ts';
import { type IssueRecord } from '../ports/issue-record.ts';
import { ownIssues } from './issue-content.ts';

/** An issue of the study shown. */
export function issueRecord(project: OpenProject, number: number): Result<IssueRecord> {
  const issues = ownIssues(project);
  if (!issues.ok) {
    return issues;
  }
  const record = issues.value.find((issue) => issue.number === number);
  return record === undefined ? failure('state.issueNotFound', { number: String(number) }) : success(record);
}

/** The document of an issue, its hash checked. `state.issueNotFound`, `storage.issueBroken`. */
export function issueDocument(project: OpenProject, number: number): Result<IssueDocument> {
  const record = issueRecord(project, number);
  const text = record.ok ? project.store.readIssue(number) : record;
  if (!text.ok) {
    return text;
  }
  const parsed = IssueDocument.safeParse(JSON.parse(text.value));
  return parsed.success ? success(parsed.data) : failure('storage.issueBroken', { number: String(number) });
}

/** An issue as lists show it. */
export function issueView({ studyId: _studyId, summary, ...issue }: IssueRecord): IssueView {
  const text = (name: string): string => summary[name] ?? '';
  return {
    ...issue,
    title: text('title'),
    engineVersion: text('engineVersion'),
    totalsKg: {
      byLocation: text('byLocationKg') as DecimalString,
      byContract: text('byContractKg') as DecimalString,
    },
    openItems: Number(text('openItems')),
  };
}
