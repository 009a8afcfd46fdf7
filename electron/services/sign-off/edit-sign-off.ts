import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type SignOffView } from '../../../shared/contract/sign-off.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ReviewFinding, type SignOff } from '../../../shared/model/sign-off.ts';
import { type MessageParams } from '../../../shared/model/finding.ts';
import { rolesOf } from '../../engine/sign-off/steps.ts';
import { type Task } from '../jobs/task.ts';
import { openProject, type Session } from '../session.ts';
import { showSignOff } from './sign-off-view.ts';

/** Puts a person into a role, or gives the one who has it another organisation. */
export async function putPerson(
  session: Session,
  person: ParsedInput<'signOff.putPerson'>,
  task: Task,
): Promise<Result<SignOffView>> {
  const { role, name } = person;
  return edit(session, task, 'signOff.putPerson', { role, name }, (signOff) => {
    const people = signOff.people ?? [];
    const known = people.findIndex((each) => each.role === role && each.name === name);
    return success({
      ...signOff,
      people: known < 0 ? [...people, person] : people.with(known, person),
    });
  });
}

/** Takes a person out of a role; what was signed stays. */
export async function removePerson(
  session: Session,
  { role, name }: ParsedInput<'signOff.removePerson'>,
  task: Task,
): Promise<Result<SignOffView>> {
  return edit(session, task, 'signOff.removePerson', { role, name }, (signOff) => {
    const people = signOff.people ?? [];
    const kept = people.filter((each) => each.role !== role || each.name !== name);
    return kept.length === people.length
      ? failure('state.personNotFound', { name, role })
      : success({ ...signOff, people: kept });
  });
}

/** Writes what was agreed with the verifier; what is not named is taken away. */
export async function agree(
  session: Session,
  { assurance, materiality }: ParsedInput<'signOff.agree'>,
  task: Task,
): Promise<Result<SignOffView>> {
  return edit(session, task, 'signOff.agree', {}, (before) => {
    const { assurance: _assurance, materiality: _materiality, ...signOff } = before;
    return success({
      ...signOff,
      ...(assurance !== undefined && { assurance }),
      ...(materiality !== undefined && materiality !== '' && { materiality }),
    });
  });
}

/** A finding of a reviewer or verifier, with the next free number. */
export async function addReviewFinding(
  session: Session,
  { severity, text, place, by }: ParsedInput<'reviewFinding.add'>,
  task: Task,
): Promise<Result<SignOffView>> {
  return edit(session, task, 'reviewFinding.add', { by, severity }, (signOff) => {
    const findings = signOff.findings ?? [];
    const finding: ReviewFinding = {
      id: freeFindingId(findings),
      severity,
      text,
      ...(place !== undefined && place !== '' && { place }),
      raisedBy: by,
      raisedOn: today(session),
    };
    return mayReview(signOff, by) ?? success({ ...signOff, findings: [...findings, finding] });
  });
}

/** The answer of those who made the study. */
export async function answerReviewFinding(
  session: Session,
  { id, response, by }: ParsedInput<'reviewFinding.answer'>,
  task: Task,
): Promise<Result<SignOffView>> {
  return edit(session, task, 'reviewFinding.answer', { id, by }, (signOff) =>
    changeFinding(signOff, id, (finding) => ({ ...finding, response, respondedBy: by })),
  );
}

/** Closes a finding: a reviewer or verifier does it, never the practitioner. */
export async function closeReviewFinding(
  session: Session,
  { id, by }: ParsedInput<'reviewFinding.close'>,
  task: Task,
): Promise<Result<SignOffView>> {
  return edit(
    session,
    task,
    'reviewFinding.close',
    { id, by },
    (signOff) =>
      mayReview(signOff, by) ??
      changeFinding(signOff, id, (finding) => ({ ...finding, closedBy: by, closedOn: today(session) })),
  );
}

async function edit(
  session: Session,
  task: Task,
  name: string,
  params: MessageParams,
  change: (signOff: SignOff) => Result<SignOff>,
): Promise<Result<SignOffView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const signOff = change(project.value.study.signOff ?? { state: 'draft' });
  if (!signOff.ok) {
    return signOff;
  }
  const written = project.value.commit({ name, params }, { sections: { signOff: signOff.value } });
  return written.ok ? showSignOff(session, {}, task) : written;
}

function changeFinding(
  signOff: SignOff,
  id: string,
  change: (finding: ReviewFinding) => ReviewFinding,
): Result<SignOff> {
  const findings = signOff.findings ?? [];
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) {
    return failure('state.reviewFindingNotFound', { id });
  }
  if (finding.closedBy !== undefined) {
    return failure('rule.signOff.findingClosed', { id, by: finding.closedBy });
  }
  return success({
    ...signOff,
    findings: findings.map((each) => (each === finding ? change(finding) : each)),
  });
}

/** The refusal where a name is neither internal reviewer nor verifier of the study; undefined where it may review. */
export function mayReview(signOff: SignOff, name: string): Result<never> | undefined {
  const roles = rolesOf(signOff, name);
  return roles.has('verifier') || (roles.has('internalReviewer') && !roles.has('practitioner'))
    ? undefined
    : failure('rule.signOff.notInRole', { name, roles: 'internalReviewer, verifier' });
}

/** The next free number of a finding. */
export function freeFindingId(findings: readonly ReviewFinding[]): string {
  const numbers = findings.map(({ id }) => Number(/^V(\d+)$/.exec(id)?.[1] ?? 0));
  return `V${String(Math.max(0, ...numbers) + 1)}`;
}

/** The day in UTC. */
function today({ gateways }: Session): string {
  return gateways.clock().slice(0, 'yyyy-mm-dd'.length);
}
