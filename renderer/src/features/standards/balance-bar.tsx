import { useTexts } from '../../i18n/text-context.tsx';
import styles from './balance-bar.module.css';

/** Shares of the weighed mass: within the inner band the balance passes, within the outer it is to be justified. */
const PASS = [0.98, 1.02] as const;
const JUSTIFY = [0.95, 1.05] as const;
/** The bar is a magnifying glass over the part that decides; what is left of it is said on the axis. */
const WIDEST = 0.1;

/** Net against weighed mass near 100 %, with the bands of the test. */
export function BalanceBar({ coverage }: { readonly coverage: number }) {
  const { t, percent } = useTexts();
  // A machine far from its mass widens the view to both sides alike.
  const reach = Math.max(WIDEST, Math.abs(coverage - 1) * 1.15);
  const at = (share: number): number => ((share - 1 + reach) / (2 * reach)) * 100;
  const band = ([low, high]: readonly [number, number]) => ({
    left: `${at(low)}%`,
    width: `${at(high) - at(low)}%`,
  });
  const ticks = [1 - reach, ...JUSTIFY, 1, 1 + reach];
  return (
    <div
      className={styles['chart']}
      role="img"
      aria-label={t('standards.balance.bar', { share: percent(coverage, 2) })}
    >
      <div className={styles['track']}>
        <i className={styles['justify']} style={band(JUSTIFY)} />
        <i className={styles['pass']} style={band(PASS)} />
        <i className={styles['weighed']} style={{ left: `${at(1)}%` }} />
        <i className={styles['bar']} style={{ width: `${at(coverage)}%` }} />
        <i className={styles['cut']} />
        <i className={styles['value']} style={{ left: `${at(coverage)}%` }} />
      </div>
      <div className={styles['axis']}>
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${at(tick)}%` }}>
            {percent(tick, 0)}
          </span>
        ))}
      </div>
      <p className={styles['key']}>
        <span>
          <i className={styles['bar']} /> {t('standards.balance.parts')}
        </span>
        <span>
          <i className={styles['pass']} /> {t('standards.balance.passBand')}
        </span>
        <span>
          <i className={styles['justify']} /> {t('standards.balance.justifyBand')}
        </span>
      </p>
    </div>
  );
}
