import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type WaiverOutcome } from '../../../shared/contract/waivers.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Waiver } from '../../../shared/model/waiver.ts';
import { CHECK_REGISTER, registeredCheck } from '../../checks/register/register.ts';
import { freeId } from '../evidence/free-id.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';

/** Every check of the product. */
export async function showRegister(): Promise<Result<Output<'checks.register'>>> {
  return success({ checks: [...CHECK_REGISTER] });
}

/** Who answers for what. */
export async function listWaivers(session: Session): Promise<Result<Output<'waivers.list'>>> {
  const project = openProject(session);
  return project.ok ? success({ waivers: [...(project.value.study.waivers ?? [])] }) : project;
}

/**
 * Waives a finding with a reason and a name; a waiver of the same place takes the new ones. `input.checkUnknown` for a
 * code no check has, or that is said about waivers themselves.
 */
export async function putWaiver(
  session: Session,
  { code, lineId, field, reason, by }: ParsedInput<'waivers.put'>,
): Promise<Result<WaiverOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  if (registeredCheck(code) === undefined || code === UNMATCHED) {
    return failure('input.checkUnknown', { id: code });
  }
  const { study, store } = project.value;
  const waivers = study.waivers ?? [];
  const before = waivers.find((each) => each.code === code && each.lineId === lineId && each.field === field);
  const waiver: Waiver = {
    id: before?.id ?? freeId('W', waivers),
    code,
    ...(lineId === undefined ? {} : { lineId }),
    ...(field === undefined ? {} : { field }),
    reason,
    by: by ?? store.actor,
    date: session.gateways.clock().slice(0, 10),
  };
  const list =
    before === undefined ? [...waivers, waiver] : waivers.map((each) => (each === before ? waiver : each));
  return commit(project.value, 'waivers.put', waiver, list, reason);
}

/** Takes a waiver back: its findings are open again. `state.waiverNotFound`. */
export async function removeWaiver(
  session: Session,
  { id, reason }: ParsedInput<'waivers.remove'>,
): Promise<Result<WaiverOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const waivers = project.value.study.waivers ?? [];
  const waiver = waivers.find((each) => each.id === id);
  return waiver === undefined
    ? failure('state.waiverNotFound', { id })
    : commit(
        project.value,
        'waivers.remove',
        waiver,
        waivers.filter((each) => each !== waiver),
        reason,
      );
}

/** What is said about waivers cannot be waived. */
const UNMATCHED = 'waiver.unmatched';

function commit(
  project: OpenProject,
  name: string,
  { id, code }: Waiver,
  waivers: readonly Waiver[],
  reason: string | undefined,
): Result<WaiverOutcome> {
  const command = { name, params: { id: code }, ...(reason === undefined ? {} : { reason }) };
  const written = project.commit(command, { sections: { waivers: [...waivers] } });
  if (!written.ok) {
    return written;
  }
  return success(written.value === null ? { id } : { id, historyEntry: written.value.id });
}
