import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import type { Factor } from '../../../shared/model/factor.ts';
import type { LibraryDescription, LibraryEntry } from '../../../shared/model/library.ts';
import type { LibraryShelf, ShelfView } from '../../services/ports/library-shelf.ts';
import { fileFailure } from '../shared-file/whole-file.ts';
import { descriptionIn, entriesIn, libraryText } from './library-text.ts';

/** Ending of a library file, and how much of it holds the first line at least. */
const ENDING = '.jsonl';
const HEAD_BYTES = 16 * 1024;

/** The user's libraries in a folder: one file for each version, written whole or not at all, loaded when needed. */
export function createLibraryShelf(folder: () => string): LibraryShelf {
  let known: ShelfView | undefined;
  const loaded = new Map<string, readonly LibraryEntry[]>();
  const byId = new Map<string, ReadonlyMap<string, Factor>>();
  let factors: readonly Factor[] | undefined;

  function forget(): void {
    known = undefined;
    factors = undefined;
    byId.clear();
  }

  function view(): ShelfView {
    return (known ??= scan(folder()));
  }

  function load(description: LibraryDescription): readonly LibraryEntry[] {
    const key = `${fileName(description)} ${description.addedAt}`;
    const entries = loaded.get(key) ?? readEntries(folder(), description) ?? [];
    loaded.set(key, entries);
    return entries;
  }

  function current(id: string): LibraryDescription | undefined {
    return view()
      .libraries.filter((library) => library.id === id)
      .reduce<LibraryDescription | undefined>(
        (last, library) => (last !== undefined && last.addedAt >= library.addedAt ? last : library),
        undefined,
      );
  }

  function factorsOf(id: string): ReadonlyMap<string, Factor> {
    const library = current(id);
    const map =
      byId.get(id) ??
      new Map((library === undefined ? [] : load(library)).map(({ factor }) => [factor.id, factor] as const));
    byId.set(id, map);
    return map;
  }

  return {
    view() {
      const before = JSON.stringify(known);
      const now = scan(folder());
      // Another program of the user may have put a library beside ours; the same list keeps what was built from it.
      if (JSON.stringify(now) !== before) {
        forget();
        known = now;
      }
      return now;
    },
    current,
    entries(description) {
      const entries = readEntries(folder(), description);
      return entries === undefined
        ? failure('input.library.damaged', { file: fileName(description) })
        : success(entries);
    },
    factors() {
      const ids = [...new Set(view().libraries.map(({ id }) => id))].toSorted();
      return (factors ??= ids.flatMap((id) => [...factorsOf(id).values()]));
    },
    find(id) {
      const colon = id.indexOf(':');
      return colon < 1 ? undefined : factorsOf(id.slice(0, colon)).get(id);
    },
    write(description, entries) {
      const written = writeWhole(folder(), fileName(description), libraryText(description, entries));
      forget();
      return written;
    },
    remove(description) {
      try {
        rmSync(join(folder(), fileName(description)));
        return success(null);
      } catch (error) {
        return fileFailure(error, fileName(description), 'external.file.unwritable');
      } finally {
        forget();
      }
    },
  };
}

function fileName({ id, version }: Pick<LibraryDescription, 'id' | 'version'>): string {
  return `${id}@${version}${ENDING}`;
}

function scan(folder: string): ShelfView {
  const libraries: LibraryDescription[] = [];
  const unreadable: string[] = [];
  for (const name of namesIn(folder)) {
    const description = descriptionIn(firstLine(join(folder, name)));
    if (description === undefined || fileName(description) !== name) {
      unreadable.push(name);
    } else {
      libraries.push(description);
    }
  }
  return {
    libraries: libraries.toSorted(
      (left, right) => compareText(left.id, right.id) || compareText(right.addedAt, left.addedAt),
    ),
    unreadable,
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .toSorted();
  } catch {
    // The folder comes with the first library; one that cannot be read holds none for this user.
    return [];
  }
}

function firstLine(path: string): string {
  try {
    const handle = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      const bytes = readSync(handle, head, 0, HEAD_BYTES, 0);
      return head.subarray(0, bytes).toString('utf8').split('\n', 1)[0] ?? '';
    } finally {
      closeSync(handle);
    }
  } catch {
    // Listed as unreadable.
    return '';
  }
}

function readEntries(folder: string, description: LibraryDescription): readonly LibraryEntry[] | undefined {
  try {
    return entriesIn(readFileSync(join(folder, fileName(description)), 'utf8'));
  } catch {
    // Gone or not readable: the same to the caller as a damaged file.
    return undefined;
  }
}

function writeWhole(folder: string, name: string, text: string): Result<null> {
  const beside = join(folder, `${name}.${randomUUID()}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    const handle = openSync(beside, 'wx');
    try {
      writeFileSync(handle, text, 'utf8');
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, join(folder, name));
    return success(null);
  } catch (error) {
    rmSync(beside, { force: true });
    return fileFailure(error, name, 'external.file.unwritable');
  }
}
