import { type WorkbookOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result } from '../../../shared/errors/app-error.ts';
import { type Task } from '../jobs/task.ts';
import { openProject, type Session } from '../session.ts';
import { exportWorkbook } from './export-workbook.ts';

/**
 * Writes the workbook beside the running application where there is a way to, else in place. It shows the study as the
 * file holds it when the work begins; a stopped export leaves no file.
 */
export async function exportBeside(
  session: Session,
  input: ParsedInput<'workbook.export'>,
  task: Task,
): Promise<Result<WorkbookOutcome>> {
  const project = openProject(session);
  const { background } = session.gateways;
  return project.ok && background !== undefined
    ? background.exportWorkbook(
        { project: project.value.store.path, study: project.value.studyId, ...input },
        task,
      )
    : exportWorkbook(session, input, task);
}
