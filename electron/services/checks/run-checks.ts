import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type CheckOutcome } from '../../../shared/contract/outcomes.ts';
import { analyseProject } from '../calculations/analyse.ts';
import { countFindings, findingView } from '../calculations/finding-view.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { openProject, type Session } from '../session.ts';

/** All findings on the study of the open project, the most serious first. */
export async function runChecks(session: Session, _: unknown, task: Task): Promise<Result<CheckOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const analysis = await analyseProject(project.value, task);
  if (analysis === undefined) {
    return stopped();
  }
  const { findings } = analysis;
  return success({ findings: findings.map(findingView), counts: countFindings(findings) });
}
