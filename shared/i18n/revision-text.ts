import { type RevisionChangeView } from '../contract/revision.ts';
import { hasText, type Translate } from './translate.ts';

/** What a change of a revised BOM is, in words: where the part goes, every field that changes, what to look at. */
export function revisionTexts(change: RevisionChangeView, t: Translate): readonly string[] {
  const { kind, from, to, fields, factorToReview, usedBy } = change;
  const place = (line: { readonly name: string } | undefined): string => line?.name || t('revision.top');
  const shown = (text: string | null | undefined): string => text ?? t('revision.empty');
  return [
    ...(kind === 'moved' ? [t('revision.from', { from: place(from), to: place(to) })] : []),
    ...(kind === 'added' ? [t('revision.below', { to: place(to) })] : []),
    ...(kind === 'removed' ? [t('revision.gone')] : []),
    ...fields.map(({ field, state, before, after, corrected }) =>
      t(FIELD_TEXTS[state], {
        field: t(`field.${field}`),
        before: shown(before),
        after: shown(after),
        corrected: shown(corrected),
      }),
    ),
    ...(factorToReview ? [t('revision.factorToReview')] : []),
    ...(usedBy.length === 0
      ? []
      : [t('revision.usedBy', { names: usedBy.map((use) => useText(use, t)).join(', ') })]),
  ];
}

const FIELD_TEXTS = {
  revised: 'revision.field',
  adopted: 'revision.adopted',
  conflict: 'revision.conflict',
} as const;

function useText({ part, name }: RevisionChangeView['usedBy'][number], t: Translate): string {
  const key = `revision.usePart.${part}`;
  return t(hasText(key) ? key : 'revision.usePart.other', { name });
}
