import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Evidence } from '../../../shared/model/evidence.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { findTargets } from './find-target.ts';
import { freeId } from './free-id.ts';
import { targetNames } from './target-name.ts';
import { unusedContent } from './unused-content.ts';

/** Largest file that is stored inside a project, in bytes: larger ones are kept by reference. Our choice. */
export const MOST_INSIDE_BYTES = 50_000_000;

/** The evidence of the study, and how much content the project holds. */
export async function listEvidence(session: Session): Promise<Result<Output<'evidence.list'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, store } = project.value;
  const stored = store.evidenceFiles.list();
  const unused = stored.ok ? unusedContent(project.value, stored.value) : stored;
  if (!stored.ok || !unused.ok) {
    return stored.ok ? (unused as Result<never>) : stored;
  }
  const nameOf = targetNames(study);
  return success({
    evidence: (study.evidence ?? []).map((evidence) => ({
      ...evidence,
      supportNames: (evidence.supports ?? []).map(nameOf),
    })),
    storedBytes: sumOf(stored.value),
    unusedBytes: sumOf(unused.value),
    unusedFiles: unused.value.length,
  });
}

/**
 * Takes a file up as evidence: its hash, and its content where it is to lie inside. The same content is stored once.
 * Errors: `limit.evidence.tooBig`, `state.targetNotFound`, those of reading the file.
 */
export async function addEvidence(
  session: Session,
  { path, storage, title, supports, ...details }: ParsedInput<'evidence.add'>,
): Promise<Result<Output<'evidence.add'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study, store } = project.value;
  const targets = findTargets(study, supports ?? []);
  if (!targets.ok) {
    return targets;
  }
  const { evidence: disk } = session.gateways;
  const file = storage === 'inside' ? await disk.read(path, MOST_INSIDE_BYTES) : await disk.measure(path);
  if (!file.ok) {
    return file;
  }
  if ('content' in file.value) {
    const stored = store.evidenceFiles.put(file.value.sha256, file.value.content as Uint8Array);
    if (!stored.ok) {
      return stored;
    }
  }
  const { fileName, bytes, sha256 } = file.value;
  const evidence: Evidence = {
    id: freeId('E', study.evidence ?? []),
    ...details,
    title: title ?? fileName.slice(0, 300),
    fileName: fileName.slice(0, 400),
    sha256,
    bytes,
    storage,
    ...(targets.value.length === 0 ? {} : { supports: [...targets.value] }),
  };
  return commit(project.value, 'evidence.add', evidence, [...(study.evidence ?? []), evidence]);
}

/** Changes what is said about a file. `state.evidenceNotFound`, `state.targetNotFound`. */
export async function changeEvidence(
  session: Session,
  { id, set }: ParsedInput<'evidence.change'>,
): Promise<Result<Output<'evidence.change'>>> {
  const found = findEvidence(session, id);
  if (!found.ok) {
    return found;
  }
  const { project, evidence } = found.value;
  const targets = findTargets(project.study, set.supports ?? []);
  if (!targets.ok) {
    return targets;
  }
  const given = { ...set, ...(set.supports ? { supports: targets.value } : {}) };
  const kept = Object.entries({ ...evidence, ...defined(given) }).filter(([, value]) => value !== null);
  const changed = Object.fromEntries(kept) as Evidence;
  const list = (project.study.evidence ?? []).map((each) => (each.id === id ? changed : each));
  return commit(project, 'evidence.change', changed, list);
}

/** Takes a file out of the study; its content stays until the project is compacted, so that undo brings it back. */
export async function removeEvidence(
  session: Session,
  { id, reason }: ParsedInput<'evidence.remove'>,
): Promise<Result<Output<'evidence.remove'>>> {
  const found = findEvidence(session, id);
  if (!found.ok) {
    return found;
  }
  const { project, evidence } = found.value;
  const list = (project.study.evidence ?? []).filter((each) => each.id !== id);
  return commit(project, 'evidence.remove', evidence, list, reason);
}

/** Writes the content of evidence into a file. `state.evidenceContentMissing` where only its hash is kept. */
export async function exportEvidence(
  session: Session,
  { id, path }: ParsedInput<'evidence.export'>,
): Promise<Result<Output<'evidence.export'>>> {
  const found = findEvidence(session, id);
  if (!found.ok) {
    return found;
  }
  const content = found.value.project.store.evidenceFiles.read(found.value.evidence.sha256);
  if (!content.ok) {
    return content;
  }
  const written = await session.gateways.evidence.write(path, content.value);
  return written.ok ? success({ path, bytes: content.value.length }) : written;
}

function findEvidence(
  session: Session,
  id: string,
): Result<{ readonly project: OpenProject; readonly evidence: Evidence }> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const evidence = project.value.study.evidence?.find((each) => each.id === id);
  return evidence === undefined
    ? failure('state.evidenceNotFound', { id })
    : success({ project: project.value, evidence });
}

function commit(
  project: OpenProject,
  name: string,
  { id, title, fileName, sha256, bytes }: Evidence,
  evidence: readonly Evidence[],
  reason?: string,
): Result<Output<'evidence.add'>> {
  const command = { name, params: { name: title }, ...(reason === undefined ? {} : { reason }) };
  const written = project.commit(command, { sections: { evidence: [...evidence] } });
  if (!written.ok) {
    return written;
  }
  const entry = written.value === null ? {} : { historyEntry: written.value.id };
  return success({ id, fileName, sha256, bytes, ...entry });
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function sumOf(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
