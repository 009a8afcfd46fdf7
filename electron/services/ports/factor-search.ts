import type { Portions } from '../../../shared/portions.ts';
import type { Factor } from '../../../shared/model/factor.ts';

/** What the search knows besides the factors themselves. */
export interface SearchWords {
  /** Words in three languages and designations by family. */
  readonly ofFamily: ReadonlyMap<string, readonly string[]>;
  /** Families a factor stands for by default, by its id. */
  readonly standsFor: ReadonlyMap<string, readonly string[]>;
}

/** What is looked for: words as typed, and the families the words were recognised as. */
export interface FactorQuery {
  readonly text: string;
  readonly families: readonly string[];
}

/** Full-text search in lists of factors. */
export interface FactorSearch {
  /** All factors of the list that fit, the best first. The list is indexed when it is first searched. */
  find(factors: readonly Factor[], query: FactorQuery): readonly Factor[];
  /** Indexes a list before it is searched, in portions. */
  prepare(factors: readonly Factor[]): Portions<object>;
}
