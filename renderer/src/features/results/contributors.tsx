import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './contributors.module.css';
import { LineLink } from './line-link.tsx';
import { TraceNumber } from './trace-number.tsx';
import { useAmounts } from './use-amounts.ts';

/** The largest single lines of the machine; a BOM line opens at its place. */
export function Contributors({ report }: { readonly report: CalculationReport }) {
  const { t, percent } = useTexts();
  const amounts = useAmounts(report.headline.excludingBiogenicCo2Kg);
  return (
    <Panel title={t('results.contributors.title')} subtitle={amounts.header}>
      <ol className={styles['list']}>
        {report.topContributors.map((line) => (
          <li key={line.lineId}>
            <span className={styles['name']}>
              <LineLink lineId={line.lineId} name={line.name} />
            </span>
            <span className={styles['amount']}>
              <TraceNumber
                target={`line:${line.lineId}`}
                basis={report.headline.basis}
                name={line.name}
                text={amounts.cell(line.excludingBiogenicCo2Kg)}
              />
            </span>
            <span className={styles['share']}>{percent(line.share)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
