import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { checkBom } from '../../checks/bom/check-bom.ts';
import { calculate } from '../../engine/calculate.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { placeFinder } from './place.ts';

/** A study calculated and checked: what every screen, command and workbook shows. */
export interface Analysis {
  readonly study: StudyDocument;
  readonly calculation: Calculation;
  /** Findings of engine and checks, the most serious first, each with its cell where it has one. */
  readonly findings: readonly Finding[];
}

/** Calculates a study that stands alone and runs all checks on it. */
export function analyse(study: StudyDocument, lookUp: FactorLookup): Analysis {
  const calculation = calculate(study, lookUp);
  const checked = checkBom(study.bom ?? [], study.sources ?? []);
  return { study, calculation, findings: allFindings(study, calculation, checked) };
}

/**
 * The open project's calculation, with all checks run on the same state of its study. Undefined when the task was
 * stopped.
 */
export async function analyseProject(project: OpenProject, task: Task): Promise<Analysis | undefined> {
  const { study, revision } = project;
  const calculation = project.live.calculation();
  const checked = await project.checks.of(study, revision, task);
  return checked && { study, calculation, findings: allFindings(study, calculation, checked.findings) };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function allFindings(
  study: StudyDocument,
  calculation: Calculation,
  checked: readonly Finding[],
): readonly Finding[] {
  return [...calculation.findings, ...checked]
    .map(placeFinder(study))
    .toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
}
