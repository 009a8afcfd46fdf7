import type { Factor } from '../../shared/model/factor.ts';
import type { FactorSearch, SearchWords } from '../services/ports/factor-search.ts';
import { buildFactorIndex, buildFactorIndexInPortions, type FactorIndex } from './factor-index.ts';

/** Search with one index for every list of factors; the index goes when the list goes. */
export function createFactorSearch(words: () => SearchWords): FactorSearch {
  const indexes = new WeakMap<readonly Factor[], FactorIndex>();
  return {
    find(factors, query) {
      const index = indexes.get(factors) ?? buildFactorIndex(factors, words());
      indexes.set(factors, index);
      return index.find(query);
    },
    *prepare(factors) {
      if (!indexes.has(factors)) {
        indexes.set(factors, yield* buildFactorIndexInPortions(factors, words()));
      }
      return {};
    },
  };
}
