import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { checkBom } from '../../checks/bom/check-bom.ts';
import { calculate } from '../../engine/calculate.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { placeFinder } from './place.ts';

/** A study calculated and checked: what every screen, command and workbook shows. */
export interface Analysis {
  readonly calculation: Calculation;
  /** Findings of engine and checks, the most serious first, each with its cell where it has one. */
  readonly findings: readonly Finding[];
}

/** Calculates a study and runs all checks on it. */
export function analyse(study: StudyDocument, lookUp: FactorLookup): Analysis {
  const calculation = calculate(study, lookUp);
  const located = placeFinder(study);
  const findings = [...calculation.findings, ...checkBom(study.bom ?? [], study.sources ?? [])].map(located);
  return { calculation, findings: bySeverity(findings) };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
}
