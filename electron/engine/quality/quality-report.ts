import { type Basis } from '../../../shared/model/component.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { type Calculation } from '../calculation.ts';
import { toFloat } from '../impact/sweep.ts';
import { isInTotals } from '../impact/tally.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { isSiteSpecific } from '../profiles/primary-data.ts';
import { amountToRatio } from '../quantity/amount.ts';
import { type PactRatings, type RatedTerm, ratedTerms } from './line-quality.ts';
import { ECOINVENT_3, type Indicator, INDICATORS } from './pedigree-set.ts';
import { type TotalUncertainty, uncertaintyOf } from './uncertainty.ts';
import { meanOf, type Weighted, weighted, weightOf } from './weights.ts';

/** Weighted data quality of a study. Shares are of the absolute emission excluding biogenic CO2. */
export interface QualityReport {
  readonly pedigreeSet: string;
  /** Share of the emission whose terms have scores. */
  readonly ratedShare: number;
  /** Emission-weighted mean score per indicator over all rated terms. */
  readonly scores: Readonly<Record<Indicator, number>> | undefined;
  /** PEF: mean of technology, geography, time and precision over the most relevant 80 %, with its class. */
  readonly pef: { readonly rating: number; readonly class: PefClass } | undefined;
  /** PACT 3: the three ratings over all rated inputs. */
  readonly pact: PactRatings | undefined;
  /** By PACT and ISO 14067; the share of own processes of PAS 2050 is that of its test, `ownShareTest`. */
  readonly primaryShare: { readonly pact: number; readonly iso: number };
  /** First-order uncertainty of the total; undefined where a term is not rated. */
  readonly uncertainty: TotalUncertainty | undefined;
  readonly terms: readonly RatedTerm[];
}

export type PefClass = 'excellent' | 'veryGood' | 'good' | 'fair' | 'poor';

type Scores = Readonly<Record<Indicator, number>>;

/** The most relevant processes of the PEF method: those that together make 80 %. */
const PEF_RELEVANT = 0.8;

/** Rates what is in the total of a calculation on one electricity method. */
export function qualityReport(
  calculation: Calculation,
  basis: Basis,
  lookUp: FactorLookup,
  supplierPcfs: readonly SupplierPcf[] = [],
): QualityReport {
  const sources = { lookUp, supplierPcfs: new Map(supplierPcfs.map((pcf) => [pcf.id, pcf])) };
  const counted = calculation.lines.filter((line) => line.hasTerms && isInTotals(line, calculation.settings));
  const rated = counted.flatMap((line) => ratedTerms(line, basis, sources));
  const terms = weighted(rated);
  const siteSpecific = new Set(counted.filter(isSiteSpecific).map(({ id }) => id));
  const withScores = terms.filter(({ item }) => item.scores !== undefined);
  const total = rated.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    pedigreeSet: ECOINVENT_3.id,
    ratedShare: weightOf(withScores),
    scores: meanScores(withScores),
    pef: pefRating(terms),
    pact: pactRatings(terms.filter(({ item }) => item.pact !== undefined)),
    primaryShare: {
      pact: terms.reduce((sum, { item, weight }) => sum + weight * item.primaryShare, 0),
      iso: weightOf(terms.filter(({ item }) => siteSpecific.has(item.lineId))),
    },
    uncertainty: uncertaintyOf(terms, toFloat(amountToRatio(total))),
    terms: rated,
  };
}

function meanScores(terms: readonly Weighted<RatedTerm>[]): Scores | undefined {
  const means = INDICATORS.map(
    (indicator) => [indicator, meanOf(terms, ({ scores }) => scores?.[indicator] ?? 0)] as const,
  );
  return means.some(([, mean]) => mean === undefined) ? undefined : (Object.fromEntries(means) as Scores);
}

function pactRatings(terms: readonly Weighted<RatedTerm>[]): PactRatings | undefined {
  const mean = (name: keyof PactRatings): number | undefined =>
    meanOf(terms, ({ pact }) => pact?.[name] ?? 0);
  const [technological, geographical, temporal] = [
    mean('technological'),
    mean('geographical'),
    mean('temporal'),
  ];
  return technological === undefined || geographical === undefined || temporal === undefined
    ? undefined
    : { technological, geographical, temporal };
}

/**
 * DQR of the PEF method over the terms that together make 80 %: (TeR + GeR + TiR + P) / 4, weighted by contribution;
 * P, precision, is the reliability score. Undefined when one of them is not rated.
 */
function pefRating(terms: readonly Weighted<RatedTerm>[]): QualityReport['pef'] {
  const relevant: Weighted<RatedTerm>[] = [];
  let reached = 0;
  for (const term of terms.toSorted((left, right) => right.weight - left.weight)) {
    if (reached >= PEF_RELEVANT) {
      break;
    }
    reached += term.weight;
    relevant.push(term);
  }
  const mean = relevant.some(({ item }) => item.scores === undefined) ? undefined : meanScores(relevant);
  if (mean === undefined) {
    return undefined;
  }
  const rating = (mean.technological + mean.geographical + mean.temporal + mean.reliability) / 4;
  return { rating, class: pefClass(rating) };
}

function pefClass(rating: number): PefClass {
  if (rating <= 1.5) {
    return 'excellent';
  }
  if (rating <= 2) {
    return 'veryGood';
  }
  if (rating <= 3) {
    return 'good';
  }
  return rating <= 4 ? 'fair' : 'poor';
}
