import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { commandText } from '../../../../shared/i18n/command-text.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inspector.module.css';

/** Entries of the history that changed this line, the newest first. */
export function HistorySection({ detail }: { readonly detail: LineDetail }) {
  const { t, time } = useTexts();
  if (detail.history.length === 0) {
    return null;
  }
  return (
    <section className={styles['section']} aria-label={t('inspector.history')}>
      <h3 className={styles['title']}>{t('inspector.history')}</h3>
      <ol className={styles['history']}>
        {detail.history.toReversed().map((entry) => (
          <li key={entry.id}>
            <span>{commandText(entry, t)}</span>
            {entry.reason !== undefined && <span className={styles['muted']}>{entry.reason}</span>}
            <small>
              {entry.actor}, {time(entry.time)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
