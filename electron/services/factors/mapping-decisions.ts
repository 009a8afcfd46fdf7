import { type Assignment } from '../../../shared/model/assignment.ts';
import {
  EMPTY_BOOK,
  isFactorEntry,
  type MappingBook,
  type MappingEntry,
} from '../../matching/mapping-book.ts';
import { type MappingDecision } from '../ports.ts';

/** The decisions a project remembers, as a mapping book. */
export function bookOf(decisions: readonly MappingDecision[]): MappingBook {
  return { ...EMPTY_BOOK, entries: decisions.flatMap((decision) => entryOf(decision) ?? []) };
}

/** Undefined for what only holds in its study: a recipe of the study, or a cut-off with its estimate. */
function entryOf({ subject, key, assignment }: MappingDecision): MappingEntry | undefined {
  if (assignment.kind === 'recipe') {
    return undefined;
  }
  if (assignment.kind === 'excluded') {
    const { why, reason } = assignment;
    return why === 'cutOff' ? undefined : { kind: subject, key, excluded: why, reason };
  }
  const { factorId, upstreamFactorId, proxy, family, reason } = assignment;
  return {
    kind: subject,
    key,
    factorId,
    upstreamFactorId,
    proxy: proxy === true,
    family,
    reason: reason ?? '',
  };
}

/** An entry of a mapping book as the project remembers it: a person's decision. */
export function decisionOf(entry: MappingEntry): MappingDecision {
  return { subject: entry.kind, key: entry.key, assignment: assignmentOf(entry) };
}

function assignmentOf(entry: MappingEntry): Assignment {
  if (!isFactorEntry(entry)) {
    return { kind: 'excluded', why: entry.excluded, reason: entry.reason };
  }
  const { factorId, upstreamFactorId, proxy, family, reason } = entry;
  return {
    kind: 'factor',
    factorId,
    status: 'confirmed',
    ...(upstreamFactorId === undefined ? {} : { upstreamFactorId }),
    ...(proxy ? { proxy } : {}),
    ...(family === undefined ? {} : { family }),
    ...(reason === '' ? {} : { reason }),
  };
}
