import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inspector.module.css';
import { lineStates } from './line-states.ts';

const CHIP_LOOKS: Readonly<Record<string, string>> = {
  error: 'chipError',
  open: 'chipError',
  corrected: 'chipAccent',
  estimated: 'chipWarning',
};

/** States, name, part number, and the number with its share of the machine. */
export function InspectorHead({ detail }: { readonly detail: LineDetail }) {
  const { t, fixed, percent } = useTexts();
  const { data: strip } = useProcedure('workbench.strip', {});
  const { row } = detail;
  const total = strip === undefined ? undefined : Number(strip[strip.headlineBasis].excludingBiogenicCo2Kg);
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['chips']}>
          {lineStates(detail).map((state) => (
            <span key={state} className={`${styles['chip']} ${styles[CHIP_LOOKS[state] ?? 'chipPlain']}`}>
              <span aria-hidden="true" className={styles['chipMark']}>
                <StateMark mark={state} size={12} />
              </span>
              {t(`mark.${state}`)}
            </span>
          ))}
          {row.confidential === true && (
            <span className={`${styles['chip']} ${styles['chipPlain']}`}>
              {t('inspector.method.confidential')}
            </span>
          )}
        </p>
        <h2 className={styles['name']}>
          {row.description === '' ? t('inspector.unnamed') : row.description}
        </h2>
        <p className={styles['number']}>
          {[row.partNumber, row.position].filter((text) => text !== '').join(' · ')}
        </p>
      </header>
      <section className={styles['result']} aria-label={t('inspector.result')}>
        {row.emissionKg === undefined ? (
          <p>
            <span className={`${styles['openBox']} hatched`}>
              {t(row.openBelow > 0 ? 'bom.open' : `mark.${row.mark}`)}
            </span>
          </p>
        ) : (
          <>
            <p className={styles['figure']}>
              {fixed(row.emissionKg, 1)} <small>kg CO₂e</small>
            </p>
            {total !== undefined && total > 0 && (
              <p className={styles['muted']}>
                {t('inspector.share', { share: percent(Number(row.emissionKg) / total) })}
              </p>
            )}
          </>
        )}
        {!row.isLeaf && row.openBelow > 0 && (
          <p className={styles['muted']}>{t('inspector.openBelow', { count: row.openBelow })}</p>
        )}
      </section>
    </>
  );
}
