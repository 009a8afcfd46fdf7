import { type z } from 'zod';

/** What one procedure takes and gives. */
export interface Procedure {
  /** `query` reads, `command` writes one history entry, `host` opens and closes files. */
  readonly kind: 'query' | 'command' | 'host';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
