import { type ActivityKind } from '../../shared/model/activity.ts';
import { type Basis } from '../../shared/model/component.ts';
import { type Factor } from '../../shared/model/factor.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type Stage } from '../../shared/model/stage.ts';
import { type ComponentAmounts } from './impact/evaluate.ts';
import { type Term } from './inventory/operand.ts';
import { type Amount } from './quantity/amount.ts';

/**
 * What became of an inventory line. `counted`: all its terms; `partial`: some terms, the rest is a gap; `open`: nothing
 * yet, a gap; `excluded`: no burden of its own, reason kept; `covered`: inside the factor of an assembly above;
 * `assembly`: carries no emission itself, its children do.
 */
export type LineState = 'counted' | 'partial' | 'open' | 'excluded' | 'covered' | 'assembly';

/** The result of one inventory line, for one machine. Masses are undefined where they cannot be computed. */
export interface LineResult {
  readonly id: string;
  readonly kind: 'bom' | ActivityKind;
  readonly name: string;
  readonly stage: Stage;
  readonly state: LineState;
  readonly terms: readonly Term[];
  readonly emissions: Readonly<Record<Basis, ComponentAmounts>>;
  /** kg of this line in one machine; only leaves add up to the machine. */
  readonly netMassKg: Amount | undefined;
  readonly grossMassKg: Amount | undefined;
  readonly isLeaf: boolean;
  /** Factor family, supplier, country and assembly for the groupings; empty text where not stated. */
  readonly family: string;
  readonly supplier: string;
  readonly country: string;
  readonly assembly: string;
  readonly proxy: boolean;
  readonly confirmed: boolean;
}

export type Grouping = 'stage' | 'assembly' | 'family' | 'supplier' | 'country';
export const GROUPINGS: readonly Grouping[] = ['stage', 'assembly', 'family', 'supplier', 'country'];

/** One row of a grouping; the rows of a grouping sum exactly to the total. */
export interface Group {
  readonly key: string;
  readonly lines: number;
  readonly emissions: Readonly<Record<Basis, ComponentAmounts>>;
}

/** How much of the machine the result covers; masses in kg of leaves, net. */
export interface Coverage {
  readonly bomLines: number;
  readonly leaves: number;
  readonly leavesWithDecision: number;
  readonly leavesOpen: number;
  readonly activities: number;
  readonly activitiesOpen: number;
  readonly netMassKg: Amount;
  readonly grossMassKg: Amount;
  readonly netMassWithDecisionKg: Amount;
  readonly leavesWithoutMass: number;
  readonly proxyLines: number;
  readonly proxyEmission: Amount;
  readonly confirmedEmission: Amount;
}

/** A whole result: exact, explained line by line, with its gaps and findings. */
export interface Calculation {
  readonly engineVersion: string;
  /** Electricity basis of the headline: by contract only when every instrument passes (product.md). */
  readonly headlineBasis: Basis;
  readonly totals: Readonly<Record<Basis, ComponentAmounts>>;
  readonly lines: readonly LineResult[];
  readonly groups: Readonly<Record<Grouping, readonly Group[]>>;
  readonly coverage: Coverage;
  /** Every factor a counted line uses, once, in the order of first use. */
  readonly factorsUsed: readonly Factor[];
  readonly findings: readonly Finding[];
}
