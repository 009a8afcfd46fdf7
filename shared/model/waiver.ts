import { z } from 'zod';

/**
 * A finding somebody answers for: it stays in the list with this reason and name. It applies to one place, or with no
 * `lineId` to every finding of the code.
 */
export const Waiver = z.strictObject({
  id: z.string().min(1).max(80),
  /** Code of the finding. */
  code: z.string().min(1).max(120),
  lineId: z.string().max(120).optional(),
  field: z.string().max(80).optional(),
  reason: z.string().min(1).max(2000),
  by: z.string().min(1).max(200),
  date: z.iso.date(),
});
export type Waiver = z.infer<typeof Waiver>;
