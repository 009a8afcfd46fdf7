import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';

/** State of a group: a check when a person has decided it, else the mark its rows carry. */
export function GroupMark({
  status,
  size = 14,
}: {
  readonly status: ReviewGroup['status'];
  readonly size?: number;
}) {
  const { t } = useTexts();
  if (status !== 'confirmed') {
    return <StateMark mark={status} size={size} />;
  }
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={t('mark.confirmed')}>
      <circle cx="8" cy="8" r="6.6" fill="var(--ok)" />
      <path
        d="m5 8.3 2.1 2.1L11.2 6"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
