import { z } from 'zod';
import { LOCALES } from './locale.ts';

/** Most rows of a worksheet (Excel specifications and limits), and the least that leave room below the headers. */
export const MOST_ROWS_PER_SHEET = 1_048_576;
export const LEAST_ROWS_PER_SHEET = 10;

/** A mandatory item that was open when a workbook was written; the engine knows its codes. */
const OpenItemRecord = z.looseObject({ code: z.string(), params: z.record(z.string(), z.string()) });

/** How a workbook says it was made; it stands before the study on its sheet. */
export const WorkbookStatement = z.object({
  createdAt: z.iso.datetime(),
  /** SHA-256 of the text of the study. */
  studySha256: z.string().regex(/^[0-9a-f]{64}$/),
  softwareVersion: z.string(),
  locale: z.enum(LOCALES),
  order: z.enum(['iso', 'gbt']).optional(),
  /** Rows of a sheet before a list goes on in another one, where that was chosen. */
  rowsPerSheet: z.int().min(LEAST_ROWS_PER_SHEET).max(MOST_ROWS_PER_SHEET).optional(),
  openItems: z.array(OpenItemRecord).optional(),
});
export type WorkbookStatement = z.infer<typeof WorkbookStatement>;
