import { z } from 'zod';
import { type Procedure } from './procedure.ts';
import { CommentThread } from '../model/comment.ts';
import { Target } from '../model/target.ts';

const ThreadId = z.string().min(1).max(80);
const Author = z.string().min(1).max(200);

/** A thread with the name of what it is about; empty where that is gone or has none. */
export const ThreadView = CommentThread.extend({ name: z.string() });
export type ThreadView = z.infer<typeof ThreadView>;

export const CommentOutcome = z.strictObject({ id: z.string(), historyEntry: z.number().optional() });
export type CommentOutcome = z.infer<typeof CommentOutcome>;

/** Conversations about anything in the study. */
export const commentProcedures = {
  'comments.list': {
    kind: 'query',
    /** With `about` the threads of that thing and its fields alone. */
    input: z.strictObject({ about: Target.optional() }),
    output: z.strictObject({ threads: z.array(ThreadView) }),
  },
  'comments.start': {
    kind: 'command',
    input: z.strictObject({
      about: Target,
      text: z.string().min(1).max(4000),
      /** Whoever works here where absent. */
      author: Author.optional(),
    }),
    output: CommentOutcome,
  },
  /** An answer opens a resolved thread again. */
  'comments.answer': {
    kind: 'command',
    input: z.strictObject({ id: ThreadId, text: z.string().min(1).max(4000), author: Author.optional() }),
    output: CommentOutcome,
  },
  'comments.resolve': {
    kind: 'command',
    input: z.strictObject({ id: ThreadId, state: z.enum(['open', 'resolved']).default('resolved') }),
    output: CommentOutcome,
  },
} as const satisfies Record<string, Procedure>;
