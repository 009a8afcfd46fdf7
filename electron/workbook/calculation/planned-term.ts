import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { type BomRow } from '../sheets/bom-plan.ts';

/** The line a term belongs to, as far as its inputs are looked up in it. */
export type TermLine =
  | { readonly kind: 'bom'; readonly row: BomRow }
  | { readonly kind: 'activity'; readonly activity: ResolvedActivity };

/** A product that stands in 04c_Terms, because the sheet of its line has no columns for all of its operands. */
export interface PlannedTerm {
  readonly line: TermLine;
  readonly result: LineResult;
  /** Counted in the line, or the estimate of what was cut off. */
  readonly role: 'counted' | 'estimate';
  readonly term: Term;
  readonly multiplicity: Ratio;
  /** Row in 04c_Terms, counted on over its sheets. */
  readonly row: number;
}

/** All products of 04c_Terms with their places; those of one line and role stand one below the other. */
export interface TermPlan {
  readonly terms: readonly PlannedTerm[];
  /** Terms that count in a line. */
  countedOf(result: LineResult): readonly PlannedTerm[];
  /** Terms of what is cut off in a line. */
  estimatedOf(result: LineResult): readonly PlannedTerm[];
}
