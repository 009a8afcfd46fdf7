import { type MemoView } from '../../../shared/contract/method-report.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { memoResults } from '../../engine/memo/memo-results.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';

/** The figures a study reports beside its footprint. */
export function memoViews(study: ResolvedStudy): MemoView[] {
  const notes = new Map((study.memos ?? []).map(({ id, note }) => [id, note]));
  return memoResults(study).memos.map(({ id, name, kind, parts, kgCo2e }) => {
    const note = notes.get(id);
    return {
      id,
      name,
      kind,
      ...(kgCo2e === undefined ? {} : { kg: formatAmount(kgCo2e) }),
      parts: parts.map((part) => ({ code: part.code, kg: formatAmount(part.kgCo2e) })),
      ...(note === undefined ? {} : { note }),
    };
  });
}
