import { type RevisionChangeView } from '../../../../shared/contract/revision.ts';

/** Kinds of changes in the order of the filter. */
export const KINDS = ['changed', 'moved', 'added', 'removed', 'conflict'] as const;
export type KindFilter = 'all' | (typeof KINDS)[number];

/** The changes of a kind whose place, number, name or field texts hold every word. */
export function shownChanges(
  changes: readonly RevisionChangeView[],
  kind: KindFilter,
  text: string,
): readonly RevisionChangeView[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return changes.filter(
    (change) =>
      (kind === 'all' || change.kind === kind) && words.every((word) => haystackOf(change).includes(word)),
  );
}

function haystackOf({ position, partNumber, name, fields, row }: RevisionChangeView): string {
  const texts = fields.flatMap(({ before, after }) => [before, after]);
  return [String(row ?? ''), position, partNumber, name, ...texts].join(' ').toLowerCase();
}
