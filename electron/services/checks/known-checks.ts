import { type Finding } from '../../../shared/model/finding.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { bomChecks } from '../../checks/bom/check-bom.ts';
import { type Task } from '../jobs/task.ts';

/** What the checks of the BOM found, and the revision of the study they looked at. */
export interface CheckedBom {
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/**
 * Findings of the BOM checks, kept until the study changes. The checks compare each line with its peers, so they take
 * much longer than an edit: they run when somebody asks, one check at a time, with room for other work in between.
 * Lives as long as its project is open.
 */
export class KnownChecks {
  #known: CheckedBom | undefined;

  /** What was found last; it may be of an earlier revision. Undefined before the first time. */
  get known(): CheckedBom | undefined {
    return this.#known;
  }

  /** The findings of this revision, from memory where it was checked before. Undefined when the task was stopped. */
  async of(study: StudyDocument, revision: number, task: Task): Promise<CheckedBom | undefined> {
    if (this.#known?.revision === revision) {
      return this.#known;
    }
    const findings: Finding[] = [];
    const checks = bomChecks(study.bom ?? [], study.sources ?? []);
    for (const [index, check] of checks.entries()) {
      if (await task.step('checking', index, checks.length)) {
        return undefined;
      }
      findings.push(...check());
    }
    const checked = { revision, findings };
    if (this.#known === undefined || this.#known.revision < revision) {
      this.#known = checked;
    }
    return checked;
  }
}
