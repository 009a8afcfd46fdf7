import { type DifferenceRowView, type VariantView } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { LineLink } from '../results/line-link.tsx';
import { InputTexts } from './input-texts.tsx';
import styles from './rows-panel.module.css';
import { SignedAmount } from './signed-amount.tsx';

/** Rows that are drawn; the waterfall's table and export hold the sums of all. */
const MOST_ROWS = 300;

/** Every line that gives another number, with the cause and what is written otherwise. */
export function RowsPanel({ variant }: { readonly variant: VariantView }) {
  const { t, count } = useTexts();
  const { rows } = variant;
  const more = rows.length - MOST_ROWS;
  return (
    <Panel title={t('variantsPage.rows')} subtitle={t('variantsPage.rowCount', { count: rows.length })}>
      {rows.length === 0 ? (
        <p className={styles['none']}>{t('variantsPage.noRows')}</p>
      ) : (
        <ScrollArea label={t('variantsPage.rows')} className={styles['scroll']}>
          <DataTable label={t('variantsPage.rows')} sticky className={styles['table']}>
            <ColumnHeads
              columns={[
                t('variantsPage.line'),
                t('variants.cause'),
                t('variantsPage.otherwise'),
                { number: 'kg CO₂e' },
              ]}
            />
            <tbody>
              {rows.slice(0, MOST_ROWS).map((row) => (
                <Row key={`${row.lineId} ${row.cause}`} variant={variant} row={row} />
              ))}
              <tr data-total>
                <th scope="row" colSpan={3}>
                  {t('variants.sum')}
                </th>
                <td data-number>
                  <SignedAmount
                    kg={variant.differenceKg}
                    digits={2}
                    trace={{
                      target: `variant:${variant.id}`,
                      name: t('tracePanel.difference', { name: variant.name }),
                    }}
                  />
                </td>
              </tr>
            </tbody>
          </DataTable>
          {more > 0 && <p className={styles['none']}>{t('variantsPage.moreRows', { more: count(more) })}</p>}
        </ScrollArea>
      )}
    </Panel>
  );
}

function Row({ variant, row }: { readonly variant: VariantView; readonly row: DifferenceRowView }) {
  const { t } = useTexts();
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        <LineLink lineId={row.lineId} name={row.name} />
        <small>{t(`stage.${row.stage}`)}</small>
      </th>
      <td>{t(`cause.${row.cause}`)}</td>
      <td>
        <InputTexts inputs={row.inputs} />
      </td>
      <td data-number>
        <SignedAmount
          kg={row.kg}
          digits={2}
          trace={{ target: `variant:${variant.id}:${row.lineId}`, name: `${variant.name}: ${row.name}` }}
        />
      </td>
    </tr>
  );
}
