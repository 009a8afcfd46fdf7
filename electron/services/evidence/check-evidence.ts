import { type CheckedEvidence } from '../../../shared/contract/evidence.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Evidence } from '../../../shared/model/evidence.ts';
import { stopped, type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { unusedContent } from './unused-content.ts';

/** Hashes all evidence again and says which file is not what was recorded. */
export async function checkEvidence(
  session: Session,
  { folderPath }: ParsedInput<'evidence.check'>,
  task: Task,
): Promise<Result<Output<'evidence.check'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const list = project.value.study.evidence ?? [];
  const files: CheckedEvidence[] = [];
  for (const evidence of list) {
    if (await task.step('checking', files.length, list.length)) {
      return stopped();
    }
    files.push(
      evidence.storage === 'inside'
        ? checkInside(project.value, evidence)
        : await checkReferenced(session, evidence, folderPath),
    );
  }
  return success({ files });
}

/** Takes content away that nothing names any more. */
export async function compactEvidence(session: Session): Promise<Result<Output<'evidence.compact'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { evidenceFiles } = project.value.store;
  const stored = evidenceFiles.list();
  const unused = stored.ok ? unusedContent(project.value, stored.value) : stored;
  if (!unused.ok) {
    return unused;
  }
  const bytes = unused.value.reduce((sum, each) => sum + each.bytes, 0);
  const removed =
    unused.value.length === 0
      ? success(null)
      : evidenceFiles.remove(unused.value.map(({ sha256 }) => sha256));
  return removed.ok ? success({ files: unused.value.length, bytes }) : removed;
}

function checkInside({ store }: OpenProject, evidence: Evidence): CheckedEvidence {
  const found = store.evidenceFiles.hash(evidence.sha256);
  return found.ok ? compared(evidence, found.value) : checked(evidence, 'missing');
}

async function checkReferenced(
  session: Session,
  evidence: Evidence,
  folder: string | undefined,
): Promise<CheckedEvidence> {
  if (folder === undefined) {
    return checked(evidence, 'notLooked');
  }
  const file = await session.gateways.evidence.measure(folder, evidence.fileName);
  return file.ok ? compared(evidence, file.value.sha256) : checked(evidence, 'missing');
}

function compared(evidence: Evidence, found: string): CheckedEvidence {
  return found === evidence.sha256 ? checked(evidence, 'same') : checked(evidence, 'differs', found);
}

function checked(
  { id, fileName, storage }: Evidence,
  state: CheckedEvidence['state'],
  foundSha256?: string,
): CheckedEvidence {
  return { id, fileName, storage, state, ...(foundSha256 === undefined ? {} : { foundSha256 }) };
}
