import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type LiveCalculation } from '../../../engine/live/live-calculation.ts';
import { excludingBiogenicCo2 } from '../../../engine/impact/evaluate.ts';
import { formatAmount } from '../../../engine/quantity/amount.ts';
import { type LeafGroup } from './leaf-groups.ts';

/** A group as it stands now: what has been decided on its lines, what they weigh and emit, and how sure that is. */
export function reviewGroup(group: LeafGroup, live: LiveCalculation): ReviewGroup {
  const { bom } = live;
  const results = group.places.map((place) => bom.resultAt(place));
  const assignments = group.places.map((place) => bom.lineAt(place).assignment);
  const gross = results.reduce((sum, result) => sum + (result.grossMassKg ?? 0n), 0n);
  const emission = results.reduce(
    (sum, result) => sum + excludingBiogenicCo2(result.emissions.byLocation),
    0n,
  );
  const { confidence } = group.decision.proposal;
  const emissionKg = formatAmount(emission);
  const factorId = commonFactor(assignments);
  const { materialText = '', description, partNumber } = group.first;
  return {
    key: group.key,
    text: materialText === '' ? (description ?? '') : materialText,
    example: description ?? partNumber ?? '',
    lineIds: group.places.map((place) => bom.lineAt(place).id),
    grossMassKg: formatAmount(gross),
    emissionKg,
    confidence,
    // A figure for putting groups in order, not a result.
    atRiskKg: Math.abs(Number(emissionKg)) * (1 - confidence),
    status: statusOf(assignments),
    ...(factorId === undefined ? {} : { factorId }),
    proxy: assignments.some((assignment) => assignment?.kind === 'factor' && assignment.proxy === true),
  };
}

/** Open when a line has no decision, confirmed when a person stands behind all of them or nothing is to be decided. */
function statusOf(assignments: readonly (Assignment | undefined)[]): ReviewGroup['status'] {
  if (assignments.some((assignment) => assignment === undefined)) {
    return 'open';
  }
  const isProposed = assignments.some(
    (assignment) => assignment?.kind === 'factor' && assignment.status === 'proposed',
  );
  return isProposed ? 'proposed' : 'confirmed';
}

/** The factor all lines have; undefined when they differ. */
function commonFactor(assignments: readonly (Assignment | undefined)[]): string | undefined {
  const ids = new Set(
    assignments.map((assignment) => (assignment?.kind === 'factor' ? assignment.factorId : undefined)),
  );
  return ids.size === 1 ? [...ids][0] : undefined;
}
