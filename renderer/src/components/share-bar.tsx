import styles from './share-bar.module.css';

/** A thin bar for a share; the rest may be hatched where it means "not looked at yet". The number stands beside it. */
export function ShareBar({
  share,
  hatchRest = false,
}: {
  readonly share: number;
  readonly hatchRest?: boolean;
}) {
  const width = `${Math.min(100, Math.max(0, share * 100))}%`;
  return (
    <span className={`${styles['track']} ${hatchRest ? 'hatched' : ''}`} aria-hidden="true">
      <span className={styles['fill']} style={{ width }} />
    </span>
  );
}
