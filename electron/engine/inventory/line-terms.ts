import { type LineProblem } from '../bom/line-mass.ts';
import { type Term } from './operand.ts';

/** The terms of an inventory line and what keeps other terms from being computed: each problem is a gap. */
export interface LineTerms {
  readonly terms: readonly Term[];
  readonly problems: readonly LineProblem[];
  /** Worth a look, though nothing is missing from the number. */
  readonly remarks?: readonly LineProblem[];
}
