import styles from './limit-meter.module.css';

interface LimitMeterProps {
  /** What is measured, for screen readers, with its numbers. */
  readonly label: string;
  /** Both between 0 and 1 of the whole bar. */
  readonly share: number;
  readonly limit: number;
  readonly passes: boolean;
}

/** How far a share is towards a limit: the share solid, the limit a mark on the bar. */
export function LimitMeter({ label, share, limit, passes }: LimitMeterProps) {
  return (
    <div
      className={styles['meter']}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 1000) / 10}
    >
      <span
        className={`${styles['fill']} ${passes ? styles['passes'] : styles['misses']}`}
        style={{ width: percent(share) }}
      />
      <span className={styles['limit']} style={{ left: percent(limit) }} />
    </div>
  );
}

function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
