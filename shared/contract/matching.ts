import { z } from 'zod';

/** A family a row may belong to: with the factor or recipe that would stand for it, and why. */
export const MatchCandidateView = z.strictObject({
  /** Id of a family, `no-material` or `insufficient-information`. */
  family: z.string(),
  /** Absent where nothing open fits or nothing is needed. */
  factorId: z.string().optional(),
  recipeId: z.string().optional(),
  /** True when the factor stands for something similar. */
  proxy: z.boolean(),
  /** Probability that the family is right, 0 to 1. */
  confidence: z.number(),
  reasons: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) })),
});
export type MatchCandidateView = z.infer<typeof MatchCandidateView>;

/** The rows of a table with at most five candidates each, the likeliest first. */
export const MatchOutcome = z.strictObject({
  rows: z.array(z.strictObject({ id: z.string(), candidates: z.array(MatchCandidateView) })),
});
export type MatchOutcome = z.infer<typeof MatchOutcome>;
