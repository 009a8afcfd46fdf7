import { type StudyOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { openProject, type Session } from '../session.ts';
import { notIssuedHere } from '../sign-off/reopen.ts';
import { studyOutcome } from '../studies/import-study.ts';
import { wholeWorkbook } from './compare-inputs.ts';

/**
 * Makes the open project's study the one a workbook was written from, to the last character; one history entry, undoable.
 * What was issued elsewhere is a draft here. Errors: those of reading, `input.workbook.studyChanged`.
 */
export async function importWorkbook(
  session: Session,
  { path }: ParsedInput<'workbook.import'>,
): Promise<Result<StudyOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const carried = await wholeWorkbook(session, path);
  if (!carried.ok) {
    return carried;
  }
  const document = notIssuedHere(carried.value.study);
  const written = project.value.replace(
    { name: 'workbook.import', params: { title: document.title } },
    document,
    { ownSite: true },
  );
  return written.ok ? success(studyOutcome(session, path, document)) : written;
}
