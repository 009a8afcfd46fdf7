import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../shared/model/study.ts';
import { studyFactors } from '../engine/calculate.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { type Gateways } from './gateways.ts';
import { type ProjectStore } from './ports.ts';

/** What a handler works with: the outside world and the project that is open, at most one. */
export interface Session {
  readonly gateways: Gateways;
  project: ProjectStore | undefined;
}

/** The open project, or the error that there is none. */
export function openProject(session: Session): Result<ProjectStore> {
  return session.project === undefined ? failure('state.noProject') : success(session.project);
}

/** The study of the open project together with its store. */
export function openStudy(session: Session): Result<{ readonly store: ProjectStore; readonly study: StudyDocument }> {
  const store = openProject(session);
  if (!store.ok) {
    return store;
  }
  const study = store.value.readStudy();
  return study.ok ? success({ store: store.value, study: study.value }) : study;
}

/** Finds a factor for a study: its own first, then the bundled library. */
export function factorLookup(session: Session, study: StudyDocument): FactorLookup {
  return studyFactors(study, (id) => session.gateways.library.find(id));
}
