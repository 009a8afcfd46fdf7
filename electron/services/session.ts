import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type ResolvedStudy, type StudyDocument } from '../../shared/model/study.ts';
import { studyFactors } from '../engine/calculate.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { type Gateways } from './gateways.ts';
import { JobDesk, type JobObserver } from './jobs/job-desk.ts';
import { OpenProject } from './open-project.ts';
import { type ProjectStore } from './ports.ts';

/** What a handler works with: the outside world, the project that is open, at most one, and the long work. */
export interface Session {
  readonly gateways: Gateways;
  readonly jobs: JobDesk;
  project: OpenProject | undefined;
  /** Revision of the project that was open last: numbers are not used twice. */
  lastRevision: number;
  /** Ends when the last command given so far has ended; the next one waits for it. */
  turn: Promise<unknown>;
  /** Hears of every job that starts, moves on or ends, until the function that comes back is called. */
  onJob(observer: JobObserver): () => void;
}

/** A session without a project. */
export function createSession(gateways: Gateways): Session {
  const jobs = new JobDesk(gateways.clock);
  return {
    gateways,
    jobs,
    project: undefined,
    lastRevision: 0,
    turn: Promise.resolve(),
    onJob: (observer) => jobs.observe(observer),
  };
}

/** The open project, or the error that there is none. */
export function openProject(session: Session): Result<OpenProject> {
  return session.project === undefined ? failure('state.noProject') : success(session.project);
}

/** The study of the open project together with the project. */
export function openStudy(
  session: Session,
): Result<{ readonly project: OpenProject; readonly study: StudyDocument }> {
  const project = openProject(session);
  return project.ok ? success({ project: project.value, study: project.value.study }) : project;
}

/** Takes a project file over as the open project. */
export function adoptProject(session: Session, store: ProjectStore): Result<OpenProject> {
  const study = store.readStudy();
  if (!study.ok) {
    return study;
  }
  const project = new OpenProject(store, study.value, installedFactor(session), session.lastRevision + 1);
  session.project = project;
  return success(project);
}

/**
 * Shows the study the project's file is at, or the one that is named: undo may have gone to another, and a study may
 * have been removed. `state.studyNotFound`.
 */
export function showStudy(
  session: Session,
  id?: number,
  options?: { readonly remember: boolean },
): Result<OpenProject> {
  const open = openProject(session);
  if (!open.ok || (id ?? open.value.store.studyId) === open.value.studyId) {
    return open;
  }
  const shown = open.value.atStudy(id, options);
  if (shown.ok) {
    session.project = shown.value;
  }
  return shown;
}

/** Lets go of the open project; its file has been closed. */
export function dropProject(session: Session): void {
  session.lastRevision = session.project?.revision ?? session.lastRevision;
  session.project = undefined;
}

/** Runs the next command after all commands before it have ended, so that none works on what another changes. */
export function inTurn<T>(session: Session, run: () => Promise<T>): Promise<T> {
  const next = session.turn.then(run, run);
  session.turn = next.then(
    () => undefined,
    () => undefined,
  );
  return next;
}

/** Finds a factor for a study: its own first, then the bundled library. */
export function factorLookup(session: Session, study: Pick<ResolvedStudy, 'factors'>): FactorLookup {
  return studyFactors(study, (id) => session.gateways.library.find(id));
}

/** The same for choosing factors: those the user has installed count too. What is chosen is copied into the study. */
export function installedLookup(session: Session, study: Pick<ResolvedStudy, 'factors'>): FactorLookup {
  return studyFactors(study, installedFactor(session));
}

/** Finds a factor of the libraries of this computer, the bundled one first. */
export function installedFactor({ gateways }: Session): FactorLookup {
  return (id) => gateways.library.find(id) ?? gateways.libraries.find(id);
}
