import type { FindingView, WaivedFindingView } from '../../../shared/contract/outcomes.ts';
import type { Finding, Severity } from '../../../shared/model/finding.ts';
import type { WaivedFinding } from '../../checks/register/apply-waivers.ts';

export function findingView(finding: Finding): FindingView {
  return {
    code: finding.code,
    severity: finding.severity,
    place: { ...finding.place },
    params: { ...finding.params },
  };
}

/** A finding somebody answers for as it travels to hosts. */
export function waivedView({ finding, waiver }: WaivedFinding): WaivedFindingView {
  return { finding: findingView(finding), waiver };
}

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) {
    counts[finding.severity] += 1;
  }
  return counts;
}
