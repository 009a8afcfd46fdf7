import { z } from 'zod';
import { BOM_FIELDS } from './bom-line.ts';

/** A list of corrections kept in a file: which line (position and part number as imported), which fields, why. */
export const CorrectionFile = z.strictObject({
  note: z.string().optional(),
  corrections: z.array(
    z.strictObject({
      match: z.strictObject({ position: z.string(), partNumber: z.string() }),
      set: z.partialRecord(z.enum(BOM_FIELDS), z.string()),
      reason: z.string().min(1),
    }),
  ),
});
export type CorrectionFile = z.infer<typeof CorrectionFile>;
