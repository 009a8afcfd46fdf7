import { regionChain } from './region.ts';
import type { Factor } from '../../shared/model/factor.ts';
import type { DefaultRule } from './knowledge.ts';
import type { MatchReason } from './match-text.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';

/** Finds a factor by its id: in the study, then in the library. */
export type FactorLookUp = (id: string) => Factor | undefined;

/** The default factor of a family in a region, and how it was come by. Without a factor the line stays open. */
export interface DefaultFactor {
  readonly factorId: string | undefined;
  readonly proxy: boolean;
  /** The rule used, for its printed reason; absent when the family has none in any of the regions. */
  readonly rule: DefaultRule | undefined;
  readonly reasons: readonly MatchReason[];
}

/** Looks up the nearest region with a default whose factor the library holds and has not marked for checking. */
export function defaultFactor(
  family: string,
  place: string,
  knowledge: PreparedKnowledge,
  lookUp: FactorLookUp,
): DefaultFactor {
  const rules = knowledge.defaults.get(family) ?? [];
  const reasons: MatchReason[] = [];
  const chain = regionChain(place);
  let last: DefaultRule | undefined;
  for (const region of chain) {
    const rule = rules.find((candidate) => candidate.region === region);
    if (rule === undefined) {
      continue;
    }
    last = rule;
    if (rule.factorId === '') {
      break;
    }
    const factor = lookUp(rule.factorId);
    if (factor === undefined || factor.flags?.includes('check') === true) {
      const code = factor === undefined ? 'match.factorMissing' : 'match.factorToCheck';
      reasons.push({ code, params: { factorId: rule.factorId } });
      continue;
    }
    if (region !== chain[0]) {
      reasons.push({
        code: 'match.regionFallback',
        params: { wanted: place, used: region, geography: factor.geography },
      });
    }
    if (rule.proxy) {
      reasons.push({ code: 'match.proxy', params: { factorId: factor.id } });
    }
    return { factorId: factor.id, proxy: rule.proxy, rule, reasons };
  }
  reasons.push({ code: 'match.noFactor', params: { family } });
  return { factorId: undefined, proxy: false, rule: last, reasons };
}
