import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { ONE, type Ratio } from '../../engine/quantity/ratio.ts';

/** A factor a line names, with the engine's term for it; without a term the columns compute nothing with it. */
export interface FactorSlot {
  readonly factorId: string;
  readonly factor: Factor | undefined;
  readonly term: Term | undefined;
  /** How often the line's parent is in one machine. */
  readonly multiplicity: Ratio;
}

/** Main and upstream factor of a line, each with its own term among `terms`. */
export function factorSlots(
  assignment: Assignment | undefined,
  terms: readonly Term[],
  lookUp: FactorLookup,
  multiplicity: Ratio = ONE,
): readonly FactorSlot[] {
  if (assignment?.kind !== 'factor') {
    return [];
  }
  const { factorId, upstreamFactorId } = assignment;
  const slotOf = (id: string, upstream: boolean): FactorSlot => ({
    factorId: id,
    factor: lookUp(id),
    term: terms.find((term) => term.factorId === id && isUpstream(term) === upstream),
    multiplicity,
  });
  return [
    slotOf(factorId, false),
    ...(upstreamFactorId === undefined ? [] : [slotOf(upstreamFactorId, true)]),
  ];
}

function isUpstream({ slot }: Term): boolean {
  return slot === 'upstream' || slot.endsWith('.upstream');
}

/** True when one of the assignments names an upstream factor: the sheet then shows columns for it. */
export function anyUpstream(assignments: readonly (Assignment | undefined)[]): boolean {
  return assignments.some(
    (assignment) => assignment?.kind === 'factor' && assignment.upstreamFactorId !== undefined,
  );
}
