import { type Severity } from '../../../shared/model/finding.ts';

/** Gaps of a study in work and remarks on counted lines; every other problem is wrong data and an error. */
const WARNINGS: ReadonlySet<string> = new Set([
  'line.factorMissing',
  'electricity.factorMissing',
  'line.zero',
  'line.yieldUnused',
  'spend.methodMissing',
  'assembly.quantityZero',
  'assembly.excludedIgnored',
]);

/** How much a problem of a line weighs as a finding. */
export function problemSeverity(code: string): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
