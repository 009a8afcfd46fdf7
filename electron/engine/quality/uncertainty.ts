import { type RatedTerm } from './line-quality.ts';
import { type Lognormal, lognormal } from './pedigree-set.ts';
import { type Weighted } from './weights.ts';

/** z of a two-sided 95 % interval of a normal distribution. */
export const Z_95 = 1.96;

/** First-order uncertainty of a total and its 95 % interval, kg CO2e. */
export type TotalUncertainty = Lognormal & { readonly low: number; readonly high: number };

/**
 * First-order propagation to the total: variances of ln add with the squares of the shares. The amounts of different
 * lines are independent; the terms of one line stand on the same amount, and terms that use the same factor on the same
 * factor, so their shares are added before squaring. Undefined where a term is not rated, the total is not above zero, or
 * a figure is beyond what can be told.
 */
export function uncertaintyOf(
  terms: readonly Weighted<RatedTerm>[],
  totalKg: number,
): TotalUncertainty | undefined {
  const parts = varianceParts(terms);
  if (parts === undefined) {
    return undefined;
  }
  const { byLine, byFactor } = parts;
  const variance = [...byLine.values(), ...byFactor.values()].reduce((sum, one) => sum + one ** 2, 0);
  const result = lognormal(Math.sqrt(variance));
  const interval = { low: totalKg / result.gsd ** Z_95, high: totalKg * result.gsd ** Z_95 };
  const told = { ...result, ...interval };
  return Object.values(told).every(Number.isFinite) ? told : undefined;
}

/** Share times sigma of every amount and every factor; their squares add up to the variance of ln of the total. */
export interface VarianceParts {
  readonly byLine: ReadonlyMap<string, number>;
  readonly byFactor: ReadonlyMap<string, number>;
}

/** The parts the variance is made of; undefined where there is nothing, or a term is not rated. */
export function varianceParts(terms: readonly Weighted<RatedTerm>[]): VarianceParts | undefined {
  const byLine = new Map<string, number>();
  const byFactor = new Map<string, number>();
  for (const { item, part } of terms) {
    const { lineId, factorId, amountSigma, factorSigma } = item;
    if (part === undefined || amountSigma === undefined || factorSigma === undefined) {
      return undefined;
    }
    byLine.set(lineId, (byLine.get(lineId) ?? 0) + part * amountSigma);
    byFactor.set(factorId, (byFactor.get(factorId) ?? 0) + part * factorSigma);
  }
  return terms.length === 0 ? undefined : { byLine, byFactor };
}
