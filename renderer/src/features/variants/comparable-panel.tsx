import { type VariantView } from '../../../../shared/contract/method-report.ts';
import { Panel } from '../../components/panel.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type Outcome, OutcomeIcon } from '../standards/verdict.tsx';
import styles from './comparable-panel.module.css';

const MARKS: Readonly<Record<VariantView['conditions'][number]['outcome'], Outcome>> = {
  pass: 'pass',
  fail: 'fail',
  warning: 'warning',
  notAssessed: 'judge',
};
/** What speaks against the comparison comes first. */
const ORDER = ['fail', 'warning', 'notAssessed', 'pass'] as const;

/** Every condition of a fair comparison with its end (ISO 14067:2018 Annex B). */
export function ComparablePanel({ variant }: { readonly variant: VariantView }) {
  const { t } = useTexts();
  const failed = variant.conditions.filter(({ outcome }) => outcome === 'fail').length;
  const conditions = variant.conditions.toSorted(
    (left, right) => ORDER.indexOf(left.outcome) - ORDER.indexOf(right.outcome),
  );
  return (
    <Panel
      title={t('variantsPage.comparable')}
      subtitle={t('variantsPage.against', { variant: variant.name })}
      actions={<span className={styles['use']}>{t('variantsPage.internalUse')}</span>}
    >
      <p className={styles['sum']}>
        {failed === 0 ? t('variantsPage.noneFailed') : t('variantsPage.failed', { count: failed })}
      </p>
      <ScrollArea label={t('variantsPage.comparable')} className={styles['scroll']}>
        <ul className={styles['list']}>
          {conditions.map(({ code, outcome, params }) => (
            <li key={code}>
              <OutcomeIcon outcome={MARKS[outcome]} />
              <span>
                <span className="screen-reader">{t(`variantsPage.outcome.${outcome}`)} </span>
                {t(`comparability.${code}.name`)}
                <span className={styles['detail']}>{t(`comparability.${code}.${outcome}`, params)}</span>
              </span>
            </li>
          ))}
        </ul>
      </ScrollArea>
    </Panel>
  );
}
