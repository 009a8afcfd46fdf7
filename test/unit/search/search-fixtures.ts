import { familiesByDefault, wordsOfFamilies } from '../../../electron/matching/search-words.ts';
import type { SearchWords } from '../../../electron/services/ports/factor-search.ts';
import { knowledge } from '../matching/matching-fixtures.ts';

/** The words the product searches with. */
export const words: SearchWords = {
  ofFamily: wordsOfFamilies(knowledge),
  standsFor: familiesByDefault(knowledge),
};
