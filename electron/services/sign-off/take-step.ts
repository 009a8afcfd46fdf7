import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type StepOutcome } from '../../../shared/contract/sign-off.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type SignOff } from '../../../shared/model/sign-off.ts';
import { type StepProblem, stepProblem } from '../../engine/sign-off/steps.ts';
import { freezeIssue } from '../issues/freeze.ts';
import { type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';
import { openItemView } from './open-items-of.ts';
import { type Judged, judge, signOffView } from './sign-off-view.ts';

/**
 * Takes a step of the sign-off in a person's name. The step to `issued` freezes a final issue; with open items it is
 * refused, and they are listed. Errors: `rule.signOff.noSuchStep`, `.notInRole`, `.ownReview`, `.reasonMissing`.
 */
export async function takeStep(
  session: Session,
  { to, by, note }: ParsedInput<'signOff.step'>,
  task: Task,
): Promise<Result<StepOutcome>> {
  const judged = await judge(session, task);
  if (!judged.ok) {
    return judged;
  }
  const { project, open } = judged.value;
  const before = project.study.signOff;
  const problem = stepProblem(before, to, by, note);
  if (problem !== undefined) {
    return refusal(problem);
  }
  const step = { to, by, time: session.gateways.clock(), ...(note !== undefined && { note }) };
  const signOff: SignOff = { ...before, state: to, steps: [...(before?.steps ?? []), step] };
  if (to === 'issued') {
    return issueFinally(session, judged.value, signOff, by, note);
  }
  const command = {
    name: 'signOff.step',
    params: { state: to, by },
    ...(note !== undefined && { reason: note }),
  };
  const written = project.commit(command, { sections: { signOff } });
  return written.ok ? success({ ...signOffView({ project, open }), refused: false }) : written;
}

function issueFinally(
  session: Session,
  { project, analysis, open }: Judged,
  signOff: SignOff,
  by: string,
  note: string | undefined,
): Result<StepOutcome> {
  if (open.length > 0) {
    return success({ ...signOffView({ project, open }), refused: true });
  }
  const wish = { status: 'final', by, note, signOff, openItems: open.map(openItemView) } as const;
  const frozen = freezeIssue(session, project, analysis, wish);
  return frozen.ok
    ? success({ ...signOffView({ project, open }), refused: false, issue: frozen.value })
    : frozen;
}

function refusal({ code, ...params }: StepProblem): Result<never> {
  const texts = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.join(', '),
  ]);
  return failure(`rule.signOff.${code}`, Object.fromEntries(texts));
}
