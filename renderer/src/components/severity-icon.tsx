import { type Severity } from '../../../shared/model/finding.ts';
import { useTexts } from '../i18n/text-context.tsx';

/** Severity by shape first, colour second: octagon, triangle, circle. */
export function SeverityIcon({
  severity,
  size = 14,
}: {
  readonly severity: Severity;
  readonly size?: number;
}) {
  const { t } = useTexts();
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={t(`severity.${severity}`)}>
      {severity === 'error' && <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="var(--error)" />}
      {severity === 'warning' && (
        <path
          d="M8 1.5 15.2 14.5H.8Z"
          fill="var(--warning-fill)"
          stroke="var(--warning)"
          strokeLinejoin="round"
        />
      )}
      {severity === 'note' && (
        <circle cx="8" cy="8" r="6.4" fill="none" stroke="var(--note)" strokeWidth="1.6" />
      )}
      <path
        d={
          severity === 'note'
            ? 'M8 7.2v4M8 4.8v.2'
            : severity === 'warning'
              ? 'M8 6v4M8 12v.2'
              : 'M8 4.2v4.6M8 11.4v.2'
        }
        stroke={severity === 'error' ? 'var(--surface)' : severity === 'warning' ? '#17212b' : 'var(--note)'}
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
