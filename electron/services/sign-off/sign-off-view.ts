import { type SignOffView } from '../../../shared/contract/sign-off.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type SignOff } from '../../../shared/model/sign-off.ts';
import { STEP_RULES } from '../../engine/sign-off/steps.ts';
import { type OpenItem } from '../../engine/sign-off/open-items.ts';
import { type Analysis, analyseProject } from '../calculations/analyse.ts';
import { checkContext } from '../checks/study-checks.ts';
import { changedSinceIssue } from '../issues/issue-content.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { isFinal, openItemsOf, openItemView } from './open-items-of.ts';

/** The open project's study with what is open on it. */
export interface Judged {
  readonly project: OpenProject;
  readonly analysis: Analysis;
  readonly open: readonly OpenItem[];
}

/** Analyses the study and lists its open items. */
export async function judge(session: Session, task: Task): Promise<Result<Judged>> {
  const opened = openProject(session);
  if (!opened.ok) {
    return opened;
  }
  const project = opened.value;
  const analysis = await analyseProject(project, task, checkContext(session.gateways));
  if (analysis === undefined) {
    return stopped();
  }
  const changed = changedSinceIssue(project, session.gateways.files);
  return changed.ok
    ? success({
        project,
        analysis,
        open: openItemsOf(analysis, project.live.lookUp, { changedSinceIssue: changed.value }),
      })
    : changed;
}

/** Where the study is on its way. */
export async function showSignOff(session: Session, _: unknown, task: Task): Promise<Result<SignOffView>> {
  const judged = await judge(session, task);
  return judged.ok ? success(signOffView(judged.value)) : judged;
}

/** The sign-off of a study as it travels to hosts; a study without one is a draft. */
export function signOffView({ project, open }: Pick<Judged, 'project' | 'open'>): SignOffView {
  const signOff: SignOff = project.study.signOff ?? { state: 'draft' };
  const { state, people = [], steps = [], findings = [], ...agreed } = signOff;
  return {
    state,
    people,
    steps,
    findings,
    ...agreed,
    next: STEP_RULES.filter(({ from }) => from === state).map(({ to, roles, wantsReason }) => ({
      to,
      roles: [...roles],
      wantsReason,
    })),
    openItems: open.map(openItemView),
    final: isFinal(project.study, open),
  };
}
