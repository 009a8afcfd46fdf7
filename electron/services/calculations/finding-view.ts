import { type FindingView } from '../../../shared/contract/outcomes.ts';
import { type Finding, type Severity } from '../../../shared/model/finding.ts';

export function findingView(finding: Finding): FindingView {
  return {
    code: finding.code,
    severity: finding.severity,
    place: { ...finding.place },
    params: { ...finding.params },
  };
}

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) {
    counts[finding.severity] += 1;
  }
  return counts;
}
