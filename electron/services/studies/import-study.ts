import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { factorsToFreeze, studyFactorIds } from '../factors/freeze-factors.ts';
import { installedFactor, openProject, type Session } from '../session.ts';
import { readStudyFile } from './read-study-file.ts';
import { notIssuedHere } from '../sign-off/reopen.ts';
import { studyText } from './study-text.ts';

/**
 * Makes the open project's study equal to a study document, with frozen copies of the library factors it names; one
 * history entry, undoable. Other studies keep their site: where the document has other data, the study gets its own.
 */
export async function importStudy(
  session: Session,
  input: ParsedInput<'study.import'>,
): Promise<Result<StudyOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const study = await readStudyFile(session, input.path);
  if (!study.ok) {
    return study;
  }
  const { library } = session.gateways;
  const frozen = factorsToFreeze(studyFactorIds(study.value), study.value, installedFactor(session));
  const document: StudyDocument = {
    ...notIssuedHere(study.value),
    ...(frozen.length === 0 ? {} : { factors: [...(study.value.factors ?? []), ...frozen] }),
    libraries: study.value.libraries ?? [library.reference],
  };
  const written = project.value.replace(
    { name: 'study.import', params: { title: document.title } },
    document,
    { ownSite: true },
  );
  return written.ok ? success(studyOutcome(session, input.path, document)) : written;
}

/** What a study document holds, counted, and its hash. */
export function studyOutcome(session: Session, path: string, study: StudyDocument): StudyOutcome {
  return {
    path,
    title: study.title,
    bomLines: study.bom?.length ?? 0,
    activities: study.activities?.length ?? 0,
    factors: study.factors?.length ?? 0,
    sha256: session.gateways.files.sha256(studyText(study)),
  };
}
