import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Figure } from './mass-balance-panel.tsx';
import styles from './standards.module.css';

/** Carbon of biological origin that leaves the gate, reported apart (ISO 14067:2018 7.3). */
export function CarbonPanel({ carbon }: { readonly carbon: MethodReport['biogenicCarbonKg'] }) {
  const { t, fixed } = useTexts();
  return (
    <Panel title={t('method.biogenicCarbon')} subtitle={t('standards.carbon.subtitle')}>
      <dl className={styles['figures']}>
        <Figure name={t('standards.carbon.product')} value={fixed(carbon.product, 2)} unit="kg C" />
        <Figure name={t('standards.carbon.packaging')} value={fixed(carbon.packaging, 2)} unit="kg C" />
      </dl>
      <p className={styles['muted']}>{t('standards.carbon.note')}</p>
    </Panel>
  );
}
