import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components';
import { useConnection } from '../../api/connection.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { useView } from '../view-store.ts';
import { JobStatus } from './job-status.tsx';
import styles from './status-bar.module.css';

/** Keys of this page, running work, and that nothing leaves the computer. */
export function StatusBar() {
  const { t } = useTexts();
  const page = useView((state) => state.page);
  const setKeysOpen = useView((state) => state.setKeysOpen);
  const connected = useConnection((state) => state.connected);
  const busy = useIsFetching() + useIsMutating() > 0;
  return (
    <footer className={styles['bar']}>
      <span>
        <kbd>{t('key.palette')}</kbd> {t('status.run')}
      </span>
      {page === 'bom' && (
        <>
          <span>
            <kbd>{t('key.filter')}</kbd> {t('status.filter')}
          </span>
          <span>
            <kbd>{t('key.edit')}</kbd> {t('status.edit')}
          </span>
        </>
      )}
      <AriaButton className={styles['keys'] ?? ''} onPress={() => setKeysOpen(true)}>
        <kbd>{t('key.all')}</kbd> {t('status.keys')}
      </AriaButton>
      <JobStatus />
      <output className={styles['end']}>
        {connected ? t(busy ? 'status.working' : 'status.offline') : t('status.lost')}
      </output>
    </footer>
  );
}
