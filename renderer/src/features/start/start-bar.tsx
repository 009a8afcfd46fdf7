import { LOCALES } from '../../../../shared/model/locale.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './start.module.css';

/** Name of the application, language and theme. */
export function StartBar() {
  const { t, locale } = useTexts();
  const { setLocale, setTheme, theme } = useView();
  return (
    <header className={styles['top']}>
      <span className={styles['logo']} aria-hidden="true" />
      {t('start.application')}
      <span className={styles['preferences']}>
        {LOCALES.map((language) => (
          <Button
            key={language}
            look="quiet"
            aria-pressed={language === locale}
            onPress={() => setLocale(language)}
          >
            {t(`language.${language}`)}
          </Button>
        ))}
        <Button look="quiet" icon="theme" onPress={() => setTheme(theme === 'light' ? 'dark' : 'light')}>
          {t(`shell.theme.${theme}`)}
        </Button>
      </span>
    </header>
  );
}
