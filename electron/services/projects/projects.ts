import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { STUDY_FORMAT, STUDY_VERSION } from '../../../shared/model/study.ts';
import { type ProjectStore } from '../ports.ts';
import { adoptProject, dropProject, type Session } from '../session.ts';

/** Makes a new project file with an empty study and opens it. An existing file is never overwritten. */
export async function createProject(
  session: Session,
  input: ParsedInput<'project.create'>,
): Promise<Result<Output<'project.create'>>> {
  const closed = await closeProject(session);
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
  const closed = await closeProject(session);
  if (!closed.ok) {
    return closed;
  }
  const opened = session.gateways.projects.open(input.path);
  return opened.ok ? adopt(session, opened.value) : opened;
}

/** Closes the open project, if there is one. */
export async function closeProject(session: Session): Promise<Result<Record<string, never>>> {
  // A job that still reads or writes for this project has nothing to work for any more.
  session.jobs.cancelRunning();
  const closed = session.project?.store.close();
  if (closed !== undefined && !closed.ok) {
    return closed;
  }
  dropProject(session);
  return success({});
}

function adopt(session: Session, store: ProjectStore): Result<Output<'project.open'>> {
  const adopted = adoptProject(session, store);
  if (!adopted.ok) {
    const closed = store.close();
    return closed.ok ? adopted : failure(closed.error.code, closed.error.params);
  }
  const { study } = adopted.value;
  return success({
    path: store.path,
    title: study.title,
    product: study.product.name,
    mode: store.mode,
  });
}
