import { type ChangedInput, type InputsOutcome } from '../../../shared/contract/workbook-inputs.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { NEW_FINDING } from '../../../shared/model/cell-origin.ts';
import { fieldOf, withField } from '../../../shared/model/study-field.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type OpenProject } from '../open-project.ts';
import { headlineOf } from '../revision/revised-study.ts';
import { openProject, type Session } from '../session.ts';
import { mayReview } from '../sign-off/edit-sign-off.ts';
import { changeBetween } from './change-between.ts';
import { readInputs } from './compare-inputs.ts';
import { type InputChange } from './input-change.ts';
import { withFinding } from './new-findings.ts';
import { isValid } from './read-input.ts';

/**
 * Takes the ticked inputs of a workbook into the project: one entry of the history with the name of who changed them.
 * Errors: those of reading, `input.workbook.unknownChange`, `input.workbook.changeInvalid`, `rule.signOff.notInRole` for
 * findings of somebody who may not raise any.
 */
export async function acceptInputs(
  session: Session,
  { path, accept, by, reason }: ParsedInput<'workbook.acceptInputs'>,
): Promise<Result<InputsOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const read = await readInputs(session, path);
  if (!read.ok) {
    return read;
  }
  const ticked = tickedChanges(read.value.changes, accept);
  if (!ticked.ok) {
    return ticked;
  }
  const project = open.value;
  const raised = { raisedBy: by, raisedOn: session.gateways.clock().slice(0, 'yyyy-mm-dd'.length) };
  const next = studyWith(project.study, ticked.value, raised);
  return next.ok ? commit(project, next.value, ticked.value, { path, by, reason }) : next;
}

function tickedChanges(
  changes: readonly InputChange[],
  accept: ParsedInput<'workbook.acceptInputs'>['accept'],
): Result<readonly InputChange[]> {
  if (accept === 'all') {
    return success(changes.filter(({ state }) => state === 'change'));
  }
  const byId = new Map(changes.map((change) => [change.id, change]));
  const unknown = accept.find((id) => !byId.has(id));
  return unknown === undefined
    ? success([...new Set(accept)].flatMap((id) => byId.get(id) ?? []))
    : failure('input.workbook.unknownChange', { id: unknown });
}

/** The study with all changes carried out; each must still leave a valid study. */
function studyWith(
  before: StudyDocument,
  changes: readonly InputChange[],
  raised: { readonly raisedBy: string; readonly raisedOn: string },
): Result<StudyDocument> {
  let study = before;
  for (const { origin, value, sheet, cell } of changes) {
    if (origin.target === 'reviewFinding' && origin.id.startsWith(NEW_FINDING)) {
      const signOff = withFinding(study.signOff, value, raised);
      const refused = mayReview(signOff, raised.raisedBy);
      if (refused !== undefined) {
        return refused;
      }
      study = { ...study, signOff };
      continue;
    }
    const field = fieldOf(study, origin);
    const next = field && withField(study, field, value);
    if (field === undefined || next === undefined || !isValid(next, origin, field)) {
      return failure('input.workbook.changeInvalid', { sheet, cell });
    }
    study = next;
  }
  return success(study);
}

function commit(
  project: OpenProject,
  next: StudyDocument,
  changes: readonly InputChange[],
  { path, by, reason }: { readonly path: string; readonly by: string; readonly reason: string },
): Result<InputsOutcome> {
  const basis = project.live.headlineBasis;
  const before = headlineOf(project.live.calculation(), basis);
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const written = project.commit(
    { name: 'workbook.acceptInputs', params: { file, by, count: String(changes.length) }, reason },
    changeBetween(project.study, next, reason),
  );
  return written.ok
    ? success({
        accepted: changes.map(({ origin: _origin, value: _value, ...change }): ChangedInput => change),
        by,
        beforeKg: formatAmount(before),
        afterKg: formatAmount(headlineOf(project.live.calculation(), basis)),
        ...(written.value === null ? {} : { historyEntry: written.value.id }),
      })
    : written;
}
