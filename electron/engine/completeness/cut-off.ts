import { type Basis } from '../../../shared/model/component.ts';
import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type MethodChoices } from '../../../shared/model/method.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { isInTotals } from '../impact/tally.ts';
import { type Operand, productOf } from '../inventory/operand.ts';
import { profilesOf } from '../profiles/standard-profile.ts';
import { type Amount, toAmount } from '../quantity/amount.ts';
import { compare, parseRatio, type Ratio, ZERO } from '../quantity/ratio.ts';
import { energyOperands } from './energy.ts';
import { type CutOffDecision, cutOffDecisions } from './left-out.ts';

/** PAS 2050:2011 6.3: nothing of one per cent or more is left out, and at least 95 % is covered. */
export const PAS_SINGLE = '0.01' as DecimalString;
export const PAS_TOGETHER = '0.05' as DecimalString;

/** One thing left out; the shares are of included and estimated excluded together, each by its size without sign. */
export interface CutOffRow extends CutOffDecision {
  readonly lineId: string;
  readonly name: string;
  readonly massKg: Amount | undefined;
  readonly estimateKg: Amount;
  readonly share: Ratio;
  readonly cumulativeShare: Ratio;
  /** False when it alone is at or over the limit for a single exclusion. */
  readonly withinSingle: boolean;
}

/** Something left out of which nobody has estimated the emission. */
export type Unestimated = CutOffDecision & Pick<CutOffRow, 'lineId' | 'name' | 'massKg'>;

/** How much of something the included lines cover: included / (included + left out); undefined where there is none. */
export interface CoverageOf {
  readonly included: Amount;
  readonly excluded: Amount;
  readonly coverage: Ratio | undefined;
}

/** The cut-off ledger: everything left out, never zero and never deleted (ISO 14067:2018 6.3.4.3, PAS 2050:2011 6.3). */
export interface CutOffLedger {
  readonly rows: readonly CutOffRow[];
  /** With one of these no limit is kept. */
  readonly unestimated: readonly Unestimated[];
  readonly ghg: CoverageOf;
  /** Leaves of the BOM; one that is open is not covered. */
  readonly mass: CoverageOf;
  /** Activities whose energy is known in kWh; an open one is not covered. */
  readonly energyKwh: CoverageOf;
  readonly single: DecimalString;
  readonly together: DecimalString;
  readonly passesSingle: boolean;
  readonly passesTogether: boolean;
}

/**
 * The ledger of a calculation on one electricity method, largest exclusion first. Capital goods are in it as they are in
 * the totals of the calculation.
 */
export function cutOffLedger(study: ResolvedStudy, calculation: Calculation, basis: Basis): CutOffLedger {
  const { single, together } = cutOffLimits(study.method);
  const decisions = cutOffDecisions(study);
  const inScope = calculation.lines.filter((line) => isInTotals(line, calculation.settings));
  const out = inScope.flatMap((line) =>
    line.estimate === undefined ? [] : [{ line, kg: excludingBiogenicCo2(line.estimate[basis]) }],
  );
  const includedKg = excludingBiogenicCo2(calculation.totals[basis]);
  const allSize = size(includedKg) + out.reduce((sum, { kg }) => sum + size(kg), 0n);
  let cumulative = 0n;
  const rows = out
    .toSorted((left, right) => descending(size(left.kg), size(right.kg)))
    .map(({ line, kg }): CutOffRow => {
      cumulative += size(kg);
      const share = shareOf(size(kg), allSize);
      return {
        ...identityOf(line, decisions),
        estimateKg: kg,
        share,
        cumulativeShare: shareOf(cumulative, allSize),
        withinSingle: compare(share, parseRatio(single)) < 0,
      };
    });
  const unestimated = inScope
    .filter((line) => line.estimate === undefined && decisions.has(line.id))
    .map((line) => identityOf(line, decisions));
  const estimated = unestimated.length === 0;
  return {
    rows,
    unestimated,
    ghg: coverageOf(
      includedKg,
      out.reduce((sum, { kg }) => sum + kg, 0n),
    ),
    mass: massCoverage(study, calculation),
    energyKwh: energyCoverage(study, calculation),
    single,
    together,
    passesSingle: estimated && rows.every((row) => row.withinSingle),
    passesTogether: estimated && compare(shareOf(cumulative, allSize), parseRatio(together)) <= 0,
  };
}

/**
 * The limits of a study: its own, else those of PAS 2050. A study that is reported to PAS 2050 cannot have wider ones, so
 * that one cut-off serves all its standards.
 */
export function cutOffLimits(choices: MethodChoices | undefined): {
  readonly single: DecimalString;
  readonly together: DecimalString;
} {
  const single = choices?.cutOffSingle ?? PAS_SINGLE;
  const together = choices?.cutOffTogether ?? PAS_TOGETHER;
  const isPas = profilesOf(choices).some(({ id }) => id === 'pas2050');
  return isPas
    ? { single: smaller(single, PAS_SINGLE), together: smaller(together, PAS_TOGETHER) }
    : { single, together };
}

function smaller(left: DecimalString, right: DecimalString): DecimalString {
  return compare(parseRatio(left), parseRatio(right)) < 0 ? left : right;
}

function identityOf(line: LineResult, decisions: ReadonlyMap<string, CutOffDecision>): Unestimated {
  const { reason, decidedBy } = decisions.get(line.id) ?? { reason: '', decidedBy: '' };
  return { lineId: line.id, name: line.name, reason, decidedBy, massKg: line.netMassKg };
}

function coverageOf(included: Amount, excluded: Amount): CoverageOf {
  const all = included + excluded;
  return { included, excluded, coverage: all === 0n ? undefined : shareOf(included, all) };
}

/** A share of exact amounts, zero of nothing. */
function shareOf(part: Amount, all: Amount): Ratio {
  if (all === 0n) {
    return ZERO;
  }
  return all < 0n ? { numerator: -part, denominator: -all } : { numerator: part, denominator: all };
}

/** Leaves of the BOM, and whether each is left out; one whose scrap alone is cut off is itself included. */
export function massParts(
  study: ResolvedStudy,
  { lines }: Pick<Calculation, 'lines'>,
): readonly { readonly line: LineResult; readonly isOut: boolean }[] {
  const decisions = cutOffDecisions(study);
  return lines
    .filter((line) => line.kind === 'bom' && line.isLeaf)
    .map((line) => ({ line, isOut: isLeftOut(line) || (decisions.has(line.id) && !line.hasTerms) }));
}

/** Activities with their energy in kWh as operands, and whether each is left out. */
export function energyParts(
  study: ResolvedStudy,
  { lines }: Pick<Calculation, 'lines'>,
): readonly EnergyPart[] {
  const out = new Set(lines.filter((line) => line.kind !== 'bom' && isLeftOut(line)).map(({ id }) => id));
  return (study.activities ?? []).flatMap((activity) => {
    const operands = energyOperands(activity, study.site);
    return operands === undefined ? [] : [{ activity, operands, isOut: out.has(activity.id) }];
  });
}

/** The energy of one activity. */
export interface EnergyPart {
  readonly activity: ResolvedActivity;
  readonly operands: readonly Operand[];
  readonly isOut: boolean;
}

function massCoverage(study: ResolvedStudy, calculation: Calculation): CoverageOf {
  return coverageOfParts(
    massParts(study, calculation).map(({ line, isOut }) => ({ amount: line.netMassKg ?? 0n, isOut })),
  );
}

function energyCoverage(study: ResolvedStudy, calculation: Calculation): CoverageOf {
  return coverageOfParts(
    energyParts(study, calculation).map(({ operands, isOut }) => ({
      amount: toAmount(productOf(operands)),
      isOut,
    })),
  );
}

function coverageOfParts(parts: readonly { readonly amount: Amount; readonly isOut: boolean }[]): CoverageOf {
  const sum = (isOut: boolean): Amount =>
    parts.filter((part) => part.isOut === isOut).reduce((total, { amount }) => total + amount, 0n);
  return coverageOf(sum(false), sum(true));
}

/** Cut off, or a gap. */
function isLeftOut(line: LineResult): boolean {
  return !line.hasTerms && (line.estimate !== undefined || line.state === 'open');
}

function size(amount: Amount): Amount {
  return amount < 0n ? -amount : amount;
}

function descending(left: Amount, right: Amount): number {
  return left > right ? -1 : left < right ? 1 : 0;
}
