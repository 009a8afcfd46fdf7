import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { RecordName } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './libraries.module.css';

/** The parts of the project's studies that use a factor; a line opens in the BOM. */
export function UsesList({ factorId }: { readonly factorId: string }) {
  const { t } = useTexts();
  const showLine = useView((state) => state.showLine);
  const { data, error } = useProcedure('libraries.uses', { factorId });
  return (
    <section className={styles['findings']} aria-label={t('librariesPage.usedIn', { factor: factorId })}>
      <h3 className={styles['subtitle']}>{t('librariesPage.usedIn', { factor: factorId })}</h3>
      <ErrorNotice error={error} />
      <ul className={styles['list']}>
        {(data?.uses ?? []).map((use) => (
          <li key={`${use.studyId}.${use.kind}.${use.id}`}>
            {use.study} · {t(`libraries.use.${use.kind}`)} ·{' '}
            {use.kind === 'line' ? (
              <RecordName onOpen={() => showLine(use.id)}>{use.name}</RecordName>
            ) : (
              use.name
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
