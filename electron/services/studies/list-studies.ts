import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type StudiesOutcome } from '../../../shared/contract/studies.ts';
import { type OpenProject } from '../open-project.ts';
import { type HistoryCommand, type ProjectWriter } from '../ports.ts';
import { openProject, type Session, showStudy } from '../session.ts';

/** The studies of the open project and the one that is shown. */
export async function listStudies(session: Session): Promise<Result<StudiesOutcome>> {
  const project = openProject(session);
  return project.ok ? studiesOf(project.value) : project;
}

/** Shows another study of the open project, also the next time it is opened. `state.studyNotFound`. */
export async function selectStudy(
  session: Session,
  { id }: ParsedInput<'study.select'>,
): Promise<Result<StudiesOutcome>> {
  const project = showStudy(session, id);
  return project.ok ? studiesOf(project.value) : project;
}

/** Gives a study of the project another title; one history entry. `state.studyNotFound`. */
export async function renameStudy(
  session: Session,
  { id, title }: ParsedInput<'study.rename'>,
): Promise<Result<Output<'study.rename'>>> {
  const command = { name: 'study.rename', params: { title } };
  const { project } = session;
  if (project?.studyId !== id) {
    return change(session, command, (write) => write.renameStudy(id, title));
  }
  const { product, scope } = project.study;
  const written = project.commit(command, { texts: { title, product, scope } });
  return written.ok ? studiesOf(project, written.value?.id) : written;
}

/**
 * Takes a study out of the project; one history entry, undoable. Where it is the one shown, the one before it is shown.
 * `state.studyNotFound`, `state.lastStudy`.
 */
export async function removeStudy(
  session: Session,
  { id, reason }: ParsedInput<'study.remove'>,
): Promise<Result<Output<'study.remove'>>> {
  const project = openProject(session);
  const studies = project.ok ? project.value.store.studies() : project;
  if (!studies.ok) {
    return studies;
  }
  const title = studies.value.find((study) => study.id === id)?.title ?? '';
  const command = { name: 'study.remove', params: { title } };
  return change(session, reason === undefined ? command : { ...command, reason }, (write) =>
    write.removeStudy(id),
  );
}

/** Changes the list of studies by one command, then shows the study that the file is at. */
function change(
  session: Session,
  command: HistoryCommand,
  work: (write: ProjectWriter) => void,
): Result<StudiesOutcome> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const written = project.value.changeStudies(command, work);
  if (!written.ok) {
    return written;
  }
  const shown = showStudy(session);
  return shown.ok ? studiesOf(shown.value, written.value?.id) : shown;
}

/** The studies of a project as they travel to hosts. */
export function studiesOf(project: OpenProject, historyEntry?: number): Result<StudiesOutcome> {
  const studies = project.store.studies();
  return studies.ok
    ? success({
        studies: studies.value.map((study) => ({ ...study })),
        current: project.studyId,
        ...(historyEntry !== undefined && { historyEntry }),
      })
    : studies;
}
