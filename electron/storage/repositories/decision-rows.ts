import { z } from 'zod';
import { Assignment } from '../../../shared/model/assignment.ts';
import type { MappingDecision } from '../../services/ports.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Row } from '../tables.ts';

/** What a row of `mapping_decision` has to be to be believed. */
export const MappingDecisionCheck: z.ZodType<MappingDecision> = z.strictObject({
  subject: z.enum(['text', 'partNumber']),
  key: z.string().min(1),
  assignment: Assignment,
});

/** A remembered decision as a row. */
export function rowOfDecision(decision: MappingDecision): Row {
  return { ...keyRowOfDecision(decision), assignment: canonicalJson(decision.assignment) };
}

/** The key columns alone, enough to remove a decision. */
export function keyRowOfDecision(decision: Pick<MappingDecision, 'subject' | 'key'>): Row {
  return { subject: decision.subject, match_key: decision.key };
}

/** The decision of a row, not yet checked. */
export function uncheckedDecisionOfRow(row: Row): unknown {
  return {
    subject: row['subject'],
    key: row['match_key'],
    assignment: JSON.parse(String(row['assignment'])) as unknown,
  };
}
