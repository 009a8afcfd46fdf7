import { useTexts } from '../../i18n/text-context.tsx';

/** Decimals shown at most; results carry up to 24. */
const MOST_DIGITS = 6;

/** A decimal to its last digit. One with very many is cut, not rounded, which is shown; the rest is in the tooltip. */
export function ExactNumber({ value }: { readonly value: string }) {
  const { fixed } = useTexts();
  const digits = value.split('.')[1]?.length ?? 0;
  if (digits <= MOST_DIGITS) {
    return <span>{fixed(value, digits)}</span>;
  }
  const cut = value.slice(0, value.length - (digits - MOST_DIGITS));
  return <span title={fixed(value, digits)}>{fixed(cut, MOST_DIGITS)}…</span>;
}
