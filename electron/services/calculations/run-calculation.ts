import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type CalculationReport } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { factorLookup, openStudy, type Session } from '../session.ts';
import { readStudyFile } from '../studies/read-study-file.ts';
import { analyse } from './analyse.ts';
import { reportOf } from './report.ts';

/** Calculates the study of the open project. */
export async function runCalculation(
  session: Session,
  input: ParsedInput<'calculation.run'>,
): Promise<Result<CalculationReport>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { study } = open.value;
  const { calculation, findings } = analyse(study, factorLookup(session, study));
  return success(reportOf(study, calculation, findings, input.lines));
}

/** Calculates a study document straight from its file; needs no project. */
export async function calculateStudyFile(
  session: Session,
  input: ParsedInput<'calculation.ofStudy'>,
): Promise<Result<CalculationReport>> {
  const study = await readStudyFile(session, input.path);
  if (!study.ok) {
    return study;
  }
  const { calculation, findings } = analyse(study.value, factorLookup(session, study.value));
  return success(reportOf(study.value, calculation, findings, input.lines));
}
