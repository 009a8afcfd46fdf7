import {
  type RevisionChangeView,
  type RevisionComparison,
  type RevisionTotal,
} from '../../../shared/contract/revision.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { lineName } from '../../../shared/line-name.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type Portions } from '../../../shared/portions.ts';
import { type AcceptedBom } from '../../reading/revision/accept-changes.ts';
import { type RevisionChange } from '../../reading/revision/compare-boms.ts';
import { findingView } from '../calculations/finding-view.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { type Session } from '../session.ts';
import { type ReadRevision, readRevision } from './read-revision.ts';
import { readTicked } from './read-ticked.ts';
import { calculateInPortions, headlineOf, revisedStudy, totalsOf } from './revised-study.ts';
import { type RevisionEffects, revisionEffects } from './revision-effects.ts';
import { usesOfLines } from './uses-of-lines.ts';

/** Texts and numbers by which a part is recognised: where one changes, its factor may no longer fit. */
const TELLING_FIELDS: ReadonlySet<string> = new Set(['partNumber', 'description', 'materialText']);

/** Reads a revised file and shows what differs from the project's BOM, with the effect of every change. Writes nothing. */
export async function compareRevision(
  session: Session,
  input: ParsedInput<'revision.compare'>,
  task: Task,
): Promise<Result<RevisionComparison>> {
  const read = await readRevision(session, input, task);
  if (!read.ok) {
    return read;
  }
  const { project, comparison } = read.value;
  const basis = project.live.headlineBasis;
  const effects = await inPortions(revisionEffects(session, read.value, basis), () =>
    task.step('calculating', 0, comparison.changes.length),
  );
  if (effects === undefined) {
    return stopped();
  }
  return success({
    ...fileRows(read.value),
    changes: changeViews(read.value, effects),
    unchanged: comparison.unchanged,
    keptCorrections: comparison.keptCorrections,
    basis,
    ...totalsOf(headlineOf(effects.before, basis), headlineOf(effects.after, basis)),
    elsewhereKg: formatAmount(effects.elsewhere),
    findings: read.value.reading.findings.map(findingView),
  });
}

/** The exact total if the ticked changes are accepted. Writes nothing. */
export async function totalOfRevision(
  session: Session,
  input: ParsedInput<'revision.total'>,
  task: Task,
): Promise<Result<RevisionTotal>> {
  const ticked = await readTicked(session, input, task);
  if (!ticked.ok) {
    return ticked;
  }
  const { read, isTicked } = ticked.value;
  const { live } = read.project;
  const basis = live.headlineBasis;
  const work = function* (): Portions<{ readonly accepted: AcceptedBom; readonly after: Calculation }> {
    const { study, accepted } = yield* revisedStudy(read, isTicked);
    return { accepted, after: yield* calculateInPortions(session, study) };
  };
  const made = await inPortions(work(), () => task.step('calculating', 0, read.comparison.changes.length));
  if (made === undefined) {
    return stopped();
  }
  const { accepted, after } = made;
  return success({
    basis,
    ...totalsOf(excludingBiogenicCo2(live.totals[basis]), headlineOf(after, basis)),
    accepted: accepted.accepted.length,
    held: accepted.held.map(({ change, reason }) => ({ id: change.id, reason })),
  });
}

/** What the file holds: every row is a line or a listed other row. */
export function fileRows({ reading }: ReadRevision) {
  const { source, summary } = reading;
  return {
    fileName: source.fileName,
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
    sha256: source.sha256,
    rows: summary.rows,
    lines: summary.lines,
    openLines: summary.openLines,
    nonItemRows: summary.nonItemRows,
  };
}

/** True for a line whose factor stays while what it is recognised by becomes another. */
export function needsReview({ line, fields }: RevisionChange): boolean {
  return line?.assignment !== undefined && fields.some(({ field }) => TELLING_FIELDS.has(field));
}

function changeViews(
  { project, lines, reading, comparison }: ReadRevision,
  effects: RevisionEffects,
): RevisionChangeView[] {
  const { changes } = comparison;
  const removed = changes.flatMap(({ kind, line }) => (kind === 'removed' && line ? [line.id] : []));
  const uses = usesOfLines(project.study, new Set(removed));
  const lineById = new Map(lines.map((line) => [line.id, line]));
  const readById = new Map(reading.lines.map((line) => [line.id, line]));
  return changes.map((change) => {
    const { id, kind, line, next, fields } = change;
    const shown = next ?? line;
    const above = readById.get(next?.parentId ?? '');
    return {
      id,
      kind,
      ...(line === undefined ? {} : { lineId: line.id }),
      ...(next?.origin === undefined ? {} : { row: next.origin.row }),
      position: shown?.position ?? '',
      partNumber: shown?.partNumber ?? '',
      name: shown === undefined ? '' : lineName(shown),
      fields: [...fields],
      ...(kind === 'moved' ? { from: named(lineById.get(line?.parentId ?? '')) } : {}),
      ...(kind === 'moved' || kind === 'added'
        ? {
            to: named(
              (above && comparison.lineOf.get(above.id)) ?? above,
              above && comparison.lineOf.has(above.id),
            ),
          }
        : {}),
      effectKg: formatAmount(effects.byChange.get(id) ?? 0n),
      effectBy: effects.withoutFactor.has(id)
        ? ('noFactor' as const)
        : kind === 'conflict' || kind === 'removed'
          ? ('onTop' as const)
          : ('together' as const),
      factorToReview: needsReview(change),
      usedBy: [...(uses.get(line?.id ?? '') ?? [])],
    };
  });
}

/** The line above as it is called; an empty name is the top. */
function named(line: BomLine | undefined, inProject = true): { lineId?: string; name: string } {
  return line === undefined
    ? { name: '' }
    : { ...(inProject ? { lineId: line.id } : {}), name: lineName(line) };
}
