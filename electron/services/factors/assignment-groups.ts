import { type AssignmentGroupView } from '../../../shared/contract/outcomes.ts';
import { type LiveCalculation } from '../../engine/live/live-calculation.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type AssignedLines } from '../../matching/assign-lines.ts';
import { resultOf } from '../live-lines.ts';

/** The groups of an assignment with the net mass they decide on, the heaviest first. */
export function assignmentGroups(assigned: AssignedLines, live: LiveCalculation): AssignmentGroupView[] {
  const massOf = (id: string): bigint => resultOf(live, id)?.netMassKg ?? 0n;
  return assigned.groups
    .map((group) => ({ group, mass: group.lineIds.reduce((sum, id) => sum + massOf(id), 0n) }))
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
