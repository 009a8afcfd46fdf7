import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** File inside the library folder that lists what belongs to the library. */
export const INDEX_FILE = 'sets.json';

const PublishedTable = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]{1,80}$/),
  file: z.string().regex(/^[a-z0-9_-]+\.csv$/),
  title: z.string().min(1).max(400),
  publisher: z.string().min(1).max(300),
  publicationYear: z.string().max(20).optional(),
  terms: z.string().min(1).max(400),
  /** Sentence the publisher asks for, or the citation; it is printed in the NOTICE. */
  attribution: z.string().min(1).max(1000),
  rows: z.int().positive(),
});

/** One csv file of the library with its publisher, terms and number of rows. */
export type PublishedTable = z.infer<typeof PublishedTable>;

const LibraryIndex = z.strictObject({
  library: z.string().min(1).max(80),
  version: z.string().min(1).max(40),
  /** Emission factors: one file and one publisher each. */
  sets: z.array(PublishedTable).min(1),
  /** Activity data and compositions; never factors. */
  tables: z.array(PublishedTable),
});

/** Contents of a bundled library: its version, its factor sets and its tables of other data. */
export type LibraryIndex = z.infer<typeof LibraryIndex>;

/**
 * Reads and checks the list of contents of the library in `directory`.
 * Throws when it is missing or malformed: the installation is damaged, nothing a user could repair.
 */
export function readLibraryIndex(directory: string): LibraryIndex {
  const path = join(directory, INDEX_FILE);
  const parsed = LibraryIndex.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) {
    throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
