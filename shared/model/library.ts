import { z } from 'zod';
import { Factor } from './factor.ts';

/** Name of a library in ids of its factors and in file names. */
export const LibraryId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);
/** Version of a library as its publisher counts it: `3.11`, `2024`. */
export const LibraryVersion = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,29}$/);

/** Ids that no import may take: the user's own library, and beginnings of ids that mean something else. */
export const OWN_LIBRARY = 'own';
export const RESERVED_LIBRARIES: readonly string[] = ['bundled', OWN_LIBRARY, 'supplier', 'gwp', 'recipe'];

/** Where the factors of a library come from: with the program, typed in, from a file, from suppliers. */
export const LIBRARY_KINDS = ['bundled', 'own', 'imported', 'supplier'] as const;
export const LibraryKind = z.enum(LIBRARY_KINDS);
export type LibraryKind = z.infer<typeof LibraryKind>;

/** Kinds of files factors are read from. */
export const IMPORT_FORMATS = ['ecoinventLcia', 'openLca', 'ilcd', 'flatTable', 'pact2', 'pact3'] as const;
export const ImportFormat = z.enum(IMPORT_FORMATS);
export type ImportFormat = z.infer<typeof ImportFormat>;

/** One version of a library. A version never changes; another content is another version. */
export const LibraryDescription = z.strictObject({
  id: LibraryId,
  version: LibraryVersion,
  kind: LibraryKind,
  name: z.string().min(1).max(200),
  /** Publisher of the data. */
  source: z.string().max(300),
  /** The terms under which the user holds the data; printed with every factor. */
  licence: z.string().max(400),
  /** Day it was taken into this computer. */
  date: z.iso.date(),
  /** Moment it was taken; of several versions the one taken last is used. */
  addedAt: z.iso.datetime(),
  /** The file it was read from. */
  file: z
    .strictObject({ fileName: z.string().max(400), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .optional(),
  importFormat: ImportFormat.optional(),
  factorCount: z.int().min(0),
  /** Rows of the file that could not be taken; with the factors they make all rows. */
  refusedCount: z.int().min(0),
});
export type LibraryDescription = z.infer<typeof LibraryDescription>;

export const LIBRARY_FORMAT = 'cradlegate-library';
export const LIBRARY_FORMAT_VERSION = '1';

/** First line of a library file; every further line is one {@link LibraryEntry}. */
export const LibraryHeader = LibraryDescription.extend({
  format: z.literal(LIBRARY_FORMAT),
  formatVersion: z.literal(LIBRARY_FORMAT_VERSION),
});
export type LibraryHeader = z.infer<typeof LibraryHeader>;

/** The figures as the file has them and what was made of them, so that a verifier can go back to the source. */
export const FactorOrigin = z.strictObject({
  file: z.string().max(400),
  sheet: z.string().max(200).optional(),
  row: z.int().positive().optional(),
  /** Denominator as written. */
  unit: z.string().max(200),
  amount: z.string().max(80),
  values: z
    .array(
      z.strictObject({ label: z.string().max(400), value: z.string().max(80), unit: z.string().max(200) }),
    )
    .max(60),
  /** Each conversion as an equation, such as `0.5 t = 500 kg`. */
  conversions: z.array(z.string().max(400)).max(60),
});
export type FactorOrigin = z.infer<typeof FactorOrigin>;

/** A factor of a library with its origin; the user's own factors have none. */
export const LibraryEntry = z.strictObject({ factor: Factor, origin: FactorOrigin.optional() });
export type LibraryEntry = z.infer<typeof LibraryEntry>;
