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
  return { ...EMPTY_BOOK, entries: decisions.map(entryOf) };
}

function entryOf({ subject, key, assignment }: MappingDecision): MappingEntry {
  if (assignment.kind === 'excluded') {
    return { kind: subject, key, excluded: assignment.why, reason: assignment.reason };
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
