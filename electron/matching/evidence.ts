import type { MatchReason } from './match-text.ts';

/** A sign that a text belongs to a family; weight from 0 to 1. */
export interface Evidence {
  readonly family: string;
  readonly weight: number;
  readonly reasons: readonly MatchReason[];
}

/** Signs found, and reasons why the text may say too little. */
export interface EvidenceFound {
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly MatchReason[];
}
