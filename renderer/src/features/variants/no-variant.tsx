import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './no-variant.module.css';

/** What stands here once there is a variant, drawn in outline, and the one thing to do. */
export function NoVariant({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useTexts();
  return (
    <div className={styles['empty']}>
      <svg width="360" height="150" viewBox="0 0 360 150" fill="none" aria-hidden="true" focusable="false">
        <g stroke="var(--control)" strokeWidth="1.4" strokeDasharray="5 4">
          <rect x="14" y="22" width="56" height="106" rx="2" />
          <rect x="290" y="48" width="56" height="80" rx="2" />
          <rect x="106" y="22" width="56" height="34" rx="2" />
          <rect x="198" y="48" width="56" height="10" rx="2" />
        </g>
        <path d="M70 22h36M162 56h36M254 48h36M4 128.5h352" stroke="var(--line-strong)" />
      </svg>
      <h2 className={styles['title']}>{t('variantsPage.empty')}</h2>
      <p>{t('variantsPage.emptyNote')}</p>
      <Button look="primary" icon="plus" onPress={onCreate}>
        {t('variantsPage.new')}
      </Button>
    </div>
  );
}
