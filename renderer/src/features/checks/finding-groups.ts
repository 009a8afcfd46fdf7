import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type Severity } from '../../../../shared/model/finding.ts';

/** The most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Findings of one kind: the same code with the same weight, in the order of the host. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly code: string;
  readonly findings: readonly FindingView[];
}

/** Groups findings by severity and code; nothing is left out. Groups stand in the order of their first finding. */
export function groupFindings(
  findings: readonly FindingView[],
  severity: Severity | 'all',
): readonly FindingGroup[] {
  return SEVERITIES.filter((each) => severity === 'all' || severity === each).flatMap((each) => {
    const byCode = Map.groupBy(
      findings.filter((finding) => finding.severity === each),
      (finding) => finding.code,
    );
    return [...byCode].map(([code, group]) => ({ severity: each, code, findings: group }));
  });
}

/** The place of a finding: file and cell as a spreadsheet writes them, else the row, else the id of the line. */
export function placeText(finding: FindingView, rowText: (row: number) => string): string {
  const { sheet = '', cell, row, file, lineId } = finding.place;
  if (cell !== undefined) {
    return joined([file, sheet === '' ? cell : `${sheet}!${cell}`]);
  }
  return row === undefined ? (lineId ?? file ?? '') : joined([file, sheet, rowText(row)]);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
