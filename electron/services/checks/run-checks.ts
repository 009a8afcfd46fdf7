import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type CheckOutcome } from '../../../shared/contract/outcomes.ts';
import { flatMapInPortions } from '../../../shared/portions.ts';
import { checkContext } from './study-checks.ts';
import { findingsOf } from '../calculations/analyse.ts';
import { countFindings, findingView, waivedView } from '../calculations/finding-view.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { openProject, type Session } from '../session.ts';

/** All findings on the study of the open project, the most serious first, and those that somebody answers for. */
export async function runChecks(session: Session, _: unknown, task: Task): Promise<Result<CheckOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const findings = await findingsOf(project.value, task, checkContext(session.gateways));
  if (findings === undefined) {
    return stopped();
  }
  const { open, waived } = findings;
  const views = await inPortions(
    flatMapInPortions(open, (finding) => [findingView(finding)]),
    () => task.step('checking', 1, 1),
  );
  return views === undefined
    ? stopped()
    : success({
        findings: [...views],
        counts: countFindings(open),
        waived: waived.map(waivedView),
      });
}
