import { type Assignment } from '../../../shared/model/assignment.ts';
import { COMPONENTS } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type LineProblem } from '../bom/line-mass.ts';

/** Finds a factor by id: first among the study's own, then in the libraries it names. */
export type FactorLookup = (id: string) => Factor | undefined;

/** The factors an assignment names, main factor first; a problem when it is missing, unknown or unfit. */
export function factorsOf(
  assignment: Assignment | undefined,
  lookUp: FactorLookup,
): { readonly factors: readonly Factor[] } | { readonly problem: LineProblem } {
  if (assignment === undefined) {
    return { problem: { code: 'line.factorMissing', field: 'assignment', params: {} } };
  }
  if (assignment.kind === 'excluded') {
    return { factors: [] };
  }
  const ids = [
    assignment.factorId,
    ...(assignment.upstreamFactorId === undefined ? [] : [assignment.upstreamFactorId]),
  ];
  const factors: Factor[] = [];
  for (const id of ids) {
    const factor = lookUp(id);
    if (factor === undefined) {
      return { problem: { code: 'line.factorUnknown', field: 'assignment', params: { factorId: id } } };
    }
    if (factor.flags?.includes('radiativeForcing') === true) {
      return {
        problem: { code: 'line.factorRadiativeForcing', field: 'assignment', params: { factorId: id } },
      };
    }
    if (COMPONENTS.every((component) => factor.components[component] === undefined)) {
      return { problem: { code: 'line.factorEmpty', field: 'assignment', params: { factorId: id } } };
    }
    factors.push(factor);
  }
  return { factors };
}
