import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Figure } from './mass-balance-panel.tsx';
import shared from './standards.module.css';
import styles from './uncertainty-panel.module.css';
import { Verdict } from './verdict.tsx';

type Uncertainty = NonNullable<MethodReport['quality']['uncertainty']>;

interface UncertaintyPanelProps {
  readonly quality: MethodReport['quality'];
  /** The headline, kg CO2e. */
  readonly totalKg: string | undefined;
}

/** How far the total may be off, where everything in it is rated. */
export function UncertaintyPanel({ quality, totalKg }: UncertaintyPanelProps) {
  const { t, fixed, percent } = useTexts();
  const { uncertainty, pedigreeSet } = quality;
  return (
    <Panel title={t('standards.uncertainty.title')} subtitle={t('standards.uncertainty.subtitle')}>
      {uncertainty === undefined ? (
        <>
          <Verdict outcome="judge">{t('standards.uncertainty.open')}</Verdict>
          <p className={shared['muted']}>
            {t('standards.uncertainty.rated', {
              share: percent(quality.ratedShare, 1),
              rest: percent(1 - quality.ratedShare, 1),
            })}
          </p>
        </>
      ) : (
        <>
          <Interval uncertainty={uncertainty} totalKg={Number(totalKg ?? '0')} />
          <dl className={shared['figures']}>
            <Figure name={t('standards.uncertainty.gsd')} value={fixed(uncertainty.gsd, 4)} />
            <Figure name={t('standards.uncertainty.gsdSquared')} value={fixed(uncertainty.gsdSquared, 4)} />
            <Figure
              name={t('standards.uncertainty.variation')}
              value={fixed(uncertainty.coefficientOfVariation, 4)}
            />
            <Figure
              name={t('standards.uncertainty.meanOverMedian')}
              value={fixed(uncertainty.meanOverMedian, 4)}
            />
          </dl>
          <p className={shared['muted']}>{t('standards.uncertainty.method', { set: pedigreeSet })}</p>
        </>
      )}
    </Panel>
  );
}

/** Room on both sides of the interval, as a share of its width. */
const MARGIN = 0.2;

/** The value on its 95 % interval. */
function Interval({ uncertainty, totalKg }: { readonly uncertainty: Uncertainty; readonly totalKg: number }) {
  const { t, fixed } = useTexts();
  const { low, high } = uncertainty;
  const margin = (high - low) * MARGIN || 1;
  const at = (kg: number): string =>
    `${Math.min(100, Math.max(0, ((kg - low + margin) / (high - low + 2 * margin)) * 100))}%`;
  const words = { total: fixed(totalKg, 0), low: fixed(low, 0), high: fixed(high, 0) };
  return (
    <div className={styles['interval']} role="img" aria-label={t('standards.uncertainty.interval', words)}>
      <div className={styles['line']}>
        <i className={styles['band']} style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
        <i className={styles['value']} style={{ left: at(totalKg) }} />
      </div>
      <div className={styles['axis']}>
        <span style={{ left: at(low) }}>{words.low}</span>
        <strong style={{ left: at(totalKg) }}>{words.total}</strong>
        <span style={{ left: at(high) }}>{words.high}</span>
      </div>
    </div>
  );
}
