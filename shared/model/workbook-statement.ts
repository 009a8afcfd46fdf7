import { z } from 'zod';
import { LOCALES } from './locale.ts';

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
  openItems: z.array(OpenItemRecord).optional(),
});
export type WorkbookStatement = z.infer<typeof WorkbookStatement>;
