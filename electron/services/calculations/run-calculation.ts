import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type CalculationReport } from '../../../shared/contract/outcomes.ts';
import { type StudyReport } from '../../../shared/contract/study-report.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { checkContext } from '../checks/study-checks.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { readStudyFile } from '../studies/read-study-file.ts';
import { machineView } from '../method/machine-view.ts';
import { methodReport } from '../method/method-report.ts';
import { analyse, analyseProject } from './analyse.ts';
import { reportOf } from './report.ts';

/** Calculates the study of the open project. */
export async function runCalculation(
  session: Session,
  input: ParsedInput<'calculation.run'>,
  task: Task,
): Promise<Result<CalculationReport>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const analysis = await analyseProject(project.value, task, checkContext(session.gateways));
  if (analysis === undefined) {
    return stopped();
  }
  const { study, calculation } = analysis;
  const machine = machineView(study, calculation, session.gateways);
  return success({ ...reportOf(study, calculation, analysis, input.lines), ...(machine && { machine }) });
}

/** Calculates a study document straight from its file; needs no project. */
export async function calculateStudyFile(
  session: Session,
  input: ParsedInput<'calculation.ofStudy'>,
): Promise<Result<StudyReport>> {
  const written = await readStudyFile(session, input.path);
  if (!written.ok) {
    return written;
  }
  const lookUp = factorLookup(session, written.value);
  const analysis = analyse(written.value, lookUp, checkContext(session.gateways));
  const { study, calculation } = analysis;
  const machine = machineView(study, calculation, session.gateways);
  const more = machine && { machine };
  const report = { ...reportOf(study, calculation, analysis, input.lines), ...more };
  return success({ ...report, method: { ...methodReport(study, calculation, lookUp), ...more } });
}
