import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { type Amount, amountToRatio, toAmount } from '../quantity/amount.ts';
import { compare, divide, isZero, multiply, parseRatio, type Ratio } from '../quantity/ratio.ts';

/** Practice limits of the balance: within 2 % passes, within 5 % is to be justified, else it fails. */
const PASS = ['0.98', '1.02'] as const;
const JUSTIFY = ['0.95', '1.05'] as const;

export type BalanceVerdict = 'pass' | 'justify' | 'fail' | 'notWeighed';

/** Net mass of the parts against the weighed machine. */
export interface MassBalance {
  readonly netMassKg: Amount;
  readonly weighedMassKg: Amount | undefined;
  readonly coverage: Ratio | undefined;
  /** Weighed less explained; negative when the parts are heavier than the machine. */
  readonly unexplainedKg: Amount | undefined;
  readonly verdict: BalanceVerdict;
  /** Unexplained mass at the average kg CO2e per kg of the parts that count; a memo, never in the total. */
  readonly gapEstimateKg: Amount | undefined;
  readonly grossMassKg: Amount;
  /** Gross less net: what becomes scrap. */
  readonly scrapKg: Amount;
}

/** Balances the parts with the weighed machine (ISO 14067:2018 6.4.3). */
export function massBalance(study: ResolvedStudy, calculation: Calculation): MassBalance {
  const { netMassKg, grossMassKg } = calculation.coverage;
  const weighedText = study.product.weighedMassKg;
  const weighed = weighedText === undefined ? undefined : parseRatio(weighedText);
  const scrapKg = grossMassKg - netMassKg;
  if (weighed === undefined || isZero(weighed)) {
    return {
      netMassKg,
      weighedMassKg: undefined,
      coverage: undefined,
      unexplainedKg: undefined,
      verdict: 'notWeighed',
      gapEstimateKg: undefined,
      grossMassKg,
      scrapKg,
    };
  }
  const weighedMassKg = toAmount(weighed);
  const coverage = divide(amountToRatio(netMassKg), weighed);
  const unexplainedKg = weighedMassKg - netMassKg;
  return {
    netMassKg,
    weighedMassKg,
    coverage,
    unexplainedKg,
    verdict: verdictOf(coverage),
    gapEstimateKg: gapEstimate(unexplainedKg, calculation),
    grossMassKg,
    scrapKg,
  };
}

/** What the average is made of: emission and net mass of the leaves that count, and of those below a factor. */
export interface KnownParts {
  readonly emissionKg: Amount;
  readonly netMassKg: Amount;
}

/** The parts of the BOM of which the emission is known; what is open, excluded or cut off would bend their average. */
export function knownParts({
  lines,
  headlineBasis,
}: Pick<Calculation, 'lines' | 'headlineBasis'>): KnownParts {
  let emissionKg = 0n;
  let netMassKg = 0n;
  for (const line of lines) {
    if (line.kind !== 'bom' || line.capitalGoods || line.state === 'partial') {
      continue;
    }
    emissionKg += excludingBiogenicCo2(line.emissions[headlineBasis]);
    if (line.isLeaf && (line.state === 'counted' || line.state === 'covered')) {
      netMassKg += line.netMassKg ?? 0n;
    }
  }
  return { emissionKg, netMassKg };
}

function gapEstimate(unexplainedKg: Amount, calculation: Calculation): Amount | undefined {
  const known = knownParts(calculation);
  return unexplainedKg <= 0n || known.netMassKg <= 0n
    ? undefined
    : toAmount(
        multiply(
          amountToRatio(unexplainedKg),
          divide(amountToRatio(known.emissionKg), amountToRatio(known.netMassKg)),
        ),
      );
}

function verdictOf(coverage: Ratio): BalanceVerdict {
  if (isWithin(coverage, PASS)) {
    return 'pass';
  }
  return isWithin(coverage, JUSTIFY) ? 'justify' : 'fail';
}

function isWithin(value: Ratio, [low, high]: readonly [string, string]): boolean {
  return (
    compare(value, parseRatio(low as DecimalString)) >= 0 &&
    compare(value, parseRatio(high as DecimalString)) <= 0
  );
}
