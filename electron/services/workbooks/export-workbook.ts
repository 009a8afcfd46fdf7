import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type WorkbookOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { checkContext } from '../checks/study-checks.ts';
import { analyseProject } from '../calculations/analyse.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { studyText } from '../studies/study-text.ts';

/**
 * Writes the workbook of the open project's study: live formulas, the engine's values as cached results. It shows the
 * study as it was when the export began; a stopped export leaves no file.
 */
export async function exportWorkbook(
  session: Session,
  input: ParsedInput<'workbook.export'>,
  task: Task = FOREGROUND,
): Promise<Result<WorkbookOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  if (await task.step('calculating', 0, project.value.study.bom?.length ?? 0)) {
    return stopped();
  }
  // The hash is that of the study as it stands in the file.
  const stored = project.value.store.readStudy();
  if (!stored.ok) {
    return stored;
  }
  const analysis = await analyseProject(project.value, task, checkContext(session.gateways));
  if (analysis === undefined || (await task.step('writing', 0, 1))) {
    return stopped();
  }
  const { study, calculation, findings } = analysis;
  const { clock, files, knowledge } = session.gateways;
  const families = new Map(knowledge.families.map((family) => [family.id, family.names[input.locale]]));
  const written = await files.writeWorkbook(
    {
      path: input.path,
      locale: input.locale,
      study,
      written: stored.value,
      calculation,
      lookUp: factorLookup(session, study),
      findings,
      familyName: (id) => families.get(id),
      createdAt: clock(),
      studySha256: files.sha256(studyText(stored.value)),
    },
    {
      progress: (done, total) => task.progress('writing', done, total),
      cancelled: () => task.signal.aborted,
    },
  );
  if (!written.ok) {
    return written;
  }
  const { sheets, bytes } = written.value;
  return success({ path: input.path, sheets, bytes });
}
