import { Heading } from 'react-aria-components';
import { type Translate } from '../../../shared/i18n/translate.ts';
import { Button } from '../components/button.tsx';
import { ModalDialog } from '../components/modal-dialog.tsx';
import dialog from '../components/modal-dialog.module.css';
import { useView } from '../app/view-store.ts';
import { useTexts } from '../i18n/text-context.tsx';
import { KEY_SECTIONS, type KeyEntry } from './key-list.ts';
import styles from './key-overview.module.css';

/** All keys of the program, by the page they work on. */
export function KeyOverview() {
  const { t } = useTexts();
  const isOpen = useView((state) => state.keysOpen);
  const setOpen = useView((state) => state.setKeysOpen);
  if (!isOpen) {
    return null;
  }
  return (
    <ModalDialog wide onClose={() => setOpen(false)}>
      <div className={dialog['content']}>
        <Heading slot="title">{t('keys.title')}</Heading>
        <div className={styles['sections']}>
          {KEY_SECTIONS.map(({ id, entries }) => (
            <section key={id} className={styles['section']} aria-labelledby={`keys-${id}`}>
              <h3 id={`keys-${id}`}>{t(id === 'everywhere' ? 'keys.everyPage' : `page.${id}`)}</h3>
              <dl className={styles['list']}>
                {entries.map((entry) => (
                  <div key={entry.text}>
                    <dt>
                      <Keys entry={entry} />
                    </dt>
                    <dd>{t(`keys.${id}.${entry.text}`)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <footer className={dialog['footer']}>
          <Button autoFocus hint="Esc" onPress={() => setOpen(false)}>
            {t('keys.close')}
          </Button>
        </footer>
      </div>
    </ModalDialog>
  );
}

/** Keyboards of some countries have other words on the keys that are held. */
function inLanguage(key: string, t: Translate): string {
  return key.replace('Ctrl', t('key.control')).replace('Shift', t('key.shift'));
}

/** Names of keys; those that are words are translated. */
function Keys({ entry }: { readonly entry: KeyEntry }) {
  const { t } = useTexts();
  return entry.keys.map((key, index) => (
    <span key={key}>
      {index > 0 && ' '}
      <kbd>{key.includes('.') ? t(key) : inLanguage(key, t)}</kbd>
    </span>
  ));
}
