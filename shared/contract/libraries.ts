import { z } from 'zod';
import { Factor } from '../model/factor.ts';
import { FactorMapping } from '../model/factor-mapping.ts';
import {
  FactorOrigin,
  ImportFormat,
  LibraryDescription,
  LibraryId,
  LibraryVersion,
} from '../model/library.ts';
import { FactorView, FindingView } from './outcomes.ts';
import { type Procedure } from './procedure.ts';

const Path = z.string().min(1).max(4096);

/** A version of a library as lists show it. */
export const LibraryView = LibraryDescription.extend({
  /** Of several versions of a library the one taken last is searched and offered. */
  current: z.boolean(),
});
export type LibraryView = z.infer<typeof LibraryView>;

export const LibrariesView = z.strictObject({
  libraries: z.array(LibraryView),
  /** Files of the folder that are no library, or damaged. */
  unreadable: z.array(z.string()),
});
export type LibrariesView = z.infer<typeof LibrariesView>;

/** A factor of a library with the figures of its file and how often the open project uses it. */
export const LibraryFactorView = z.strictObject({
  factor: FactorView,
  origin: FactorOrigin.optional(),
  uses: z.number(),
});
export type LibraryFactorView = z.infer<typeof LibraryFactorView>;

/** What a file holds, before anything is taken: `taken + refused` is `rows`, always. */
export const LibraryPreview = z.strictObject({
  fileName: z.string(),
  sha256: z.string(),
  format: ImportFormat,
  rows: z.number(),
  taken: z.number(),
  refused: z.number(),
  warnings: z.number(),
  suggested: z.strictObject({
    id: LibraryId,
    name: z.string(),
    version: LibraryVersion,
    source: z.string(),
  }),
  /** Of a table: the titles of the columns each field was read from. */
  columns: z.record(z.string(), z.string()).optional(),
  /** The first of them; the counts above are of all. */
  refusedRows: z.array(FindingView),
  warningRows: z.array(FindingView),
  sample: z.array(LibraryFactorView),
});
export type LibraryPreview = z.infer<typeof LibraryPreview>;

/** The first rows of every sheet as they stand in the file. */
export const TableRowsView = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.array(z.strictObject({ row: z.number(), cells: z.array(z.string()) })),
    }),
  ),
});
export type TableRowsView = z.infer<typeof TableRowsView>;

export const LibraryImportOutcome = z.strictObject({ library: LibraryView, preview: LibraryPreview });
export type LibraryImportOutcome = z.infer<typeof LibraryImportOutcome>;

export const LibraryContent = z.strictObject({
  library: LibraryView,
  total: z.number(),
  factors: z.array(LibraryFactorView),
});
export type LibraryContent = z.infer<typeof LibraryContent>;

/** The parts of the studies of the open project that name a factor. */
export const FactorUsesView = z.strictObject({
  factorId: z.string(),
  uses: z.array(
    z.strictObject({
      studyId: z.number(),
      study: z.string(),
      kind: z.enum(['line', 'activity', 'electricity', 'recipe', 'variant']),
      id: z.string(),
      name: z.string(),
    }),
  ),
});
export type FactorUsesView = z.infer<typeof FactorUsesView>;

/** Footprints of a supplier's file that went into the study. */
export const SupplierImportOutcome = z.strictObject({
  fileName: z.string(),
  rows: z.number(),
  taken: z.array(z.strictObject({ id: z.string(), name: z.string(), supplier: z.string() })),
  refused: z.array(FindingView),
  warnings: z.array(FindingView),
  historyEntry: z.number().optional(),
});
export type SupplierImportOutcome = z.infer<typeof SupplierImportOutcome>;

const FileToRead = {
  path: Path,
  /** How a table is read where its titles do not say it; or a JSON file that says so. */
  mapping: FactorMapping.optional(),
  mappingPath: Path.optional(),
};

export const librariesProcedures = {
  'libraries.list': { kind: 'query', input: z.strictObject({}), output: LibrariesView },
  'libraries.preview': { kind: 'query', input: z.strictObject(FileToRead), output: LibraryPreview },
  /** The first rows of a table of factors, to choose its columns on. */
  'libraries.tableRows': { kind: 'query', input: z.strictObject({ path: Path }), output: TableRowsView },
  'libraries.import': {
    kind: 'host',
    input: z.strictObject({
      ...FileToRead,
      name: z.string().trim().min(1).max(200),
      /** The terms under which the user holds the data. */
      licence: z.string().trim().min(1).max(400),
      /** Made of the name where it is absent. */
      id: LibraryId.optional(),
      /** The version the file states, else the day. */
      version: LibraryVersion.optional(),
      source: z.string().trim().min(1).max(300).optional(),
    }),
    output: LibraryImportOutcome,
  },
  'libraries.show': {
    kind: 'query',
    input: z.strictObject({
      id: LibraryId,
      version: LibraryVersion.optional(),
      text: z.string().max(200).default(''),
      limit: z.int().min(1).max(1000).default(100),
    }),
    output: LibraryContent,
  },
  /** Where a factor is used in the studies of the open project. */
  'libraries.uses': {
    kind: 'query',
    input: z.strictObject({ factorId: z.string().min(1).max(120) }),
    output: FactorUsesView,
  },
  /** Studies hold copies of the factors they use, so that a library can always be removed. */
  'libraries.remove': {
    kind: 'host',
    input: z.strictObject({ id: LibraryId, version: LibraryVersion.optional() }),
    output: LibrariesView,
  },
  /** Adds or changes a factor of the user's own library, which becomes a new version. */
  'libraries.putFactor': {
    kind: 'host',
    input: z.strictObject({ factor: Factor, licence: z.string().trim().min(1).max(400).optional() }),
    output: LibraryView,
  },
  /** The same from a JSON file. */
  'libraries.putFactorFile': {
    kind: 'host',
    input: z.strictObject({ path: Path, licence: z.string().trim().min(1).max(400).optional() }),
    output: LibraryView,
  },
  'suppliers.importFile': {
    kind: 'command',
    input: z.strictObject({ path: Path }),
    output: SupplierImportOutcome,
  },
} as const satisfies Record<string, Procedure>;
