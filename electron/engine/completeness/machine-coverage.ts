import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { type Amount, amountToRatio, toAmount } from '../quantity/amount.ts';
import { compare, divide, multiply, parseRatio, type Ratio } from '../quantity/ratio.ts';

/**
 * VDMA 34178 (machine tools, also used for similar machines): control cabinet and all motors are assigned
 * individually, and at least this share of the remaining mass; the rest is added pro rata.
 */
export const LEAST_REMAINING_SHARE = '0.8' as DecimalString;

/** The parts of a machine that the rule tells apart. */
export const MACHINE_PARTS = ['cabinet', 'motors', 'other'] as const;
export type MachinePart = (typeof MACHINE_PARTS)[number];

/** One part of the machine: how much of its mass was assigned individually. */
export interface PartCoverage {
  readonly leaves: number;
  /** Leaves without a factor or a stated exclusion. */
  readonly openIds: readonly string[];
  readonly massKg: Amount;
  readonly assignedKg: Amount;
  /** Of what has a mass. */
  readonly emissionKg: Amount;
}

/** What the rule finds of a machine. */
export interface MachineCoverage {
  readonly machineMassKg: Amount;
  /** The machine was weighed, and weighs no less than its parts; else its mass is the sum of the parts. */
  readonly isWeighed: boolean;
  readonly parts: Readonly<Record<MachinePart, PartCoverage>>;
  /** Mass of the machine less cabinet and motors. */
  readonly remainingKg: Amount;
  /** Assigned of the remaining mass; undefined where there is none. */
  readonly coverage: Ratio | undefined;
  /** Remaining mass that nobody assigned: it is added pro rata. */
  readonly restKg: Amount;
  /** The rest at the mean kg CO2e per kg of the assigned remaining mass; undefined where nothing is assigned. */
  readonly restEmissionKg: Amount | undefined;
  readonly passesCabinet: boolean;
  readonly passesMotors: boolean;
  readonly passesRemaining: boolean;
}

/**
 * Holds a machine against the rule. Net masses of leaves count; capital goods are no part of the machine. A leaf that is
 * cut off or open counts as not assigned; one inside the factor of an assembly is assigned with it. The mean takes the
 * remaining parts alone, so that heavy electrical parts do not stand for sheet metal.
 *
 * @param partOf the part a BOM line belongs to, assemblies with a factor too
 */
export function machineCoverage(
  study: ResolvedStudy,
  calculation: Pick<Calculation, 'lines' | 'headlineBasis'>,
  partOf: (lineId: string) => MachinePart,
): MachineCoverage {
  const parts = { cabinet: emptyPart(), motors: emptyPart(), other: emptyPart() };
  for (const line of calculation.lines) {
    if (isOfMachine(line)) {
      count(parts[partOf(line.id)], line, excludingBiogenicCo2(line.emissions[calculation.headlineBasis]));
    }
  }
  const partsKg = parts.cabinet.massKg + parts.motors.massKg + parts.other.massKg;
  const weighedKg = toAmount(parseRatio(study.product.weighedMassKg ?? ('0' as DecimalString)));
  const isWeighed = weighedKg > 0n && weighedKg >= partsKg;
  const machineMassKg = isWeighed ? weighedKg : partsKg;
  const remainingKg = machineMassKg - parts.cabinet.massKg - parts.motors.massKg;
  const { assignedKg, emissionKg } = parts.other;
  const restKg = remainingKg - assignedKg;
  const coverage = remainingKg > 0n ? { numerator: assignedKg, denominator: remainingKg } : undefined;
  return {
    machineMassKg,
    isWeighed,
    parts,
    remainingKg,
    coverage,
    restKg,
    restEmissionKg: assignedKg > 0n ? share(emissionKg, restKg, assignedKg) : undefined,
    passesCabinet: parts.cabinet.leaves > 0 && parts.cabinet.openIds.length === 0,
    passesMotors: parts.motors.leaves > 0 && parts.motors.openIds.length === 0,
    passesRemaining: coverage !== undefined && compare(coverage, parseRatio(LEAST_REMAINING_SHARE)) >= 0,
  };
}

/** True for a BOM line that is part of the machine; capital goods are not. */
export function isOfMachine({ kind, capitalGoods }: LineResult): boolean {
  return kind === 'bom' && !capitalGoods;
}

/** True for a leaf that was assigned individually: neither open nor cut off. */
export function isAssigned({ isLeaf, state, estimate }: LineResult): boolean {
  return isLeaf && state !== 'open' && estimate === undefined;
}

/** True for a line whose emission has a place in a mean per kg: an assembly, or a leaf with a mass. */
export function isInMean({ isLeaf, netMassKg }: LineResult): boolean {
  return !isLeaf || netMassKg !== undefined;
}

/** A part while its lines are counted. */
interface Growing extends PartCoverage {
  leaves: number;
  readonly openIds: string[];
  massKg: Amount;
  assignedKg: Amount;
  emissionKg: Amount;
}

function emptyPart(): Growing {
  return { leaves: 0, openIds: [], massKg: 0n, assignedKg: 0n, emissionKg: 0n };
}

/**
 * Assemblies hold the emission of what they cover, leaves the mass. A leaf that counts without a mass, bought by price for
 * instance, is assigned and has no place in a mean per kg.
 */
function count(part: Growing, line: LineResult, emissionKg: Amount): void {
  if (isInMean(line)) {
    part.emissionKg += emissionKg;
  }
  if (!line.isLeaf) {
    return;
  }
  const massKg = line.netMassKg ?? 0n;
  part.leaves += 1;
  part.massKg += massKg;
  if (isAssigned(line)) {
    part.assignedKg += massKg;
  } else {
    part.openIds.push(line.id);
  }
}

function share(emissionKg: Amount, restKg: Amount, assignedKg: Amount): Amount {
  const perKg = divide(amountToRatio(emissionKg), amountToRatio(assignedKg));
  return toAmount(multiply(amountToRatio(restKg), perKg));
}
