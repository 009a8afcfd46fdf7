import { Icon } from '../../components/icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './nothing-found.module.css';

/** Nothing to do: either nothing at all, or nothing of the chosen severity. */
export function NothingFound({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTexts();
  return (
    <div className={styles['empty']}>
      <span className={styles['mark']}>
        <Icon name="check" size={28} />
      </span>
      <p className={styles['title']}>{t(filtered ? 'checks.none.severity' : 'checks.none.title')}</p>
      {!filtered && <p>{t('checks.none.text')}</p>}
    </div>
  );
}
