import { useTexts } from '../../i18n/text-context.tsx';
import styles from './key-legend.module.css';

/** The keys of the review that do not stand in a button. */
export function KeyLegend({ mode }: { readonly mode: 'group' | 'rows' }) {
  const { t } = useTexts();
  const keys = [
    { signs: ['↑', '↓'], text: t(mode === 'group' ? 'factorsPage.legend.group' : 'factorsPage.legend.row') },
    ...(mode === 'rows' ? [{ signs: [t('factorsPage.key.space')], text: t('factorsPage.legend.tick') }] : []),
    { signs: ['1', '2', '3', '4', '5'], text: t('factorsPage.legend.pick') },
    { signs: [t('factorsPage.key.enter')], text: t('factorsPage.legend.accept') },
    mode === 'group'
      ? { signs: ['R'], text: t('factorsPage.legend.single') }
      : { signs: ['G'], text: t('factorsPage.legend.whole') },
  ];
  return (
    <p className={styles['legend']}>
      {keys.map(({ signs, text }) => (
        <span key={text}>
          {signs.map((sign) => (
            <kbd key={sign}>{sign}</kbd>
          ))}{' '}
          {text}
        </span>
      ))}
    </p>
  );
}
