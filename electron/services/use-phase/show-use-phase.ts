import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type UsePhaseOutcome } from '../../../shared/contract/use-phase.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { calculate } from '../../engine/calculate.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { readStudyFile } from '../studies/read-study-file.ts';
import { usePhaseView } from './use-phase-view.ts';

/** The use phase of the open project's study, beside its footprint. */
export async function showUsePhase(session: Session): Promise<Result<UsePhaseOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { live, resolution, revision } = project.value;
  const usePhase = usePhaseView({
    study: resolution.study,
    calculation: live.calculation(),
    lookUp: live.lookUp,
  });
  return success({ revision, ...(usePhase && { usePhase }) });
}

/** The same of a study document; needs no project. */
export async function usePhaseOfStudy(
  session: Session,
  { path }: ParsedInput<'usePhase.ofStudy'>,
): Promise<Result<UsePhaseOutcome>> {
  const written = await readStudyFile(session, path);
  if (!written.ok) {
    return written;
  }
  const lookUp = factorLookup(session, written.value);
  const { study } = resolveStudy(written.value);
  const usePhase = usePhaseView({ study, calculation: calculate(study, lookUp), lookUp });
  return success({ ...(usePhase && { usePhase }) });
}
