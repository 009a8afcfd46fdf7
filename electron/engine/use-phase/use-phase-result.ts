import { type Finding } from '../../../shared/model/finding.ts';
import { type MachineState, type UseCondition } from '../../../shared/model/use-phase.ts';
import { type Amount } from '../quantity/amount.ts';
import { type Ratio } from '../quantity/ratio.ts';

/** The electricity of one machine; an absent number is a gap that a finding names. */
export interface MachineUse {
  readonly name: string;
  readonly states: readonly { readonly state: MachineState; readonly kwhPerYear: Ratio | undefined }[];
  readonly kwhPerYear?: Ratio;
  readonly kwh?: Ratio;
  /** Good parts of one year, where rate and productive hours are stated. */
  readonly partsPerYear?: Ratio;
  readonly kwhPerPart?: Ratio;
}

/** One year of use of one machine. */
export interface UseYear {
  readonly year: number;
  readonly kgPerKwh: Ratio;
}

/** What is avoided, kg CO2e: with the factor of today in every year, and with the stated outlook. */
export interface AvoidedKg {
  readonly constant?: Ratio;
  readonly outlook?: Ratio;
}

/** All machines of the line with what they share. */
export interface LineUse {
  readonly machines: number;
  readonly savedKwh: Ratio;
  /** Of it, saved by the shared utilities. */
  readonly sharedSavedKwh: Ratio;
  readonly use: AvoidedKg;
  readonly footprintDifferenceKg?: Ratio;
  readonly net: AvoidedKg;
}

/** Both machines by the good part they make: what holds when their output differs. */
export interface PartUse {
  readonly savedKwh: Ratio;
  readonly savedShare: Ratio | undefined;
  readonly use: AvoidedKg;
}

/** Years of use after which the saving has made up for the higher footprint. */
export type Payback =
  | { readonly kind: 'immediate' }
  | { readonly kind: 'never' }
  | { readonly kind: 'years'; readonly years: Ratio };

/** `contradicted`: the inputs say otherwise, whatever is stated. */
export type ConditionState = 'stated' | 'missing' | 'contradicted';

export interface ConditionResult {
  readonly condition: UseCondition;
  readonly state: ConditionState;
  readonly text: string;
}

/** Whether the saving may be claimed; `perPart`: of each good part, not of the machine. */
export type Claim = 'supported' | 'perPart' | 'notSupported' | 'open';

/** The use phase beside the footprint. Exact numbers; what an input keeps from being computed is absent. */
export interface UsePhaseResult {
  readonly machine: MachineUse | undefined;
  readonly baseline: MachineUse | undefined;
  readonly years: number | undefined;
  /** kg CO2e per kWh of the first year. */
  readonly kgPerKwh?: Ratio;
  /** Every year of the outlook; absent where none is stated or it is too short. */
  readonly outlook?: readonly UseYear[];
  readonly savedKwhPerYear?: Ratio;
  readonly savedKwh?: Ratio;
  readonly savedShare?: Ratio;
  /** Saved in one year at the factor of the first year. */
  readonly savedKgPerYear?: Ratio;
  /** In use, for one machine over its life. */
  readonly use: AvoidedKg;
  /** The study's total on the headline's electricity method. */
  readonly footprintKg: Amount;
  readonly baselineFootprintKg?: Ratio;
  /** Footprint of this machine less that of the other. */
  readonly footprintDifferenceKg?: Ratio;
  /** In use less the difference of the footprints. */
  readonly net: AvoidedKg;
  readonly line?: LineUse;
  readonly parts?: PartUse;
  readonly payback?: Payback;
  readonly conditions: readonly ConditionResult[];
  readonly claim: Claim;
  readonly findings: readonly Finding[];
}
