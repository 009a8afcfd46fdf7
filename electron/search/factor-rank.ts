import type { Factor } from '../../shared/model/factor.ts';
import type { SearchWords } from '../services/ports/factor-search.ts';

/** Distance of a figure's place, the nearest first. */
const REGION_RANK: Readonly<Record<string, number>> = { CN: 0, ASIA: 1, EU: 2, DE: 2, WORLD: 3, GLO: 3 };
const OTHER_REGION = 4;
const FLAG_RANK: Readonly<Record<string, number>> = {
  check: 8,
  radiativeForcing: 4,
  old: 2,
  termsNotStated: 1,
};

/** What orders two factors that fit a query equally well; smaller comes first. */
export interface FactorRank {
  /** 0 for a default of some family, 1 for others. */
  readonly tier: number;
  readonly doubts: number;
  readonly region: number;
  readonly year: number;
}

/** Tier of the source, doubts about the figure, place and year. */
export function rankOf(factor: Factor, standsFor: SearchWords['standsFor']): FactorRank {
  const doubts = (factor.flags ?? []).reduce((sum, flag) => sum + (FLAG_RANK[flag] ?? 0), 0);
  const year = Number(/\d{4}/.exec(factor.referenceYear)?.[0] ?? '0');
  return {
    tier: standsFor.has(factor.id) ? 0 : 1,
    doubts,
    region: REGION_RANK[factor.geography.toUpperCase()] ?? OTHER_REGION,
    year,
  };
}

/** Orders two ranks: tier, doubts, place, then the younger figure. */
export function compareRanks(left: FactorRank, right: FactorRank): number {
  return (
    left.tier - right.tier ||
    left.doubts - right.doubts ||
    left.region - right.region ||
    right.year - left.year
  );
}
