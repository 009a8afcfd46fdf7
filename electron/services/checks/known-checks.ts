import { type Finding } from '../../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { type Task } from '../jobs/task.ts';
import { type CheckContext, studyChecks } from './study-checks.ts';

/** What the checks of the BOM and of the standards found, and the revision of the study they looked at. */
export interface CheckedBom {
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/** What of a project is checked. */
export interface CheckedProject {
  readonly revision: number;
  readonly resolution: { readonly study: ResolvedStudy };
  readonly live: { readonly lookUp: FactorLookup; calculation(): Calculation };
}

/**
 * Findings of all checks, kept until the study changes. The checks compare each line with its peers, so they take much
 * longer than an edit: they run when somebody asks, in short stretches with room for other work in between. Lives as long
 * as its project is open.
 */
export class KnownChecks {
  #known: CheckedBom | undefined;

  /** What was found last; it may be of an earlier revision. Undefined before the first time. */
  get known(): CheckedBom | undefined {
    return this.#known;
  }

  /** The findings of this revision, from memory where it was checked before. Undefined when the task was stopped. */
  async of(project: CheckedProject, task: Task, context: CheckContext): Promise<CheckedBom | undefined> {
    const { revision, live } = project;
    const { study } = project.resolution;
    if (this.#known?.revision === revision) {
      return this.#known;
    }
    // Calculated before the first pause, so that calculation and study are of one revision.
    const judged = { study, calculation: live.calculation(), lookUp: live.lookUp };
    let [done, total] = [0, 1];
    const work = studyChecks(judged, context, (checked, all) => {
      [done, total] = [checked, all];
    });
    const findings = await inPortions(work, () => task.step('checking', done, total));
    if (findings === undefined) {
      return undefined;
    }
    const checked = { revision, findings };
    if (this.#known === undefined || this.#known.revision < revision) {
      this.#known = checked;
    }
    return checked;
  }
}
