import type { Word } from './knowledge.ts';

/** A dictionary word found in a normalised text. */
export interface WordHit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** True when the word stands alone, false when it was found inside a compound. */
  readonly alone: boolean;
  /** True when letters of the same compound follow: the word describes something else. */
  readonly followed: boolean;
}
