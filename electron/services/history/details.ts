import { type EntryDetails } from '../../../shared/contract/history.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type OpenFile } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { changedObject } from './changed-objects.ts';

/** What entries changed, field by field; of an entry with many rows the first, and how many more. */
export async function historyDetails(
  session: Session,
  { entries, most }: ParsedInput<'history.details'>,
): Promise<Result<Output<'history.details'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const details: EntryDetails[] = [];
  for (const id of entries) {
    const one = entryDetails(project.value.store, id, most);
    if (!one.ok) {
      return one;
    }
    details.push(one.value);
  }
  return success({ entries: details });
}

/** The first `most` rows of an entry, spelled out. */
export function entryDetails(
  store: Pick<OpenFile, 'changesOf'>,
  id: number,
  most: number,
): Result<EntryDetails> {
  const changes = store.changesOf(id);
  return changes.ok
    ? success({
        id,
        objects: changes.value.slice(0, most).map(changedObject),
        more: Math.max(0, changes.value.length - most),
      })
    : changes;
}
