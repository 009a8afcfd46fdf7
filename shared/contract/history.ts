import { z } from 'zod';
import { type Procedure } from './procedure.ts';

/** One value an entry changed; absent where there was, or is, nothing. */
export const ChangedFieldView = z.strictObject({
  field: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type ChangedFieldView = z.infer<typeof ChangedFieldView>;

/** One thing an entry changed: a line, an activity, a section. `part` has its text under `history.object`. */
export const ChangedObjectView = z.strictObject({
  part: z.string(),
  id: z.string(),
  name: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  fields: z.array(ChangedFieldView),
});
export type ChangedObjectView = z.infer<typeof ChangedObjectView>;

export const EntryDetails = z.strictObject({
  id: z.number(),
  objects: z.array(ChangedObjectView),
  /** Rows the entry changed beside those listed. */
  more: z.number(),
});
export type EntryDetails = z.infer<typeof EntryDetails>;

/** The state of the hash chain; `fault` is the error that says where it breaks. */
export const ChainState = z.strictObject({
  intact: z.boolean(),
  entryCount: z.number(),
  changeCount: z.number(),
  headHash: z.string(),
  issues: z.number(),
  fault: z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) }).optional(),
});
export type ChainState = z.infer<typeof ChainState>;

export const historyProcedures = {
  /** What entries changed, old and new value of every field; the oldest objects of an entry first. */
  'history.details': {
    kind: 'query',
    input: z.strictObject({
      entries: z.array(z.int().positive()).min(1).max(1000),
      most: z.int().min(1).max(1000).default(50),
    }),
    output: z.strictObject({ entries: z.array(EntryDetails) }),
  },
  'history.verify': { kind: 'query', input: z.strictObject({}), output: ChainState },
} as const satisfies Record<string, Procedure>;
