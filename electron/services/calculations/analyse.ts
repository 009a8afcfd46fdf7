import { type Finding, type Severity } from '../../../shared/model/finding.ts';
import { type ResolvedStudy, type StudyDocument } from '../../../shared/model/study.ts';
import { allAtOnce, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import {
  applyWaivers,
  type WaivedFinding,
  type WaivedFindings,
} from '../../checks/register/apply-waivers.ts';
import { calculate } from '../../engine/calculate.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type CheckContext, studyChecks } from '../checks/study-checks.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { type Task } from '../jobs/task.ts';
import { type OpenProject } from '../open-project.ts';
import { placeFinder } from './place.ts';

/** A study calculated and checked: what every screen, command and workbook shows. */
export interface Analysis {
  /** The study as written. */
  readonly written: StudyDocument;
  /** The study with its formulas worked out. */
  readonly study: ResolvedStudy;
  readonly calculation: Calculation;
  /** Open findings of engine and checks, the most serious first, each with its cell where it has one. */
  readonly findings: readonly Finding[];
  /** Findings somebody answers for: listed apart wherever findings are shown, and not counted as open. */
  readonly waived: readonly WaivedFinding[];
}

/** Calculates a study that stands alone and runs all checks on it. */
export function analyse(written: StudyDocument, lookUp: FactorLookup, context: CheckContext): Analysis {
  const { study, findings } = resolveStudy(written);
  const calculation = calculate(study, lookUp);
  const checked = allAtOnce(studyChecks({ study, calculation, lookUp }, context));
  const found = allAtOnce(inOrder(study, [findings, calculation.findings, checked]));
  const { open, waived } = applyWaivers(found, written.waivers ?? []);
  return { written, study, calculation, findings: open, waived };
}

/**
 * The open project's calculation, with all checks run on the same state of its study. Undefined when the task was
 * stopped.
 */
export async function analyseProject(
  project: OpenProject,
  task: Task,
  context: CheckContext,
): Promise<Analysis | undefined> {
  const { study: written, resolution } = project;
  const calculation = project.live.calculation();
  const findings = await findingsOf(project, task, context);
  return (
    findings && {
      written,
      study: resolution.study,
      calculation,
      findings: findings.open,
      waived: findings.waived,
    }
  );
}

/**
 * All findings on the open project's study as it is now, the most serious first, and apart those somebody answers for.
 * Undefined when the task was stopped.
 */
export async function findingsOf(
  project: OpenProject,
  task: Task,
  context: CheckContext,
): Promise<WaivedFindings | undefined> {
  const { resolution } = project;
  const { waivers = [] } = project.study;
  const { study } = resolution;
  const calculated = project.live.findings();
  const checked = await project.checks.of(project, task, context);
  const work = checked && inOrder(study, [resolution.findings, calculated, checked.findings]);
  const found = work && (await inPortions(work, () => task.step('checking', 1, 1)));
  return found && applyWaivers(found, waivers);
}

/** The most serious first. */
const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Findings with the cells they stand in, the most serious first. */
function* inOrder(
  study: ResolvedStudy,
  findings: readonly (readonly Finding[])[],
): Portions<readonly Finding[]> {
  const place = yield* placeFinder(study);
  const bySeverity: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [], note: [] };
  for (const found of findings) {
    yield* forEachInPortions(found, (finding) => bySeverity[finding.severity].push(place(finding)));
  }
  return SEVERITIES.flatMap((severity) => bySeverity[severity]);
}
