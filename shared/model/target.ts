import { z } from 'zod';

/** The kinds of things in a study that a statement, a file or a comment can be about. */
export const TARGET_KINDS = [
  'study',
  'line',
  'activity',
  'factor',
  'supplierPcf',
  'recipe',
  'parameter',
  'meter',
  'instrument',
  'variant',
  'assumption',
  'evidence',
  'finding',
] as const;

/** One thing of the study, by kind and id, and where it matters the field of it; `study` has no id. */
export const Target = z.strictObject({
  kind: z.enum(TARGET_KINDS),
  id: z.string().max(200).optional(),
  field: z.string().max(80).optional(),
});
export type Target = z.infer<typeof Target>;
