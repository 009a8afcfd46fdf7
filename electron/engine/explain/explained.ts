import { type Basis } from '../../../shared/model/component.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../calculation.ts';
import { type MachineCoverage, type MachinePart } from '../completeness/machine-coverage.ts';
import { type Resolution } from '../formulas/resolve-study.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Operand } from '../inventory/operand.ts';
import { cellFinder, type LineFinder } from './trace.ts';

/** A calculated study that is asked where its numbers come from. */
export interface Explained {
  readonly study: ResolvedStudy;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
  readonly finder: LineFinder;
  /** Formulas and parameters; without them a value is explained as if it had been typed. */
  readonly formulas?: Resolution;
  /** Electricity method of the numbers. */
  readonly basis: Basis;
  /** Parts of a sum that are shown on their own; the others are one node with their exact sum. */
  readonly most: number;
  /** Ids of the variants there are, for an answer to a target that is not known. */
  readonly variantIds: readonly string[];
  /** The machine held against the rule of its study; absent where the study has chosen none. */
  readonly machine?: () => ExplainedMachine | undefined;
  readonly cellOf: (operand: Operand) => string | undefined;
}

/** A machine with the part of it that each BOM line belongs to. */
export interface ExplainedMachine {
  readonly coverage: MachineCoverage;
  readonly partOf: (lineId: string) => MachinePart;
}

/** Parts of a sum that are shown on their own unless told otherwise. */
export const MOST_PARTS = 20;

/** Prepares a calculated study for being asked. */
export function explained(
  parts: Omit<Explained, 'cellOf' | 'most' | 'variantIds'> & Partial<Pick<Explained, 'most' | 'variantIds'>>,
): Explained {
  return { most: MOST_PARTS, variantIds: [], ...parts, cellOf: cellFinder(parts.study, parts.finder) };
}
