import { type ChangedInput, type InputsOutcome } from '../../../shared/contract/workbook-inputs.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { NEW_FINDING } from '../../../shared/model/cell-origin.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { ConformityAnswer } from '../../../shared/model/statements.ts';
import { fieldOf, withField } from '../../../shared/model/study-field.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { factorsToFreeze } from '../factors/freeze-factors.ts';
import { type OpenProject } from '../open-project.ts';
import { headlineOf } from '../revision/revised-study.ts';
import { openProject, type Session } from '../session.ts';
import { mayReview } from '../sign-off/edit-sign-off.ts';
import { changeBetween } from './change-between.ts';
import { readInputs } from './compare-inputs.ts';
import { type Chooser, isFactorChoice, namesFactor, withFactorChoice } from './factor-choice.ts';
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
  const { study: carried } = read.value.carried;
  const lookUp = (id: string): Factor | undefined => project.live.lookUp(id) ?? carriedFactor(carried, id);
  const who: Acceptance = {
    by,
    reason,
    raised: { raisedBy: by, raisedOn: session.gateways.clock().slice(0, 'yyyy-mm-dd'.length) },
    lookUp,
  };
  const next = studyWith(project.study, ticked.value, who);
  if (!next.ok) {
    return next;
  }
  const named = ticked.value.flatMap(({ origin, value }) =>
    namesFactor(origin) && typeof value === 'string' ? [value] : [],
  );
  const frozen = factorsToFreeze(named, next.value, lookUp);
  return commit(project, next.value, frozen, ticked.value, { path, by, reason });
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

/** Who takes inputs over, and where the factors they name are found. */
interface Acceptance extends Chooser {
  readonly raised: { readonly raisedBy: string; readonly raisedOn: string };
}

/** The study with all changes carried out; each must still leave a valid study. */
function studyWith(
  before: StudyDocument,
  changes: readonly InputChange[],
  who: Acceptance,
): Result<StudyDocument> {
  let study = before;
  for (const change of changes) {
    const next = studyWithOne(study, change, who);
    if (!next.ok) {
      return next;
    }
    study = next.value;
  }
  return success(study);
}

function studyWithOne(
  study: StudyDocument,
  { origin, value, sheet, cell }: InputChange,
  who: Acceptance,
): Result<StudyDocument> {
  const invalid = failure('input.workbook.changeInvalid', { sheet, cell });
  if (origin.target === 'reviewFinding' && origin.id.startsWith(NEW_FINDING)) {
    const signOff = withFinding(study.signOff, value, who.raised);
    const refused = mayReview(signOff, who.by);
    return refused ?? success({ ...study, signOff });
  }
  if (origin.target === 'conformityAnswer' && typeof value === 'object') {
    const answer = ConformityAnswer.parse(value);
    const others = (study.conformity ?? []).filter(({ requirement }) => requirement !== answer.requirement);
    return success({ ...study, conformity: [...others, answer] });
  }
  const field = fieldOf(study, origin);
  if (field === undefined) {
    return invalid;
  }
  const isChoice = isFactorChoice(origin) && (typeof value === 'string' || value === undefined);
  const next = isChoice ? withFactorChoice(study, origin, value, who) : withField(study, field, value);
  return next !== undefined && isValid(next, origin, field) ? success(next) : invalid;
}

/** A factor that the project may not have, as the workbook carries it. */
function carriedFactor({ factors = [] }: StudyDocument, id: string): Factor | undefined {
  return factors.find((factor) => factor.id === id);
}

function commit(
  project: OpenProject,
  next: StudyDocument,
  frozen: readonly Factor[],
  changes: readonly InputChange[],
  { path, by, reason }: { readonly path: string; readonly by: string; readonly reason: string },
): Result<InputsOutcome> {
  const basis = project.live.headlineBasis;
  const before = headlineOf(project.live.calculation(), basis);
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const change = changeBetween(project.study, next, reason);
  const written = project.commit(
    { name: 'workbook.acceptInputs', params: { file, by, count: String(changes.length) }, reason },
    frozen.length === 0 ? change : { ...change, factors: [...(change.factors ?? []), ...frozen] },
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
