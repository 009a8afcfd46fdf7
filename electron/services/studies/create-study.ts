import { failure, type Result } from '../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type StudiesOutcome } from '../../../shared/contract/studies.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session, showStudy } from '../session.ts';
import { studiesOf } from './list-studies.ts';
import { nextStudy } from './next-study.ts';

/**
 * Makes a new study from another of the project, which it shares the site with or takes a copy of its data, and shows it;
 * one history entry, undoable. `state.studyNotFound`.
 */
export async function createStudy(
  session: Session,
  input: ParsedInput<'study.create'>,
): Promise<Result<StudiesOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const from = input.from ?? project.studyId;
  const base = studyNumbered(project, from);
  if (!base.ok) {
    return base;
  }
  const { title, sameSite } = input;
  const document = nextStudy(base.value, input);
  let created = 0;
  const command = { name: 'study.create', params: { title, from: base.value.title } };
  const written = project.changeStudies(command, (write) => {
    created = write.addStudy(document, sameSite ? { siteOf: from } : {});
  });
  if (!written.ok) {
    return written;
  }
  const shown = showStudy(session, created);
  return shown.ok ? studiesOf(shown.value, written.value?.id) : shown;
}

function studyNumbered(project: OpenProject, id: number): Result<StudyDocument> {
  const studies = project.store.studies();
  if (!studies.ok) {
    return studies;
  }
  return studies.value.some((study) => study.id === id)
    ? project.store.readStudy(id)
    : failure('state.studyNotFound', { id: String(id) });
}
