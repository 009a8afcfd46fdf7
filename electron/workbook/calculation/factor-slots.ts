import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type Term } from '../../engine/inventory/operand.ts';

/** A factor a line names, with the engine's term for it; without a term it is not counted. */
export interface FactorSlot {
  readonly factorId: string;
  readonly factor: Factor | undefined;
  readonly term: Term | undefined;
}

/** Main and upstream factor of a line, matched with the terms the engine made, which stand in the same order. */
export function factorSlots(
  assignment: Assignment | undefined,
  terms: readonly Term[],
  lookUp: FactorLookup,
): readonly FactorSlot[] {
  if (assignment?.kind !== 'factor') {
    return [];
  }
  const waiting = terms.filter((term) => term.factorId !== undefined);
  const ids = [
    assignment.factorId,
    ...(assignment.upstreamFactorId === undefined ? [] : [assignment.upstreamFactorId]),
  ];
  return ids.map((factorId) => {
    const term = waiting[0]?.factorId === factorId ? waiting.shift() : undefined;
    return { factorId, factor: lookUp(factorId), term };
  });
}

/** True when one of the assignments names an upstream factor: the sheet then shows columns for it. */
export function anyUpstream(assignments: readonly (Assignment | undefined)[]): boolean {
  return assignments.some(
    (assignment) => assignment?.kind === 'factor' && assignment.upstreamFactorId !== undefined,
  );
}
