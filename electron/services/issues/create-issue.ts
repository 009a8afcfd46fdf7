import { type IssueView } from '../../../shared/contract/issues.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { analyseProject } from '../calculations/analyse.ts';
import { checkContext } from '../checks/study-checks.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { openProject, type Session } from '../session.ts';
import { openItemsOf, openItemView } from '../sign-off/open-items-of.ts';
import { freezeIssue } from './freeze.ts';
import { changedSinceIssue } from './issue-content.ts';
import { issueRecord, issueView } from './read-issue.ts';

/** Freezes the study as it stands under a number and a hash: a draft issue with its list of open items. */
export async function createIssue(
  session: Session,
  { note }: ParsedInput<'issue.create'>,
  task: Task,
): Promise<Result<IssueView>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const analysis = await analyseProject(project, task, checkContext(session.gateways));
  if (analysis === undefined) {
    return stopped();
  }
  const changed = changedSinceIssue(project, session.gateways.files);
  if (!changed.ok) {
    return changed;
  }
  const items = openItemsOf(analysis, project.live.lookUp, { changedSinceIssue: changed.value });
  const frozen = freezeIssue(session, project, analysis, {
    status: 'draft',
    by: project.store.actor,
    note,
    signOff: undefined,
    openItems: items.map(openItemView),
  });
  const record = frozen.ok ? issueRecord(project, frozen.value) : frozen;
  return record.ok ? success(issueView(record.value)) : record;
}
