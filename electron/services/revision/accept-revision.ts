import { type RevisionOutcome } from '../../../shared/contract/revision.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type AcceptedBom } from '../../reading/revision/accept-changes.ts';
import { REVISION_KINDS, type RevisionKind } from '../../reading/revision/compare-boms.ts';
import { findingView } from '../calculations/finding-view.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { commitInPortions } from '../commit-in-portions.ts';
import { type Session } from '../session.ts';
import { fileRows, needsReview } from './compare-revision.ts';
import { forgetRevision, type ReadRevision } from './read-revision.ts';
import { readTicked } from './read-ticked.ts';
import { revisedStudy, totalsOf } from './revised-study.ts';

/**
 * Accepts the ticked changes of a revised file: one entry of the history, undone as one. Lines keep their ids and with
 * them factors, comments, evidence and variants; what is not ticked stays as it is and is listed. Errors: those of reading
 * the file, `state.revision.noBom`, `state.revision.fileChanged`, `input.revision.unknownChange`.
 */
export async function acceptRevision(
  session: Session,
  input: ParsedInput<'revision.accept'>,
  task: Task,
): Promise<Result<RevisionOutcome>> {
  const ticked = await readTicked(session, input, task);
  if (!ticked.ok) {
    return ticked;
  }
  const { read, isTicked } = ticked.value;
  const { project, reading, comparison } = read;
  const basis = project.live.headlineBasis;
  const before = excludingBiogenicCo2(project.live.totals[basis]);
  const work = revisedStudy(read, isTicked);
  const revised = await inPortions(work, () => task.step('interpreting', 0, comparison.changes.length));
  if (revised === undefined || session.project !== project) {
    return stopped();
  }
  const { study, accepted, sources } = revised;
  const command = {
    name: 'revision.accept',
    params: { file: reading.source.fileName, count: String(accepted.accepted.length) },
    reason: input.reason,
  };
  const change = { sources, bom: study.bom ?? [] };
  const written = await commitInPortions(session, project, () => success({ command, change }), task);
  if (!written.ok) {
    return written;
  }
  forgetRevision(session);
  return success({
    ...fileRows(read),
    unchanged: comparison.unchanged,
    ...whatBecame(read, accepted),
    ...totalsOf(before, excludingBiogenicCo2(project.live.totals[basis])),
    basis,
    findings: reading.findings.map(findingView),
    ...(written.value === null ? {} : { historyEntry: written.value.id }),
  });
}

/** What became of the rows of the file and of the changes. */
function whatBecame({ reading, comparison }: ReadRevision, accepted: AcceptedBom) {
  const counts = Object.fromEntries(REVISION_KINDS.map((kind) => [kind, 0])) as Record<RevisionKind, number>;
  for (const { kind } of accepted.accepted) {
    counts[kind] += 1;
  }
  const carried = new Set(accepted.accepted);
  const left = new Set(
    comparison.changes.flatMap((change) => (change.next && !carried.has(change) ? [change.next.id] : [])),
  );
  for (const { next } of carried) {
    left.delete(next?.id ?? '');
  }
  const reviewed = accepted.accepted.filter(needsReview);
  return {
    accepted: counts,
    notTaken: accepted.notTaken.map(({ id }) => id),
    held: accepted.held.map(({ change, reason }) => ({ id: change.id, reason })),
    rowsTaken: reading.lines.length - left.size,
    rowsNotTaken: left.size,
    factorsToReview: reviewed.flatMap(({ line }) => line?.id ?? []),
    newLines: [...accepted.newIds.values()],
  };
}
