import { type Finding } from '../../../shared/model/finding.ts';
import { type Memo } from '../../../shared/model/memo.ts';
import { type Amount } from '../quantity/amount.ts';
import { type Ratio } from '../quantity/ratio.ts';

/** The parts of a memo, in the words of the catalogues under `memo.part`. */
export type MemoPartCode = 'material' | 'energy' | 'disposal' | 'credit' | 'potential';

/** What a memo came to before rounding, or why it cannot be told. */
export type MemoOutcome =
  | { readonly parts: readonly { readonly code: MemoPartCode; readonly kgCo2e: Ratio }[] }
  | { readonly problem: { readonly code: string; readonly params: Readonly<Record<string, string>> } };

/** A figure beside the footprint: never added to it, never taken off. */
export interface MemoResult {
  readonly id: string;
  readonly kind: Memo['kind'];
  readonly name: string;
  readonly parts: readonly { readonly code: MemoPartCode; readonly kgCo2e: Amount }[];
  /** Exact sum of the parts; undefined where an input keeps it from being computed. */
  readonly kgCo2e: Amount | undefined;
}

/** All memos of a study and what is wrong with them. */
export interface MemoResults {
  readonly memos: readonly MemoResult[];
  readonly findings: readonly Finding[];
}
