import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type FactorSearchOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { familiesNamed } from '../../matching/search-words.ts';
import { supplierPcfFactor } from '../../engine/factors/supplier-pcf-factor.ts';
import { type Session } from '../session.ts';
import { factorView } from './factor-view.ts';

/**
 * Factors found by words of their names, ids, places and years in any of the three languages, by synonyms and
 * designations of their family, the last word by its beginning. The study's own factors and the footprints of its
 * suppliers come first, then the libraries the user has installed, then the bundled one; in each those with all
 * words in their names, and among equals the defaults, the undoubted, the nearest, the youngest.
 */
export async function searchFactors(
  session: Session,
  input: ParsedInput<'factors.search'>,
): Promise<Result<FactorSearchOutcome>> {
  const { library, libraries, knowledge, factorSearch } = session.gateways;
  libraries.view();
  const study = session.project?.study;
  const own = [...(study?.factors ?? []), ...(study?.supplierPcfs ?? []).map(supplierPcfFactor)];
  const ownIds = new Set(own.map((factor) => factor.id));
  const query = { text: input.text, families: familiesNamed(input.text, knowledge) };
  const found = [
    ...factorSearch.find(own, query),
    ...[
      ...factorSearch.find(libraries.factors(), query),
      ...factorSearch.find(library.factors, query),
    ].filter((factor) => !ownIds.has(factor.id)),
  ];
  return success({ total: found.length, factors: found.slice(0, input.limit).map(factorView) });
}
