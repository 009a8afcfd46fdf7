import { type RefusedCell } from '../../../../shared/contract/workbook-inputs.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import review from '../../components/file-review.module.css';
import styles from './read-back.module.css';

/** Rows that are drawn; the command line lists all. */
const MOST_ROWS = 300;

/** Cells that were changed and cannot be read back, each with the reason. */
export function RefusedTable({ refused }: { readonly refused: readonly RefusedCell[] }) {
  const { t, count } = useTexts();
  const title = t('readBackPage.refused', { count: count(refused.length) });
  const more = refused.length - MOST_ROWS;
  return (
    <>
      <h2>{title}</h2>
      <DataTable label={title} className={`${review['table']} ${styles['table']}`}>
        <ColumnHeads
          columns={[
            t('readBackPage.column.cell'),
            t('readBackPage.column.written'),
            t('readBackPage.column.found'),
            t('readBackPage.column.why'),
          ]}
        />
        <tbody>
          {refused.slice(0, MOST_ROWS).map(({ sheet, cell, reason, expected, found }) => (
            <tr key={`${sheet}!${cell}`}>
              <th scope="row" className={styles['place']}>
                {sheet}!{cell}
              </th>
              <td>{expected}</td>
              <td>{found}</td>
              <td>{t(`inputs.reason.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more > 0 && <p className={styles['muted']}>{t('inputs.more', { count: count(more) })}</p>}
    </>
  );
}
