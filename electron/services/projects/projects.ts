import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { STUDY_FORMAT, STUDY_VERSION } from '../../../shared/model/study.ts';
import { type ProjectStore } from '../ports.ts';
import { keepFigures } from './project-figures.ts';
import { adoptProject, dropProject, type Session } from '../session.ts';

/** Makes a new project file with an empty study and opens it. An existing file is never overwritten. */
export async function createProject(
  session: Session,
  input: ParsedInput<'project.create'>,
): Promise<Result<Output<'project.create'>>> {
  const closed = letGo(session, 'close');
  if (!closed.ok) {
    return closed;
  }
  const created = session.gateways.projects.create(input.path, {
    format: STUDY_FORMAT,
    version: STUDY_VERSION,
    title: input.title,
    product: { name: input.productName },
    scope: { declaredUnit: input.productName },
    libraries: [session.gateways.library.reference],
  });
  return created.ok ? adopt(session, created.value) : created;
}

/** Opens a project file; the one that was open before is closed. */
export async function openProjectFile(
  session: Session,
  input: ParsedInput<'project.open'>,
): Promise<Result<Output<'project.open'>>> {
  const closed = letGo(session, 'close');
  if (!closed.ok) {
    return closed;
  }
  const opened = session.gateways.projects.open(input.path);
  return opened.ok ? adopt(session, opened.value, input.study) : opened;
}

/** Closes the open project, if there is one; one that was never filled is removed where that is asked for. */
export async function closeProject(
  session: Session,
  { removeUntouched }: ParsedInput<'project.close'>,
): Promise<Result<Record<string, never>>> {
  const untouched = removeUntouched && holdsOnly(session, []);
  return letGo(session, untouched ? 'discard' : 'close');
}

/** Closes the open project and removes its file if nothing but the named commands was done in it, once each. */
export function discardProject(session: Session, commands: readonly string[]): Result<Record<string, never>> {
  return holdsOnly(session, commands) ? letGo(session, 'discard') : success({});
}

function holdsOnly(session: Session, commands: readonly string[]): boolean {
  const history = session.project?.store.history();
  if (history?.ok !== true) {
    return false;
  }
  const done = history.value.filter(({ kind }) => kind !== 'create');
  return (
    done.length <= commands.length &&
    done.every(({ kind, command }) => kind === 'command' && commands.includes(command.name))
  );
}

function letGo(session: Session, how: 'close' | 'discard'): Result<Record<string, never>> {
  // A job that still reads or writes for this project has nothing to work for any more.
  session.jobs.cancelRunning();
  if (how === 'close' && session.project !== undefined) {
    keepFigures(session.project, session.gateways.softwareVersion);
  }
  const closed = session.project?.store[how]();
  if (closed !== undefined && !closed.ok) {
    return closed;
  }
  dropProject(session);
  return success({});
}

function adopt(session: Session, store: ProjectStore, study?: number): Result<Output<'project.open'>> {
  const selected = study === undefined ? success(null) : store.selectStudy(study, { remember: false });
  const adopted = selected.ok ? adoptProject(session, store) : selected;
  if (!adopted.ok) {
    const closed = store.close();
    return closed.ok ? adopted : failure(closed.error.code, closed.error.params);
  }
  const { title, product } = adopted.value.study;
  return success({
    path: store.path,
    title,
    product: product.name,
    mode: store.mode,
  });
}
