import { type RowMark } from '../../../shared/contract/workbench.ts';
import { useTexts } from '../i18n/text-context.tsx';

/** What a row's state looks like: told apart by shape, readable in grey print. */
export const STATE_SHAPES: Readonly<Record<RowMark, React.ReactNode>> = {
  confirmed: <circle cx="8" cy="8" r="2.2" fill="var(--text-3)" />,
  proposed: (
    <>
      <circle cx="8" cy="8" r="5" fill="none" stroke="var(--text-2)" strokeWidth="1.4" />
      <path d="M8 3a5 5 0 0 1 0 10Z" fill="var(--text-2)" />
    </>
  ),
  estimated: (
    <path
      d="M2.5 6.5c2-2.4 3.5 2.4 5.5 0s3.5 2.4 5.5 0M2.5 10.5c2-2.4 3.5 2.4 5.5 0s3.5 2.4 5.5 0"
      fill="none"
      stroke="var(--warning)"
      strokeWidth="1.4"
    />
  ),
  corrected: (
    <path d="M3 13l.6-2.8L10.5 3.3l2.2 2.2-6.9 6.9Z" fill="none" stroke="var(--accent)" strokeWidth="1.4" />
  ),
  open: (
    <path
      d="M8 2.2 13.8 8 8 13.8 2.2 8Z"
      fill="none"
      stroke="var(--error)"
      strokeWidth="1.4"
      strokeDasharray="2.4 1.8"
    />
  ),
  error: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="var(--error)" />
      <path d="M8 4.2v4.6M8 11.4v.2" stroke="var(--surface)" strokeWidth="1.7" strokeLinecap="round" />
    </>
  ),
  excluded: <path d="M3 8h10" stroke="var(--text-3)" strokeWidth="1.6" />,
  covered: <path d="M3 5h10M3 8h10M3 11h10" stroke="var(--text-3)" strokeWidth="1" />,
  assembly: <path d="M11.5 4V3h-7L8 8l-3.5 5h7v-1" fill="none" stroke="var(--text-2)" strokeWidth="1.3" />,
};

/** The mark of a row with its name for screen readers and as a tooltip. */
export function StateMark({ mark, size = 14 }: { readonly mark: RowMark; readonly size?: number }) {
  const { t } = useTexts();
  const name = t(`mark.${mark}`);
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      {STATE_SHAPES[mark]}
    </svg>
  );
}
