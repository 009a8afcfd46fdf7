import { z } from 'zod';
import { Target } from './target.ts';

/** One contribution to a thread; `time` is UTC. */
export const CommentEntry = z.strictObject({
  author: z.string().min(1).max(200),
  time: z.iso.datetime(),
  text: z.string().min(1).max(4000),
});
export type CommentEntry = z.infer<typeof CommentEntry>;

/** A conversation about one thing of the study, down to one of its cells. */
export const CommentThread = z.strictObject({
  id: z.string().min(1).max(80),
  about: Target,
  state: z.enum(['open', 'resolved']),
  entries: z.array(CommentEntry).min(1).max(1000),
});
export type CommentThread = z.infer<typeof CommentThread>;
