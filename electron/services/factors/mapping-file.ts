import {
  type MappingBookOutcome,
  type MappingEntryView,
  type MappingMergeOutcome,
} from '../../../shared/contract/mapping.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { isFactorEntry, type MappingEntry, mergeBooks, remember } from '../../matching/mapping-book.ts';
import { mappingBookText, parseMappingBook } from '../../matching/mapping-book-file.ts';
import { openProject, type Session } from '../session.ts';
import { bookOf, decisionOf } from './mapping-decisions.ts';

/**
 * Writes what the project remembers of decisions to a file. Decisions that only hold in their study, recipes and
 * cut-offs, are not in it.
 */
export async function exportMappingBook(
  session: Session,
  { path }: ParsedInput<'mappingBook.export'>,
): Promise<Result<MappingBookOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const decisions = open.value.store.readDecisions();
  if (!decisions.ok) {
    return decisions;
  }
  const book = bookOf(decisions.value);
  const written = await session.gateways.files.writeText(path, mappingBookText(book));
  return written.ok ? success({ path, entries: book.entries.length }) : written;
}

/**
 * Takes the decisions of a file into the project's mapping book; lines are decided by it when factors are proposed next.
 * Where the two decide the same thing differently the project's decision stays, unless the file is preferred; either
 * way the conflict is told.
 */
export async function mergeMappingBook(
  session: Session,
  { path, preferFile }: ParsedInput<'mappingBook.merge'>,
): Promise<Result<MappingMergeOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const text = await session.gateways.files.readText(path);
  const other = text.ok ? parseMappingBook(text.value, path) : text;
  if (!other.ok) {
    return other;
  }
  const decisions = project.store.readDecisions();
  if (!decisions.ok) {
    return decisions;
  }
  const own = bookOf(decisions.value);
  const merged = mergeBooks(own, other.value);
  const { conflicts } = merged;
  const book = preferFile
    ? conflicts.reduce((whole, conflict) => remember(whole, conflict.other), merged.book)
    : merged.book;
  const added = merged.book.entries.length - own.entries.length;
  const taken = book.entries.filter((entry) => !own.entries.includes(entry));
  const command = { name: 'mappingBook.merge', params: { count: String(taken.length) } };
  const written = project.commit(command, { remembered: taken.map(decisionOf) });
  if (!written.ok) {
    return written;
  }
  return success({
    entries: book.entries.length,
    added,
    same: other.value.entries.length - added - conflicts.length,
    conflicts: conflicts.map(({ kept, other: left }) => ({ kept: viewOf(kept), other: viewOf(left) })),
    ...(written.value === null ? {} : { historyEntry: written.value.id }),
  });
}

function viewOf(entry: MappingEntry): MappingEntryView {
  const { kind, key, reason, decidedOn } = entry;
  return {
    kind,
    key,
    ...(isFactorEntry(entry)
      ? { factorId: entry.factorId, proxy: entry.proxy }
      : { excluded: entry.excluded, proxy: false }),
    reason,
    ...(decidedOn === undefined ? {} : { decidedOn }),
  };
}
