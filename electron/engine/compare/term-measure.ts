import { type Basis } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { termSums } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Operand, type OperandCode, productOf, type Term } from '../inventory/operand.ts';
import { multiply, type Ratio } from '../quantity/ratio.ts';

/** Emission per unit of activity, exact, by the index of each component that has any. */
export type Intensity = ReadonlyMap<number, Ratio>;

/** A term as activity x intensity: what is done, for one machine, and what one of it emits. */
export interface TermMeasure {
  readonly term: Term;
  readonly activity: Ratio;
  readonly intensity: Intensity;
  /** Undefined for carbon taken up, which has no factor. */
  readonly factor: Factor | undefined;
}

/** Operands that say what the factor's figure is for; they change with the factor, not with what is done. */
export const OF_THE_FACTOR: ReadonlySet<OperandCode> = new Set([
  'declaredAmount',
  'factorSubstanceShare',
  'oneMinusRecycled',
  'recycledShare',
]);

/** Splits a term of a line into activity and intensity on one electricity basis. */
export function measureTerm(
  term: Term,
  multiplicity: Ratio,
  basis: Basis,
  lookUp: FactorLookup,
): TermMeasure {
  const ofFactor = (operand: Operand): boolean => OF_THE_FACTOR.has(operand.code);
  const product = productOf(term.operands.filter((operand) => !ofFactor(operand)));
  const signed = term.sign === 1 ? product : { ...product, numerator: -product.numerator };
  const perUnit: Term = { ...term, sign: 1, operands: term.operands.filter(ofFactor) };
  return {
    term,
    activity: multiply(multiplicity, signed),
    intensity: termSums([perUnit], basis, lookUp),
    factor: term.factorId === undefined ? undefined : lookUp(term.factorId),
  };
}

/** The terms of a line on one electricity basis by their slot; a slot that repeats is numbered. */
export function termsBySlot(terms: readonly Term[], basis: Basis): ReadonlyMap<string, Term> {
  const slots = new Map<string, Term>();
  for (const term of terms) {
    if (term.basis !== 'both' && term.basis !== basis) {
      continue;
    }
    let slot = term.slot;
    for (let repeat = 2; slots.has(slot); repeat += 1) {
      slot = `${term.slot}#${String(repeat)}`;
    }
    slots.set(slot, term);
  }
  return slots;
}
