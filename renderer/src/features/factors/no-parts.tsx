import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './no-parts.module.css';

/** Lengths of the bars in the drawing of what comes: risk falls quickly from group to group (invented). */
const BARS = [120, 74, 52, 30, 18, 10] as const;

/** Without parts: a drawing of what comes and the one step that leads there. */
export function NoParts() {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  return (
    <div className={styles['empty']}>
      <svg width="320" height="170" viewBox="0 0 320 170" aria-hidden="true">
        {BARS.map((length, index) => (
          <g key={length} transform={`translate(0 ${index * 28})`} className={styles['row']}>
            <circle cx="10" cy="14" r="5" />
            <path d={`M28 14h${140 - index * 12}M0 28h320`} />
            <rect x="190" y="8" width={length} height="12" rx="1" className={styles['bar']} />
          </g>
        ))}
      </svg>
      <h1 className={styles['title']}>{t('factorsPage.empty.title')}</h1>
      <p className={styles['text']}>{t('factorsPage.empty.text')}</p>
      <Button look="primary" onPress={() => open('bom')}>
        {t('factorsPage.empty.action')}
      </Button>
    </div>
  );
}
