import { useQueries } from '@tanstack/react-query';
import { type FactorView } from '../../../../shared/contract/outcomes.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { call } from '../../api/client.ts';

/** Hits looked through for the one factor whose id is wanted: ids that begin alike are few. */
const HITS_OF_AN_ID = 50;

/**
 * Factors by id; one that is not there is missing from the map. A used factor does not change while a page is open, so
 * that commands do not make all of them be asked for again.
 */
export function useFactors(ids: readonly string[]): ReadonlyMap<string, FactorView> {
  const wanted = [...new Set(ids)].filter((id) => id !== '');
  const answers = useQueries({
    queries: wanted.map((id) => ({
      queryKey: ['factor', id],
      queryFn: () => call('factors.search', { text: id, limit: HITS_OF_AN_ID }),
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    })),
  });
  const found = answers.flatMap(
    ({ data }, index) => data?.factors.filter((factor) => factor.id === wanted[index]) ?? [],
  );
  return new Map(found.map((factor) => [factor.id, factor]));
}

/** Name of a factor in the language of the user, else in English, else its id. */
export function factorName(factor: Pick<FactorView, 'id' | 'names'>, locale: Locale): string {
  return factor.names[locale] ?? factor.names['en'] ?? factor.id;
}
