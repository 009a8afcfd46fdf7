import { type Severity } from '../../../shared/model/finding.ts';

/** Gaps of a study in work and remarks on counted lines; every other problem is wrong data and an error. */
const WARNINGS: ReadonlySet<string> = new Set([
  'line.factorMissing',
  'electricity.factorMissing',
  'line.zero',
  'line.yieldUnused',
  'assembly.quantityZero',
  'assembly.excludedIgnored',
  'line.scrapWithoutYield',
  'line.scrapTreatmentNotStated',
  'line.scrapHigh',
  'line.moistureHigh',
  'line.factorDirectCo2Only',
]);

/** Said for the reader; nothing is wrong. */
const NOTES: ReadonlySet<string> = new Set(['gas.inert', 'transport.aircraftBooked', 'line.uptakeInFactor']);

/** How much a problem of a line weighs as a finding. */
export function problemSeverity(code: string): Severity {
  if (NOTES.has(code)) {
    return 'note';
  }
  return WARNINGS.has(code) ? 'warning' : 'error';
}
