import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './internal-use.module.css';

/** Stands above every comparison: what is left out on both sides. */
export function InternalUse() {
  const { t } = useTexts();
  return (
    <p className={styles['banner']} role="note">
      <SeverityIcon severity="warning" size={16} />
      <span>
        <strong>{t('variantsPage.internal')}</strong> {t('variantsPage.internalNote')}
      </span>
    </p>
  );
}
