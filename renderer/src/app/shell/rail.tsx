import { Button as AriaButton } from 'react-aria-components';
import { type StripView } from '../../../../shared/contract/workbench.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { useProcedure } from '../../api/client.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type Page, useView } from '../view-store.ts';
import styles from './rail.module.css';

interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** The tasks of a study; the rail doubles as the checklist that fills itself. */
const SECTIONS: readonly Section[] = [
  {
    title: 'study',
    pages: [
      'scope',
      'bom',
      'factors',
      'suppliers',
      'libraries',
      'site',
      'processes',
      'energy',
      'transport',
      'packaging',
      'waste',
      'parameters',
    ],
  },
  { title: 'answer', pages: ['results', 'standards', 'variants'] },
  { title: 'proof', pages: ['checks', 'evidence', 'history', 'signOff', 'reports', 'workbook'] },
];

const NESTED: ReadonlySet<Page> = new Set(['processes', 'energy', 'transport', 'packaging', 'waste']);

/** Navigation by task; every entry can be opened at any time. */
export function Rail() {
  const { t } = useTexts();
  const page = useView((state) => state.page);
  const open = useView((state) => state.open);
  const { data: strip } = useProcedure('workbench.strip', {});
  return (
    <nav className={styles['rail']} aria-label={t('shell.navigation')}>
      {SECTIONS.map((section) => (
        <section key={section.title} aria-label={t(`shell.section.${section.title}`)}>
          <p className={styles['section']}>{t(`shell.section.${section.title}`)}</p>
          {section.pages.map((name) => (
            <AriaButton
              key={name}
              className={`${styles['entry']} ${NESTED.has(name) ? styles['nested'] : ''}`}
              {...(page === name ? { 'aria-current': 'page' as const } : {})}
              onPress={() => open(name)}
            >
              <Icon name={name satisfies IconName} />
              <span className={styles['name']}>{t(`page.${name}`)}</span>
              <RailState page={name} strip={strip} />
            </AriaButton>
          ))}
        </section>
      ))}
      <Preferences />
    </nav>
  );
}

/** What is left to do on a page, as a count with its mark. */
function RailState({ page, strip }: { readonly page: Page; readonly strip: StripView | undefined }) {
  const { count } = useTexts();
  if (strip === undefined) {
    return null;
  }
  if (page === 'bom' && strip.leavesOpen > 0) {
    return <span className={styles['count']}>{count(strip.leavesOpen)}</span>;
  }
  if (page === 'checks' && strip.findings.error + strip.findings.warning > 0) {
    const severity = strip.findings.error > 0 ? 'error' : 'warning';
    return (
      <span className={styles['count']}>
        {count(strip.findings.error > 0 ? strip.findings.error : strip.findings.warning)}{' '}
        <SeverityIcon severity={severity} />
      </span>
    );
  }
  return null;
}

/** Language and theme, switched at run time. */
function Preferences() {
  const { t, locale } = useTexts();
  const { setLocale, setTheme, theme } = useView();
  const next = LOCALES[(LOCALES.indexOf(locale) + 1) % LOCALES.length] ?? 'en';
  return (
    <div className={styles['preferences']}>
      <AriaButton
        className={styles['entry'] ?? ''}
        onPress={() => setLocale(next)}
        aria-label={t('shell.language', { language: t(`language.${locale}`) })}
      >
        <Icon name="language" />
        <span className={styles['name']}>{t(`language.${locale}`)}</span>
      </AriaButton>
      <AriaButton
        className={styles['entry'] ?? ''}
        onPress={() => setTheme(theme === 'light' ? 'dark' : 'light')}
        aria-label={t(`shell.theme.${theme}`)}
      >
        <Icon name="theme" />
        <span className={styles['name']}>{t(`shell.theme.${theme}`)}</span>
      </AriaButton>
    </div>
  );
}
