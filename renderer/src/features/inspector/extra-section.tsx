import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inspector.module.css';

/** What else the row of the file says: cells of columns that are no field, as written. */
export function ExtraSection({ detail }: { readonly detail: LineDetail }) {
  const { t } = useTexts();
  const cells = Object.entries(detail.row.extra ?? {});
  return cells.length === 0 ? null : (
    <section className={styles['section']} aria-labelledby="inspector-extra">
      <h3 id="inspector-extra" className={styles['title']}>
        {t('inspector.extra')}
      </h3>
      <dl className={styles['pairs']}>
        {cells.map(([title, text]) => (
          <div key={title} className={styles['pair']}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
