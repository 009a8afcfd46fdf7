import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type RevisionTicks, TICKED_KINDS } from '../../../shared/contract/revision.ts';
import { type RevisionChange } from '../../reading/revision/compare-boms.ts';
import { type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';
import { type ReadRevision, readRevision, type RevisedFile } from './read-revision.ts';

/** A revised file with the changes a person has ticked. */
export interface TickedRevision {
  readonly read: ReadRevision;
  readonly isTicked: (change: RevisionChange) => boolean;
}

/**
 * Reads a revised file and finds the ticked changes in it. Errors: those of {@link readRevision};
 * `input.revision.unknownChange` names an id that the comparison does not have, because the project or the file has
 * become another one since.
 */
export async function readTicked(
  session: Session,
  input: RevisedFile & { readonly ticks: RevisionTicks },
  task: Task,
): Promise<Result<TickedRevision>> {
  const read = await readRevision(session, input, task);
  if (!read.ok) {
    return read;
  }
  const { kinds, except, ids } = input.ticks;
  const known = new Set(read.value.comparison.changes.map(({ id }) => id));
  const unknown = [...ids, ...except].filter((id) => !known.has(id));
  const [first] = unknown;
  if (first !== undefined) {
    return failure('input.revision.unknownChange', { id: first, count: String(unknown.length) });
  }
  const [named, excepted] = [new Set(ids), new Set(except)];
  const whole = new Set<string>(TICKED_KINDS.filter((kind) => kinds.includes(kind)));
  return success({
    read: read.value,
    isTicked: ({ id, kind }) => named.has(id) || (whole.has(kind) && !excepted.has(id)),
  });
}
