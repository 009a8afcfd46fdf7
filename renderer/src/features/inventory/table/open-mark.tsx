import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './table.module.css';

/** Stands where a number is missing: never 0, never blank. */
export function OpenMark() {
  const { t } = useTexts();
  return (
    <span className={`${styles['open']} hatched`}>
      <span>{t('mark.open')}</span>
    </span>
  );
}
