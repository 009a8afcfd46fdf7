import { objectName, valueText } from '../../../../shared/i18n/changed-object-text.ts';
import { useProcedure } from '../../api/client.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './history-table.module.css';

/** What an entry changed: every field with its old and new value. */
export function EntryDetails({ id }: { readonly id: number }) {
  const { t } = useTexts();
  const { data, error } = useProcedure('history.details', { entries: [id] });
  const entry = data?.entries.find((each) => each.id === id);
  if (entry === undefined) {
    return <ErrorNotice error={error} />;
  }
  return (
    <>
      <DataTable label={t('history.detailsOf', { number: id })} className={styles['details']}>
        <ColumnHeads
          columns={[t('history.what'), t('history.field'), t('history.before'), t('history.after')]}
        />
        <tbody>
          {entry.objects.flatMap((object) =>
            (object.fields.length === 0 ? [undefined] : object.fields).map((field, index) => (
              <tr key={`${object.part} ${object.id} ${field?.field ?? ''}`}>
                <td>{index === 0 && `${t(`history.kind.${object.kind}`)} ${objectName(object, t)}`}</td>
                <td>
                  <code>{field?.field ?? ''}</code>
                </td>
                <td className={styles['value']}>{valueText(field?.before)}</td>
                <td className={styles['value']}>{valueText(field?.after)}</td>
              </tr>
            )),
          )}
        </tbody>
      </DataTable>
      {entry.more > 0 && <p className={styles['reason']}>{t('history.moreRows', { count: entry.more })}</p>}
    </>
  );
}
