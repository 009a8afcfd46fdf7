import { type MatchOutcome } from '../../../shared/contract/matching.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Portions } from '../../../shared/portions.ts';
import { matchRow, type RowCandidate, type RowContext } from '../../matching/match-row.ts';
import { rankingKey } from '../../matching/decide-text.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { installedFactor, type Session } from '../session.ts';
import { readMatchTable, type TableRow } from './match-table.ts';
import { matchingKnowledge } from '../libraries/matching-knowledge.ts';

/**
 * The families every row of a table may belong to, with factor, probability and reasons. Equal rows are matched once.
 * Errors: those of reading a table, `input.match.columns`.
 */
export async function matchRows(
  session: Session,
  input: ParsedInput<'factors.match'>,
  task: Task = FOREGROUND,
): Promise<Result<MatchOutcome>> {
  const { files } = session.gateways;
  const knowledge = matchingKnowledge(session);
  const file = await files.readTable(input.path, undefined, task.signal);
  if (!file.ok) {
    return file;
  }
  const rows = readMatchTable(file.value);
  if (!rows.ok) {
    return rows;
  }
  const context: RowContext = { knowledge, lookUp: installedFactor(session), place: input.region };
  const total = rows.value.length;
  const matched = await inPortions(matchAll(rows.value, context), () => task.step('proposing', 0, total));
  return matched === undefined ? stopped() : success(matched);
}

function* matchAll(rows: readonly TableRow[], context: RowContext): Portions<MatchOutcome> {
  const known = new Map<string, readonly RowCandidate[]>();
  const matched: MatchOutcome['rows'] = [];
  for (const { id, text } of rows) {
    const key = rankingKey(text);
    let candidates = known.get(key);
    if (candidates === undefined) {
      candidates = matchRow(text, context);
      known.set(key, candidates);
      yield;
    }
    matched.push({ id, candidates: candidates.map(viewOf) });
  }
  return { rows: matched };
}

function viewOf({ reasons, ...candidate }: RowCandidate): MatchOutcome['rows'][number]['candidates'][number] {
  return { ...candidate, reasons: reasons.map(({ code, params }) => ({ code, params: { ...params } })) };
}
