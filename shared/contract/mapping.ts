import { z } from 'zod';
import { type Procedure } from './procedure.ts';

/** A remembered decision, for showing: what it is about and what was decided, with the reason. */
export const MappingEntryView = z.strictObject({
  kind: z.enum(['partNumber', 'text']),
  key: z.string(),
  /** Factor, or why the thing carries no burden: `noMaterial`, `elsewhere`. */
  factorId: z.string().optional(),
  excluded: z.enum(['noMaterial', 'elsewhere']).optional(),
  proxy: z.boolean(),
  reason: z.string(),
  decidedOn: z.string().optional(),
});
export type MappingEntryView = z.infer<typeof MappingEntryView>;

export const MappingBookOutcome = z.strictObject({ path: z.string(), entries: z.number() });
export type MappingBookOutcome = z.infer<typeof MappingBookOutcome>;

/** What merging a book did. In a conflict the decision of the project stays. */
export const MappingMergeOutcome = z.strictObject({
  entries: z.number(),
  added: z.number(),
  same: z.number(),
  conflicts: z.array(z.strictObject({ kept: MappingEntryView, other: MappingEntryView })),
  historyEntry: z.number().optional(),
});
export type MappingMergeOutcome = z.infer<typeof MappingMergeOutcome>;

const Path = z.string().min(1).max(4096);

/** The mapping book as a file that can be shared: decisions of one project serve the next. */
export const mappingProcedures = {
  'mappingBook.export': {
    kind: 'query',
    input: z.strictObject({ path: Path }),
    output: MappingBookOutcome,
  },
  'mappingBook.merge': {
    kind: 'command',
    input: z.strictObject({ path: Path, preferFile: z.boolean().default(false) }),
    output: MappingMergeOutcome,
  },
} as const satisfies Record<string, Procedure>;
