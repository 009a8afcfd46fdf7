import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './notices.module.css';

/** Nothing is left to decide: what one can do now. */
export function FinishedNote() {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  return (
    <p className={styles['finished']}>
      <span>
        <strong>{t('factorsPage.finished.title')}</strong> {t('factorsPage.finished.text')}
      </span>
      <Button onPress={() => open('results')}>{t('factorsPage.finished.action')}</Button>
    </p>
  );
}
