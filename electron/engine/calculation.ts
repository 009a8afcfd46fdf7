import { type ActivityKind } from '../../shared/model/activity.ts';
import { type Basis } from '../../shared/model/component.ts';
import { type Factor } from '../../shared/model/factor.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type DataStatement } from '../../shared/model/quality.ts';
import { type Stage } from '../../shared/model/stage.ts';
import { type ComponentAmounts } from './impact/evaluate.ts';
import { type Term } from './inventory/operand.ts';
import { type Amount } from './quantity/amount.ts';
import { type Ratio } from './quantity/ratio.ts';

/** kg CO2e on both electricity bases, one amount per component. */
export type Emissions = Readonly<Record<Basis, ComponentAmounts>>;

/** How a study is calculated where the standards differ. */
export interface MethodSettings {
  /** Whether capital goods are in the totals (PAS 2050:2011 6.5 leaves them out). */
  readonly capitalGoods: 'included' | 'excluded';
  /** Id of the set of warming potentials the factors are characterised with. */
  readonly gwpSet: string;
}

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
  /** True where the line has terms; to ask for the terms themselves may make them. */
  readonly hasTerms: boolean;
  readonly terms: readonly Term[];
  /** How often the line's parent is in one machine: 1 outside the BOM. */
  readonly multiplicity: Ratio;
  readonly emissions: Emissions;
  /** Of a cut-off line: what is left out, by its estimate. Never in the totals. */
  readonly estimate: Emissions | undefined;
  /** Carbon of biological origin that leaves the gate in the line, in kg C in one machine. */
  readonly biogenicCarbonKg: Amount | undefined;
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
  /** Capital goods are computed always, and counted when the method says so. */
  readonly capitalGoods: boolean;
  /** What the study says about the data of the line. */
  readonly data: DataStatement | undefined;
}

export type Grouping = 'stage' | 'assembly' | 'family' | 'supplier' | 'country';
export const GROUPINGS: readonly Grouping[] = ['stage', 'assembly', 'family', 'supplier', 'country'];

/** One row of a grouping; the rows of a grouping sum exactly to the total. */
export interface Group {
  readonly key: string;
  readonly lines: number;
  readonly emissions: Emissions;
}

/** An exact sum of lines beside the totals. */
export interface SetApart {
  readonly sum: Emissions;
  readonly lines: number;
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
  /** Emission of the parts by size, so that a credit does not hide what another part emits; and that of the confirmed ones. */
  readonly partsEmission: Amount;
  readonly partsConfirmedEmission: Amount;
  /** Parts of which somebody estimated the amount. */
  readonly estimateLines: number;
  readonly estimateEmission: Amount;
  /** Tagged lines with an emission, whether the totals have them or not. */
  readonly capitalGoodsLines: number;
}

/** A whole result: exact, explained line by line, with its gaps and findings. */
export interface Calculation {
  readonly engineVersion: string;
  /** Electricity basis of the headline, as its profile wants it: by contract only when every instrument passes. */
  readonly headlineBasis: Basis;
  readonly settings: MethodSettings;
  readonly totals: Emissions;
  /** Estimates of what was cut off: in no total, group or coverage. */
  readonly cutOff: SetApart;
  /** The tagged lines; the totals have them too unless the settings leave them out. */
  readonly capitalGoods: SetApart;
  /** BOM lines, then activities, in the order of the study; made when first asked for. */
  readonly lines: readonly LineResult[];
  readonly groups: Readonly<Record<Grouping, readonly Group[]>>;
  readonly coverage: Coverage;
  /** Every factor a counted line uses, once, in the order of first use. */
  readonly factorsUsed: readonly Factor[];
  readonly findings: readonly Finding[];
}
