import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { factorIdsIn, factorsToFreeze } from '../factors/freeze-factors.ts';
import { type HistoryEntry } from '../ports.ts';
import { installedLookup, openStudy, type Session } from '../session.ts';

/** Adds an inventory line, or replaces the one with the same id. A factor it names has to exist. */
export async function addActivity(
  session: Session,
  input: ParsedInput<'inventory.add'>,
): Promise<Result<EditOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const { activity } = input;
  const lookUp = installedLookup(session, study);
  const ids = factorIdsIn(activity);
  const unknown = ids.find((id) => lookUp(id) === undefined);
  if (unknown !== undefined) {
    return failure('state.factorNotFound', { factorId: unknown });
  }
  if (study.bom?.some((line) => line.id === activity.id) === true) {
    return failure('input.idTaken', { id: activity.id });
  }
  const written = project.commit(
    { name: 'inventory.add', params: { name: activity.name } },
    { factors: factorsToFreeze(ids, study, lookUp), activities: [activity] },
  );
  return written.ok ? success(edited([activity.id], written.value)) : written;
}

/** Removes an inventory line that is not a BOM line. */
export async function removeActivity(
  session: Session,
  input: ParsedInput<'inventory.remove'>,
): Promise<Result<EditOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const activity = study.activities?.find((candidate) => candidate.id === input.id);
  if (activity === undefined) {
    return failure('state.lineNotFound', { line: input.id });
  }
  const command = { name: 'inventory.remove', params: { name: activity.name } };
  const written = project.commit(
    input.reason === undefined ? command : { ...command, reason: input.reason },
    { removedActivities: [activity.id] },
  );
  return written.ok ? success(edited([activity.id], written.value)) : written;
}

/** The outcome of an edit: which lines, and its history entry unless nothing changed. */
export function edited(changedLines: readonly string[], entry: HistoryEntry | null): EditOutcome {
  return entry === null ? { changedLines: [] } : { changedLines: [...changedLines], historyEntry: entry.id };
}
