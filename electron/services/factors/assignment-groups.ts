import { type AssignmentGroupView } from '../../../shared/contract/outcomes.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { calculate } from '../../engine/calculate.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type AssignedLines } from '../../matching/assign-lines.ts';

/** The groups of an assignment with the net mass they decide on, the heaviest first. */
export function assignmentGroups(
  study: StudyDocument,
  assigned: AssignedLines,
  lookUp: FactorLookup,
): AssignmentGroupView[] {
  const masses = new Map(calculate(study, lookUp).lines.map((line) => [line.id, line.netMassKg ?? 0n]));
  return assigned.groups
    .map((group) => ({ group, mass: group.lineIds.reduce((sum, id) => sum + (masses.get(id) ?? 0n), 0n) }))
    .toSorted((left, right) => (left.mass > right.mass ? -1 : left.mass < right.mass ? 1 : 0))
    .map(({ group, mass }) => {
      const { proposal, assignment } = group.decision;
      return {
        text: group.materialText === '' ? group.description : group.materialText,
        lines: group.lineIds.length,
        massKg: formatAmount(mass),
        family: proposal.family,
        ...(assignment?.kind === 'factor' ? { factorId: assignment.factorId } : {}),
        proxy: proposal.proxy,
        confidence: proposal.confidence,
        reasons: proposal.reasons.map((reason) => ({ code: reason.code, params: { ...reason.params } })),
      };
    });
}
