import { type InputComparison, type RefusedCell } from '../../../shared/contract/workbook-inputs.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type CellOrigin, type ChangedCell } from '../../../shared/model/cell-origin.ts';
import { fieldOf } from '../../../shared/model/study-field.ts';
import { STUDY_SHEET } from '../../../shared/model/study-rows.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { sameData } from '../../../shared/same-data.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { studyText } from '../studies/study-text.ts';
import { type CarriedWorkbook, carriedWorkbook } from './carried-workbook.ts';
import { type InputChange } from './input-change.ts';
import { composedInputs } from './composed-inputs.ts';
import { namesFactor } from './factor-choice.ts';
import { newFindings } from './new-findings.ts';
import { type ReadInput, readInput } from './read-input.ts';

/** The comparison with the changes as they would be carried out. */
export interface ReadInputs {
  readonly carried: CarriedWorkbook;
  readonly view: InputComparison;
  readonly changes: readonly InputChange[];
}

/** Lists what was changed in a workbook of ours. Errors: those of reading, `input.workbook.studyChanged`. */
export async function compareInputs(
  session: Session,
  { path }: ParsedInput<'workbook.compareInputs'>,
): Promise<Result<InputComparison>> {
  const read = await readInputs(session, path);
  return read.ok ? success(read.value.view) : read;
}

/**
 * Reads the changed inputs of a workbook and holds each against the open project: what the project has changed itself
 * since the workbook was written is a conflict.
 */
export async function readInputs(session: Session, path: string): Promise<Result<ReadInputs>> {
  const carried = await wholeWorkbook(session, path);
  if (!carried.ok) {
    return carried;
  }
  const { study, statement, compared, studySha256 } = carried.value;
  const open = openProject(session);
  const project = open.ok ? open.value.study : undefined;
  const findings = newFindings(compared.changes, project);
  const changes: InputChange[] = [...findings.changes];
  const refused: RefusedCell[] = [...findings.refused];
  let { already } = findings;
  const { composed, rest } = composedInputs(study, findings.rest);
  const single = rest.map((changed) => ({
    first: changed,
    read: readInput(study, changed),
    cells: [changed],
  }));
  for (const { first, read, cells } of [...composed, ...single]) {
    if (typeof read === 'string') {
      refused.push(...cells.map((changed) => refusedCell(changed, read)));
      continue;
    }
    const changed = read.shown === undefined ? first : { ...first, found: read.shown };
    const change = changeOf(changed, read, study, project);
    if (change === 'already') {
      already += 1;
    } else if (change === 'gone' || (open.ok && namesLostFactor(read, study, open.value))) {
      refused.push(refusedCell(changed, 'gone'));
    } else {
      changes.push(change);
    }
  }
  const view: InputComparison = {
    path,
    title: study.title,
    productName: study.product.name,
    createdAt: statement.createdAt,
    studySha256,
    ...(project === undefined
      ? {}
      : { projectIsSame: session.gateways.files.sha256(studyText(project)) === studySha256 }),
    changes: changes.map(({ origin: _origin, value: _value, ...change }) => change),
    already,
    refused,
    missingSheets: [...compared.missingSheets],
    extraSheets: [...compared.extraSheets],
  };
  return success({ carried: carried.value, view, changes });
}

/** True for a factor that neither the project nor the study of the workbook holds. */
function namesLostFactor(
  { origin, value }: ReadInput,
  { factors = [] }: StudyDocument,
  { live }: OpenProject,
): boolean {
  return (
    namesFactor(origin) &&
    typeof value === 'string' &&
    live.lookUp(value) === undefined &&
    !factors.some(({ id }) => id === value)
  );
}

/** A workbook whose study still has the hash it was written with; any other says nothing about what was changed. */
export async function wholeWorkbook(session: Session, path: string): Promise<Result<CarriedWorkbook>> {
  const carried = await carriedWorkbook(session, path);
  if (!carried.ok) {
    return carried;
  }
  const { statement, studySha256 } = carried.value;
  return studySha256 === statement.studySha256
    ? carried
    : failure('input.workbook.studyChanged', {
        file: path,
        sheet: STUDY_SHEET,
        stated: statement.studySha256,
        found: studySha256,
      });
}

export function refusedCell(changed: ChangedCell, reason: RefusedCell['reason']): RefusedCell {
  const { sheet, cell, expected, found } = changed;
  return { sheet, cell, reason, expected, found };
}

function changeOf(
  { sheet, cell, found: typed, foundKind, written }: ChangedCell,
  { origin, field, value, compared = value }: ReadInput,
  study: StudyDocument,
  project: StudyDocument | undefined,
): InputChange | 'already' | 'gone' {
  const isNewAnswer = origin.target === 'conformityAnswer' && field.value === undefined;
  const found = project === undefined ? field : fieldOf(project, origin);
  const here = found ?? (isNewAnswer ? field : undefined);
  if (here === undefined) {
    return 'gone';
  }
  if (sameData(here.value, compared)) {
    return 'already';
  }
  const isConflict = !sameData(here.value ?? null, field.value ?? null);
  const targetName = nameOf(study, origin);
  // Words and keys are told as what they stand for, whatever the language of the workbook.
  const isCode = origin.words !== undefined && typeof value === 'string';
  const codeOf = (shown: number | string): string | undefined => origin.words?.get(String(shown));
  return {
    id: `${sheet}.${cell}`,
    sheet,
    cell,
    target: origin.target,
    targetId: origin.id,
    ...(targetName === undefined ? {} : { targetName }),
    field: origin.path,
    old: written.kind === 'blank' ? null : printed(field.value ?? codeOf(written.value) ?? written.value),
    new: foundKind === 'empty' ? null : isCode ? value : typed,
    ...(isConflict ? { now: printed(here.value) } : {}),
    state: isConflict ? 'conflict' : 'change',
    origin,
    value,
  };
}

function printed(value: unknown): string | null {
  return value === undefined || value === null
    ? null
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

/** What people call the thing an origin is about. */
function nameOf(study: StudyDocument, origin: CellOrigin): string | undefined {
  const fields = ['description', 'name', 'names.en', 'partNumber', 'text'];
  const names = fields.map((path) => fieldOf(study, { ...origin, path })?.value);
  return origin.target === 'study'
    ? undefined
    : names.find((name): name is string => typeof name === 'string' && name !== '');
}
