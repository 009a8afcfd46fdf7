import { type Basis } from '../../../shared/model/component.ts';
import { type Stage } from '../../../shared/model/stage.ts';
import { type Emissions, type LineResult } from '../calculation.ts';
import { type PartCause } from './split-line.ts';

/** The named cause of a row: a line that only one side has, or a part of the difference of a line that both have. */
export type DifferenceCause = 'added' | 'removed' | PartCause;

/** What changed in a term: an operand, the factor, or how often the line's parent is in the machine. */
export interface ChangedInput {
  readonly slot: string;
  /** Code of the operand (`operand.<code>`), `factor`, or `multiplicity`. */
  readonly code: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly unit: string;
}

/** One effect of one cause on one line. */
export interface DifferenceRow {
  readonly lineId: string;
  readonly name: string;
  readonly kind: LineResult['kind'];
  readonly stage: Stage;
  readonly cause: DifferenceCause;
  /** kg CO2e, by basis and component: variant less base. */
  readonly emissions: Emissions;
  /** The line as it is on either side; undefined where it is not. */
  readonly base: LineResult | undefined;
  readonly variant: LineResult | undefined;
  /** For `activity` and `factor`: what is written otherwise. */
  readonly inputs: readonly ChangedInput[];
}

/** How one result became another. The rows sum exactly to the difference, by basis and component. */
export interface DifferenceTable {
  readonly base: Emissions;
  readonly variant: Emissions;
  readonly difference: Emissions;
  readonly rows: readonly DifferenceRow[];
  readonly headlineBasis: { readonly base: Basis; readonly variant: Basis };
  /** Lines that are the same on both sides. */
  readonly unchangedLines: number;
}
