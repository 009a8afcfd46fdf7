import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Figure } from './mass-balance-panel.tsx';
import styles from './standards.module.css';
import { Verdict } from './verdict.tsx';

/** Whether own processes make enough of the total, and which suppliers to ask where they do not (PAS 2050 7.3). */
export function PrimaryDataPanel({ report }: { readonly report: MethodReport }) {
  const { t, fixed, percent } = useTexts();
  const { primaryData, validUntil } = report;
  return (
    <Panel title={t('method.primaryData')} subtitle={t('standards.primary.subtitle')}>
      <dl className={styles['figures']}>
        <Figure name={t('standards.primary.own')} value={fixed(primaryData.ownKg, 1)} unit="kg CO₂e" />
        <Figure name={t('standards.primary.share')} value={percent(primaryData.ownShare, 1)} />
      </dl>
      <ShareBar share={primaryData.ownShare} />
      <Verdict outcome={primaryData.passes ? 'pass' : 'warning'}>
        {t(primaryData.passes ? 'standards.primary.passes' : 'standards.primary.fails')}
      </Verdict>
      {primaryData.suppliersToAsk.length > 0 && (
        <DataTable label={t('standards.primary.ask')}>
          <ColumnHeads columns={[t('standards.primary.ask'), { number: 'kg CO₂e' }]} />
          <tbody>
            {primaryData.suppliersToAsk.map(({ supplier, kg }) => (
              <tr key={supplier}>
                <th scope="row">{supplier}</th>
                <td data-number>{fixed(kg, 1)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <dl className={styles['figures']}>
        {(['pas2050', 'pact'] as const).map((name) => (
          <Figure
            key={name}
            name={t(`standards.valid.${name}`)}
            value={validUntil[name] ?? t('standards.valid.noPeriod')}
          />
        ))}
      </dl>
      <p className={styles['muted']}>{t('standards.valid.note')}</p>
    </Panel>
  );
}
