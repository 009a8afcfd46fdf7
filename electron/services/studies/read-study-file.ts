import { type Result } from '../../../shared/errors/app-error.ts';
import { parseStudyText } from '../../../shared/model/parse-study.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Session } from '../session.ts';

/** Reads and validates a study document; what is wrong is named with its path inside the document. */
export async function readStudyFile(session: Session, path: string): Promise<Result<StudyDocument>> {
  const text = await session.gateways.files.readText(path);
  return text.ok ? parseStudyText(text.value, path) : text;
}
