import { LONGEST_PRODUCT, type ProjectFigures } from '../../../shared/model/project-summary.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import { type OpenProject } from '../open-project.ts';
import { stripView } from '../workbench/strip-view.ts';

/** What the figures kept with a project hold for: the program brings the factors, the engine the arithmetic. */
export function figuresVersion(softwareVersion: string): string {
  return `${softwareVersion} / ${ENGINE_VERSION}`;
}

/**
 * Keeps what lists of projects show, where the calculation is at hand: nothing is calculated for it. Where the file refuses,
 * the list says that the project was changed since, which is true; closing is not to fail for it.
 */
export function keepFigures(project: OpenProject, softwareVersion: string): void {
  if (project.isCalculated) {
    project.store.rememberFigures(projectFigures(project), figuresVersion(softwareVersion));
  }
}

function projectFigures(project: OpenProject): ProjectFigures {
  const strip = stripView(project);
  // Where nothing counts yet, a zero would be a claim.
  const countsNothing = strip.leavesWithDecision === 0 && strip.activitiesOpen === strip.activities;
  return {
    product: strip.product.slice(0, LONGEST_PRODUCT),
    rows: strip.rows,
    ...(countsNothing ? {} : { totalKg: strip[strip.headlineBasis].excludingBiogenicCo2Kg }),
    basis: strip.headlineBasis,
    open: strip.leavesOpen + strip.activitiesOpen,
    ...(strip.findingsRevision === strip.revision ? { errors: strip.findings.error } : {}),
  };
}
