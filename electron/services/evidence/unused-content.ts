import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type OpenProject } from '../open-project.ts';
import { type StoredEvidence } from '../ports/evidence-files.ts';

/** Content that no study of the project and no issue names; only an undone or removed entry ever did. */
export function unusedContent(
  { store, study, studyId }: OpenProject,
  stored: readonly StoredEvidence[],
): Result<readonly StoredEvidence[]> {
  const named = new Set((study.evidence ?? []).map(({ sha256 }) => sha256));
  if (stored.every(({ sha256 }) => named.has(sha256))) {
    return success([]);
  }
  const studies = store.studies();
  if (!studies.ok) {
    return studies;
  }
  for (const { id } of studies.value.filter((other) => other.id !== studyId)) {
    const other = store.readStudy(id);
    if (!other.ok) {
      return other;
    }
    other.value.evidence?.forEach(({ sha256 }) => named.add(sha256));
  }
  const issues = store.issues();
  if (!issues.ok) {
    return issues;
  }
  let left = stored.filter(({ sha256 }) => !named.has(sha256));
  for (const { number } of left.length === 0 ? [] : issues.value) {
    const text = store.readIssue(number);
    if (!text.ok) {
      return text;
    }
    left = left.filter(({ sha256 }) => !text.value.includes(sha256));
  }
  return success(left);
}
