import { type Basis } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Pedigree } from '../../../shared/model/quality.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { passingTerms } from '../bom/line-view.ts';
import { type LineResult } from '../calculation.ts';
import { evaluateTerms, excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Term } from '../inventory/operand.ts';
import { type Amount } from '../quantity/amount.ts';
import { compare, ONE, parseRatio, ZERO } from '../quantity/ratio.ts';
import {
  BASIC_UNCERTAINTY,
  INDICATORS,
  type Indicator,
  isBasicUncertainty,
  lognormalSigma,
} from './pedigree-set.ts';

/** One product of a line with what is known of its quality. Statistics are floating point. */
export interface RatedTerm {
  readonly lineId: string;
  readonly factorId: string;
  /** kg CO2e excluding biogenic CO2. */
  readonly amount: Amount;
  /** Standard deviation of ln of the amount and of the factor; undefined where not rated. */
  readonly amountSigma: number | undefined;
  readonly factorSigma: number | undefined;
  /** The worse of amount and factor for every indicator, of those that are rated; undefined when neither is. */
  readonly scores: Readonly<Record<Indicator, number>> | undefined;
  /** The three ratings of PACT: as the supplier states them, else from the scores. */
  readonly pact: PactRatings | undefined;
  /** Share of primary data, 0 to 1. */
  readonly primaryShare: number;
}

/** Ratings of PACT 3, 1 best to 5 worst. */
export interface PactRatings {
  readonly technological: number;
  readonly geographical: number;
  readonly temporal: number;
}

/** Where the quality of a factor is found. */
export interface QualitySources {
  readonly lookUp: FactorLookup;
  readonly supplierPcfs: ReadonlyMap<string, SupplierPcf>;
}

/** The terms of a line on one electricity method, rated. */
export function ratedTerms(line: LineResult, basis: Basis, sources: QualitySources): readonly RatedTerm[] {
  return passingTerms(line)
    .filter((term) => term.factorId !== undefined && (term.basis === 'both' || term.basis === basis))
    .map((term) => ratedTerm(line, term, basis, sources));
}

function ratedTerm(line: LineResult, term: Term, basis: Basis, sources: QualitySources): RatedTerm {
  const { lookUp, supplierPcfs } = sources;
  const factorId = term.factorId ?? '';
  const factor = lookUp(factorId);
  const amounts = evaluateTerms([term], basis, lookUp, line.multiplicity);
  const scores = worst(line.data?.pedigree, factor?.pedigree);
  return {
    lineId: line.id,
    factorId,
    amount: excludingBiogenicCo2(amounts),
    amountSigma: sigmaOf(line.data?.pedigree, basicOfAmount(line, factor)),
    factorSigma: sigmaOf(factor?.pedigree, BASIC_UNCERTAINTY.factor),
    scores,
    pact: supplierRatings(supplierPcfs.get(factorId)) ?? scores,
    primaryShare: primaryShareOf(line, factor),
  };
}

function sigmaOf(pedigree: Pedigree | undefined, basic: number | undefined): number | undefined {
  const stated = pedigree?.basicUncertainty === undefined ? basic : Number(pedigree.basicUncertainty);
  return pedigree === undefined || stated === undefined || !isBasicUncertainty(stated)
    ? undefined
    : lognormalSigma(pedigree, stated);
}

/** Default basic uncertainty of an amount; a release of another gas than CO2 has none and must state it. */
function basicOfAmount(line: LineResult, factor: Factor | undefined): number | undefined {
  switch (line.kind) {
    case 'transport':
      return BASIC_UNCERTAINTY.transport;
    case 'asset':
      return BASIC_UNCERTAINTY.infrastructure;
    case 'gasRelease':
      return factor?.scope === 'gwp' ? undefined : BASIC_UNCERTAINTY.carbonDioxide;
    default:
      return line.capitalGoods ? BASIC_UNCERTAINTY.infrastructure : BASIC_UNCERTAINTY.material;
  }
}

function worst(
  amount: Pedigree | undefined,
  factor: Pedigree | undefined,
): Readonly<Record<Indicator, number>> | undefined {
  if (amount === undefined && factor === undefined) {
    return undefined;
  }
  return Object.fromEntries(
    INDICATORS.map((indicator) => [indicator, Math.max(amount?.[indicator] ?? 1, factor?.[indicator] ?? 1)]),
  ) as Record<Indicator, number>;
}

function supplierRatings(pcf: SupplierPcf | undefined): PactRatings | undefined {
  const quality = pcf?.quality;
  return (
    quality && {
      technological: Number(quality.technological),
      geographical: Number(quality.geographical),
      temporal: Number(quality.temporal),
    }
  );
}

/** Kinds of data that are not primary whatever the factor is. */
const NOT_PRIMARY: ReadonlySet<string> = new Set(['secondary', 'spend', 'estimate']);

/**
 * PACT's share: what the line states, else that of its factor (a supplier's own share for its footprint), and nothing
 * where the amount itself is secondary. A share outside 0 to 1 counts nothing and is a finding.
 */
function primaryShareOf({ data }: LineResult, factor: Factor | undefined): number {
  const stated = data?.primaryShare;
  if (stated === undefined && NOT_PRIMARY.has(data?.type ?? '')) {
    return 0;
  }
  const share = stated ?? factor?.primaryShare;
  return share !== undefined && isShare(share) ? Number(share) : 0;
}

/** True for a share from 0 to 1. */
export function isShare(text: DecimalString): boolean {
  const ratio = parseRatio(text);
  return compare(ratio, ZERO) >= 0 && compare(ratio, ONE) <= 0;
}
