import type { Result } from '../../../shared/errors/app-error.ts';
import type { Factor } from '../../../shared/model/factor.ts';
import type { LibraryDescription, LibraryEntry } from '../../../shared/model/library.ts';

/** What stands on the shelf: libraries by id, of each the version taken last first, and files that are none. */
export interface ShelfView {
  readonly libraries: readonly LibraryDescription[];
  readonly unreadable: readonly string[];
}

/** The libraries of the user, above all projects. A version never changes; of several the one taken last is used. */
export interface LibraryShelf {
  /** Looks at the folder anew. */
  view(): ShelfView;
  /** The version of a library that is used; undefined for an unknown id. */
  current(id: string): LibraryDescription | undefined;
  /** All factors of one version with their origin. `input.library.damaged`. */
  entries(library: LibraryDescription): Result<readonly LibraryEntry[]>;
  /** The factors of all used versions; the same list until the shelf changes. */
  factors(): readonly Factor[];
  /** The factor of an id `<library>:<key>` in the version that is used. */
  find(id: string): Factor | undefined;
  /** Writes a version whole or not at all. `external.*`. */
  write(library: LibraryDescription, entries: readonly LibraryEntry[]): Result<null>;
  remove(library: LibraryDescription): Result<null>;
}
