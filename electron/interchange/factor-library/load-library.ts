import type { Factor } from '../../../shared/model/factor.ts';
import type { LibraryReference } from '../../../shared/model/study.ts';
import { readFactorSet } from './read-factor-set.ts';
import { readLibraryIndex } from './library-index.ts';

/** The emission factors that come with the product; read-only, the same on every machine of one version. */
export interface BundledLibrary {
  /** Id and version a study cites. */
  readonly reference: LibraryReference;
  /** All factors, set by set in the order of the index, each set in the order of its source. */
  readonly factors: readonly Factor[];
  /** The factor with this id, or undefined when the library has none. */
  find(id: string): Factor | undefined;
}

/**
 * Loads the library in `directory` (resources/factors of the installation) completely into memory.
 * Throws with file and line when a file is missing or damaged, or an id occurs twice.
 */
export function loadBundledLibrary(directory: string): BundledLibrary {
  const index = readLibraryIndex(directory);
  const byId = new Map<string, Factor>();
  for (const set of index.sets) {
    for (const factor of readFactorSet(directory, set)) {
      if (byId.has(factor.id)) {
        throw new Error(`${set.file}: id ${factor.id} occurs twice in the library`);
      }
      byId.set(factor.id, factor);
    }
  }
  return {
    reference: { id: index.library, version: index.version },
    factors: [...byId.values()],
    find: (id) => byId.get(id),
  };
}
