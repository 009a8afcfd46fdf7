import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { parseDocument, readJson } from '../../../shared/model/parse-study.ts';
import {
  type RemovedParts,
  SECTION_NAMES,
  type StudyDocument,
  type StudyParts,
  StudyPartsFile,
  type StudySections,
} from '../../../shared/model/study.ts';
import { factorIdsIn, factorsToFreeze } from '../factors/freeze-factors.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { changedStudy, type StudyChange } from '../study-change.ts';
import { stepsDiffer } from '../sign-off/reopen.ts';
import { changedLines } from './put-lines.ts';
import { usesOfRemoved } from './removed-uses.ts';

/** Puts parts into the study or takes them out: one command, one history entry. Every factor they name has to exist. */
export async function putParts(
  session: Session,
  { put, remove, reason }: ParsedInput<'study.put'>,
): Promise<Result<EditOutcome>> {
  const project = openProject(session);
  return project.ok ? write(project.value, put, remove, reason) : project;
}

/** The same from a JSON file; what is wrong in it is named with its path. */
export async function putPartsFile(
  session: Session,
  { path }: ParsedInput<'study.putFile'>,
): Promise<Result<EditOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const text = await session.gateways.files.readText(path);
  if (!text.ok) {
    return text;
  }
  const json = readJson(text.value, path);
  const parts = json.ok ? parseDocument(StudyPartsFile, json.value) : json;
  if (!parts.ok) {
    return parts;
  }
  const { remove, reason, ...put } = parts.value;
  return write(project.value, put, remove ?? {}, reason);
}

function write(
  project: OpenProject,
  put: StudyParts,
  remove: RemovedParts,
  reason: string | undefined,
): Result<EditOutcome> {
  const { study } = project;
  if (stepsDiffer(put.signOff, study.signOff)) {
    return failure('rule.signOff.byCommand');
  }
  const known = new Set([...(put.factors ?? []), ...(put.supplierPcfs ?? [])].map(({ id }) => id));
  const { lookUp } = project.live;
  const ids = factorIdsIn(put).filter((id) => !known.has(id));
  const unknown = ids.find((id) => lookUp(id) === undefined);
  if (unknown !== undefined) {
    return failure('state.factorNotFound', { factorId: unknown });
  }
  const bomIds = new Set((study.bom ?? []).map(({ id }) => id));
  const taken = put.activities?.find(({ id }) => bomIds.has(id));
  if (taken !== undefined) {
    return failure('input.idTaken', { id: taken.id });
  }
  const missing = missingPart(study, remove);
  if (missing !== undefined) {
    return failure('state.partNotFound', { id: missing });
  }
  const lines = changedLines(project, put.lines ?? [], reason);
  if (!lines.ok) {
    return lines;
  }
  const change = changeOf(put, remove, factorsToFreeze(ids, study, lookUp), lines.value);
  const used = usesOfRemoved(study, changedStudy(study, change));
  if (used !== undefined) {
    return failure('state.partUsed', used);
  }
  const parts = [...new Set([...Object.keys(put), ...Object.keys(remove)])].sort();
  const command = { name: 'study.put', params: { parts: parts.join(', ') } };
  const written = project.commit(reason === undefined ? command : { ...command, reason }, change);
  if (!written.ok) {
    return written;
  }
  const changedIds = [...(put.activities ?? []), ...lines.value].map(({ id }) => id);
  return success(written.value === null ? edited([], null) : { ...edited(changedIds, written.value), parts });
}

function missingPart(study: StudyDocument, remove: RemovedParts): string | undefined {
  const lists = [
    [remove.activities, study.activities],
    [remove.supplierPcfs, study.supplierPcfs],
    [remove.variants, study.variants],
  ] as const;
  for (const [ids, list] of lists) {
    const there = new Set((list ?? []).map(({ id }) => id));
    const missing = ids?.find((id) => !there.has(id));
    if (missing !== undefined) {
      return missing;
    }
  }
  return undefined;
}

function changeOf(
  put: StudyParts,
  remove: RemovedParts,
  frozen: NonNullable<StudyChange['factors']>,
  lines: NonNullable<StudyChange['lines']>,
): StudyChange {
  const sections = Object.fromEntries(
    SECTION_NAMES.filter((name) => name in put).map((name) => [name, put[name]]),
  ) as Partial<StudySections>;
  return {
    factors: [...(put.factors ?? []), ...frozen],
    lines,
    ...(put.activities && { activities: put.activities }),
    ...(put.supplierPcfs && { supplierPcfs: put.supplierPcfs }),
    ...(put.variants && { variants: put.variants }),
    ...(put.electricity && { electricity: put.electricity }),
    ...(remove.activities && { removedActivities: remove.activities }),
    ...(remove.supplierPcfs && { removedSupplierPcfs: remove.supplierPcfs }),
    ...(remove.variants && { removedVariants: remove.variants }),
    sections,
  };
}
