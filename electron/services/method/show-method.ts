import { type MethodReport } from '../../../shared/contract/method-report.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { checkContext } from '../checks/study-checks.ts';
import { analyse } from '../calculations/analyse.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { readStudyFile } from '../studies/read-study-file.ts';
import { machineView } from './machine-view.ts';
import { methodReport } from './method-report.ts';

/** What the standards ask beside the total, of the open project. */
export async function showMethod(session: Session): Promise<Result<MethodReport>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { live, resolution, revision } = project.value;
  const calculation = live.calculation();
  const machine = machineView(resolution.study, calculation, session.gateways);
  const report = methodReport(resolution.study, calculation, live.lookUp);
  return success({ ...report, ...(machine && { machine }), revision });
}

/** The same of a study document; needs no project. */
export async function methodOfStudy(
  session: Session,
  { path }: ParsedInput<'method.reportOfStudy'>,
): Promise<Result<MethodReport>> {
  const written = await readStudyFile(session, path);
  if (!written.ok) {
    return written;
  }
  const lookUp = factorLookup(session, written.value);
  const { study, calculation } = analyse(written.value, lookUp, checkContext(session.gateways));
  const machine = machineView(study, calculation, session.gateways);
  return success({ ...methodReport(study, calculation, lookUp), ...(machine && { machine }) });
}
