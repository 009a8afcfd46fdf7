import { regionTest } from './region.ts';
import type { Factor } from '../../shared/model/factor.ts';
import type { DefaultRule, MatchingKnowledge, Region } from './knowledge.ts';

/** Regions of the defaults, a country before the region it lies in. */
const REGIONS: readonly Region[] = ['CN', 'ASIA', 'EU', 'WORLD'];

/** The reason printed with a factor, in the three languages of the catalogues. */
export type WhyOfFactor = (factor: Factor) => DefaultRule['why'];

/**
 * The knowledge in which factors of the user's libraries stand for families as well: in each region the bundled default
 * stays where it is for the thing itself; where there is none, or only something similar, the one factor of the user for
 * that region stands in. Where the user has several, none is chosen: a person picks among them.
 */
export function withImportedDefaults(
  knowledge: MatchingKnowledge,
  factors: readonly Factor[],
  why: WhyOfFactor,
): MatchingKnowledge {
  const ofFamily = Map.groupBy(
    factors.filter(({ family, unit }) => family !== undefined && unit === 'kg'),
    ({ family }) => family ?? '',
  );
  if (ofFamily.size === 0) {
    return knowledge;
  }
  const own = [...ofFamily].flatMap(([family, list]) =>
    REGIONS.flatMap((region) => ruleOf(family, region, list, knowledge, why)),
  );
  // The first rule of a region counts.
  return own.length === 0 ? knowledge : { ...knowledge, defaults: [...own, ...knowledge.defaults] };
}

function ruleOf(
  family: string,
  region: Region,
  factors: readonly Factor[],
  knowledge: MatchingKnowledge,
  why: WhyOfFactor,
): readonly DefaultRule[] {
  const bundled = knowledge.defaults.find((rule) => rule.family === family && rule.region === region);
  const isIn = regionTest(region);
  const [only, ...others] = factors.filter(
    ({ geography, flags }) => isIn(geography) && flags?.includes('check') !== true,
  );
  const isTaken = bundled !== undefined && bundled.factorId !== '' && !bundled.proxy;
  return isTaken || only === undefined || others.length > 0
    ? []
    : [{ family, region, factorId: only.id, proxy: false, why: why(only) }];
}
