import { type GwpSetsView } from '../../../shared/contract/method-report.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { DEFAULT_GWP_SET, PUBLISHED_GWP_SETS } from '../../engine/factors/gwp-sets.ts';
import { findGwpSet } from '../../engine/factors/gwp-value.ts';
import { openProject, type Session } from '../session.ts';

/** The sets of warming potentials the open study can choose from. */
export async function showGwpSets(session: Session): Promise<Result<GwpSetsView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { scope, gwpSets = [] } = project.value.study;
  const used = findGwpSet(scope.gwpSet ?? DEFAULT_GWP_SET, gwpSets);
  const ownIds = new Set(gwpSets.map(({ id }) => id));
  return success({
    ...(used === undefined ? {} : { used: used.id }),
    default: DEFAULT_GWP_SET,
    sets: [
      ...gwpSets.map((set) => ({ ...set, own: true })),
      ...PUBLISHED_GWP_SETS.filter(({ id }) => !ownIds.has(id)).map((set) => ({ ...set, own: false })),
    ],
  });
}
