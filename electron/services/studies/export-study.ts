import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { openProject, type Session } from '../session.ts';
import { studyOutcome } from './import-study.ts';
import { studyText } from './study-text.ts';

/** Writes the study of the open project as one study document. */
export async function exportStudy(
  session: Session,
  input: ParsedInput<'study.export'>,
): Promise<Result<StudyOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  // What leaves the house is what stands in the file.
  const stored = project.value.store.readStudy();
  if (!stored.ok) {
    return stored;
  }
  const study = stored.value;
  const written = await session.gateways.files.writeText(input.path, studyText(study));
  return written.ok ? success(studyOutcome(session, input.path, study)) : written;
}
