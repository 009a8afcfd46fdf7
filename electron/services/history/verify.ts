import { type ChainState } from '../../../shared/contract/history.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { openProject, type Session } from '../session.ts';

/** Recomputes the chain, replays all changes, reads all issues: whole, or the first thing that is not as written. */
export async function verifyChain(session: Session): Promise<Result<ChainState>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { store } = project.value;
  const issues = store.issues();
  if (!issues.ok) {
    return issues;
  }
  const verified = store.verifyHistory();
  if (verified.ok) {
    return success({ intact: true, ...verified.value, issues: issues.value.length });
  }
  const { code, params } = verified.error;
  if (code !== 'storage.historyBroken' && code !== 'storage.issueBroken') {
    return verified;
  }
  return success({
    intact: false,
    entryCount: 0,
    changeCount: 0,
    headHash: '',
    issues: issues.value.length,
    fault: { code, params: { ...params } },
  });
}
