import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { LineLink } from '../results/line-link.tsx';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './important-panel.module.css';
import shared from './standards.module.css';

/** The processes that make 80 % of the total, with the kind of their data (ISO 14067:2018 6.3.5). */
export function ImportantPanel({ report }: { readonly report: MethodReport }) {
  const { t, fixed, percent, count } = useTexts();
  const { important } = report.primaryData;
  const basis = report.profiles[0]?.electricity ?? 'byLocation';
  const stated = important.filter(({ dataType }) => dataType !== undefined).length;
  return (
    <Panel
      title={t('standards.important.title')}
      subtitle={t('standards.important.subtitle', { stated: count(stated), all: count(important.length) })}
    >
      {important.length === 0 ? (
        <p className={shared['empty']}>{t('standards.important.none')}</p>
      ) : (
        <ScrollArea label={t('standards.important.title')} className={shared['scroll']}>
          <DataTable label={t('standards.important.title')} sticky className={styles['table']}>
            <ColumnHeads
              columns={[
                t('standards.important.line'),
                { number: 'kg CO₂e' },
                { number: t('standards.cutOff.cumulative') },
                t('standards.important.data'),
              ]}
            />
            <tbody>
              {important.map((row) => (
                <tr key={row.lineId}>
                  <th scope="row" className={styles['name']}>
                    <LineLink lineId={row.lineId} name={row.name} />
                  </th>
                  <td data-number>
                    <TraceNumber
                      target={`line:${row.lineId}`}
                      basis={basis}
                      name={row.name}
                      text={fixed(row.kg, 1)}
                    />
                  </td>
                  <td data-number>{percent(row.cumulativeShare, 1)}</td>
                  <td>
                    {row.dataType === undefined ? (
                      <span className={`hatched ${shared['missing']}`}>
                        {t('standards.important.notStated')}
                      </span>
                    ) : (
                      t(`standards.dataType.${row.dataType}`)
                    )}
                    {row.reasonNotPrimary !== undefined && (
                      <span className={styles['reason']}>{row.reasonNotPrimary}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </ScrollArea>
      )}
    </Panel>
  );
}
