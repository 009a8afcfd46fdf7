import { z } from 'zod';
import { DecimalString } from '../model/decimal-string.ts';
import { LOCALES } from '../model/locale.ts';
import { type Procedure } from './procedure.ts';

const Path = z.string().min(1).max(4096);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What differs between a cell of the file and the cell that belongs there. */
export const DEVIATION_KINDS = ['formula', 'result', 'input', 'text', 'missing', 'extra'] as const;

/** The verdict on a workbook that was rebuilt from its own study and compared cell by cell. */
export const WorkbookVerdict = z.strictObject({
  path: z.string(),
  verdict: z.enum(['verified', 'deviates']),
  title: z.string(),
  locale: z.enum(LOCALES),
  createdAt: z.string(),
  softwareVersion: z.string(),
  engineVersion: z.string(),
  /** Hash the workbook states, and that of the study it carries. */
  statedSha256: z.string(),
  studySha256: z.string(),
  /** Hash the caller expects, where one was given. */
  expectedSha256: z.string().optional(),
  hashMatches: z.boolean(),
  recomputedKg: DecimalString,
  cells: z.number(),
  formulas: z.number(),
  deviations: z.array(
    z.strictObject({
      kind: z.enum(DEVIATION_KINDS),
      sheet: z.string(),
      cell: z.string(),
      expected: z.string(),
      found: z.string(),
    }),
  ),
  deviationCount: z.number(),
  missingSheets: z.array(z.string()),
  extraSheets: z.array(z.string()),
  /** The history the workbook carries: entries listed, and the first that does not follow from the one before. */
  changeLog: z
    .strictObject({ entries: z.number(), headHash: z.string(), brokenAt: z.number().optional() })
    .optional(),
  evidence: z.array(
    z.strictObject({
      id: z.string(),
      fileName: z.string(),
      state: z.enum(['same', 'differs', 'notFound', 'notLooked']),
    }),
  ),
});
export type WorkbookVerdict = z.infer<typeof WorkbookVerdict>;

export const workbookCheckProcedures = {
  /** Rebuilds the study from the workbook alone, recomputes it and compares every cell; no project is needed. */
  'workbook.verify': {
    kind: 'query',
    input: z.strictObject({
      path: Path,
      /** Folder with the evidence files. */
      folderPath: Path.optional(),
      /** Hash of the issued study. */
      sha256: Sha256.optional(),
    }),
    output: WorkbookVerdict,
  },
} as const satisfies Record<string, Procedure>;
