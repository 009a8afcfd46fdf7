import { useTexts } from '../../i18n/text-context.tsx';
import { RISK_TARGET_SHARE } from '../../../../shared/review-progress.ts';
import styles from './risk-progress.module.css';

/** Shares that carry a number on the scale. */
const TICKS = [0, 0.25, 0.5, 0.75] as const;

/** Reviewed risk solid, the way to the goal hatched, the goal as a mark. */
export function RiskProgress({ share }: { readonly share: number }) {
  const { t, percent, count } = useTexts();
  const target = percent(RISK_TARGET_SHARE, 0);
  return (
    <div
      className={styles['progress']}
      role="img"
      aria-label={t('factorsPage.head.bar', { share: percent(share), target })}
    >
      <span className={styles['scale']}>
        {TICKS.map((tick) => (
          <span key={tick} className={styles['tick']} style={{ left: toWidth(tick) }}>
            {count(tick * 100)}
          </span>
        ))}
        <span className={`${styles['tick']} ${styles['goal']}`} style={{ left: toWidth(RISK_TARGET_SHARE) }}>
          {target}
        </span>
      </span>
      <span className={styles['track']}>
        <span className={`${styles['toGo']} hatched`} style={{ width: toWidth(RISK_TARGET_SHARE) }} />
        <span className={styles['done']} style={{ width: toWidth(share) }} />
        <span className={styles['mark']} style={{ left: toWidth(RISK_TARGET_SHARE) }} />
      </span>
    </div>
  );
}

function toWidth(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
