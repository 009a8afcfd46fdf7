import { failure, type Result } from '../../../shared/errors/app-error.ts';
import { parseStudyDocument } from '../../../shared/model/parse-study.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Session } from '../session.ts';

/** Reads and validates a study document; what is wrong is named with its path inside the document. */
export async function readStudyFile(session: Session, path: string): Promise<Result<StudyDocument>> {
  const text = await session.gateways.files.readText(path);
  if (!text.ok) {
    return text;
  }
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (error) {
    return failure('input.study.notJson', { file: path, problem: error instanceof Error ? error.message : '' });
  }
  return parseStudyDocument(json);
}
