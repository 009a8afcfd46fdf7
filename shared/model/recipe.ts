import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

/** A thing as mass shares of materials, for instance a motor of steel, copper and aluminium; the shares sum to 1. */
export const Recipe = z.strictObject({
  id: z.string().min(1).max(120),
  name: z.string().min(1).max(300),
  parts: z
    .array(z.strictObject({ factorId: z.string().min(1).max(120), share: DecimalString }))
    .min(1)
    .max(40),
  source: z.string().max(600).optional(),
  note: z.string().max(2000).optional(),
});
export type Recipe = z.infer<typeof Recipe>;
