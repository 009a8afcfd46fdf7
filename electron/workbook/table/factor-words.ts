import { type Book } from '../book.ts';

/** Keys of 11_Factors, each standing for the id of its factor; one list for a workbook, made when it is asked for. */
const WORDS = new WeakMap<Book['factors'], ReadonlyMap<string, string>>();

/** What a cell with the key of a factor may hold. */
export function factorWords({ factors }: Pick<Book, 'factors'>): ReadonlyMap<string, string> {
  const known = WORDS.get(factors);
  if (known !== undefined) {
    return known;
  }
  const words = new Map(factors.factors.map(({ id }) => [factors.keyOf(id), id]));
  WORDS.set(factors, words);
  return words;
}

/** Field of a decision that a column with a factor's key shows. */
export const FACTOR_FIELDS: Readonly<Record<string, string>> = {
  factorKey: 'factorId',
  upstreamFactorKey: 'upstreamFactorId',
};
