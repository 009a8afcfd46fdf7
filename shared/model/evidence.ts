import { z } from 'zod';
import { Target } from './target.ts';

const Text = z.string().max(2000);

export const EVIDENCE_TYPES = [
  'erpExport',
  'invoice',
  'meterLog',
  'weighing',
  'drawing',
  'supplierDeclaration',
  'epd',
  'certificate',
  'measurement',
  'calculation',
  'other',
] as const;

/**
 * A file that shows where a number comes from. The SHA-256 fixes its content; the content itself lies in the project
 * (`inside`) or stays where it is (`reference`). Confidential evidence is masked in the public copy of the workbook.
 */
export const Evidence = z.strictObject({
  id: z.string().min(1).max(80),
  type: z.enum(EVIDENCE_TYPES),
  title: z.string().min(1).max(300),
  fileName: z.string().min(1).max(400),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  storage: z.enum(['inside', 'reference']),
  /** Day of the document. */
  date: z.iso.date().optional(),
  periodStart: z.iso.date().optional(),
  periodEnd: z.iso.date().optional(),
  /** Page, sheet or row inside the file. */
  page: Text.optional(),
  custodian: Text.optional(),
  confidential: z.boolean().optional(),
  note: Text.optional(),
  /** What the file is evidence for. */
  supports: z.array(Target).max(100_000).optional(),
});
export type Evidence = z.infer<typeof Evidence>;
