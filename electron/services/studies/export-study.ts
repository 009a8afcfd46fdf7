import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { openStudy, type Session } from '../session.ts';
import { studyOutcome } from './import-study.ts';
import { studyText } from './study-text.ts';

/** Writes the study of the open project as one study document. */
export async function exportStudy(session: Session, input: ParsedInput<'study.export'>): Promise<Result<StudyOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { study } = open.value;
  const written = await session.gateways.files.writeText(input.path, studyText(study));
  return written.ok ? success(studyOutcome(session, input.path, study)) : written;
}
