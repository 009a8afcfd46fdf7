import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type BomRows, type StripView } from '../../../shared/contract/workbench.ts';
import { type CheckContext, checkContext } from '../checks/study-checks.ts';
import { type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { rowBoard } from './rows/row-board.ts';
import { stripView } from './strip-view.ts';

/** Up to this many lines the checks take about a tenth of a second (benchmarks.md) and are run with every look. */
const LINES_CHECKED_AT_ONCE = 2000;

/** Runs the checks of a small BOM, or of any when asked to; what they find is then known. */
export async function lookAround(
  project: OpenProject,
  task: Task,
  context: CheckContext,
  fresh = false,
): Promise<void> {
  const { study } = project.resolution;
  if (fresh || (study.bom?.length ?? 0) <= LINES_CHECKED_AT_ONCE) {
    await project.checks.of(project, task, context);
  }
}

/** What is always in sight: totals, coverage, findings, what can be undone. */
export async function showStrip(
  session: Session,
  input: ParsedInput<'workbench.strip'>,
  task: Task,
): Promise<Result<StripView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  await lookAround(project.value, task, checkContext(session.gateways), input.fresh);
  return success(stripView(project.value));
}

/** The rows of the BOM as the grid shows them: all, or those that changed since the caller has them. */
export async function showRows(
  session: Session,
  { since }: ParsedInput<'workbench.rows'>,
  task: Task,
): Promise<Result<BomRows>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  await lookAround(project.value, task, checkContext(session.gateways));
  const { moment, whole, rows } = rowBoard(project.value).rows(since);
  return success({
    ...moment,
    findingsRevision: project.value.checks.known?.revision ?? null,
    whole,
    rows,
    sources: [...(project.value.study.sources ?? [])],
  });
}
