import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type WorkbookOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { analyse } from '../calculations/analyse.ts';
import { factorLookup, openStudy, type Session } from '../session.ts';
import { studyText } from '../studies/study-text.ts';

/** Writes the workbook of the open project's study: live formulas, the engine's values as cached results. */
export async function exportWorkbook(
  session: Session,
  input: ParsedInput<'workbook.export'>,
): Promise<Result<WorkbookOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { study } = open.value;
  const lookUp = factorLookup(session, study);
  const { calculation, findings } = analyse(study, lookUp);
  const written = await session.gateways.files.writeWorkbook({
    path: input.path,
    locale: input.locale,
    study,
    calculation,
    lookUp,
    findings,
    createdAt: session.gateways.clock(),
    studySha256: session.gateways.files.sha256(studyText(study)),
  });
  return written.ok ? success({ path: input.path, ...written.value }) : written;
}
