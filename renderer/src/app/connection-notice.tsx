import { HostError } from '../api/host-error.ts';
import { Button } from '../components/button.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useTexts } from '../i18n/text-context.tsx';
import styles from './connection-notice.module.css';
import { type HostConnection } from './use-host-connection.ts';

/** Says on every page that the host does not answer and what to do; what was shown before stays below it. */
export function ConnectionNotice({ trouble, retry }: HostConnection) {
  const { t } = useTexts();
  if (trouble === undefined) {
    return null;
  }
  return (
    <div className={styles['notice']} data-testid="connection-lost">
      <ErrorNotice
        error={new HostError(trouble)}
        action={
          <span className={styles['action']}>
            <Button onPress={retry}>{t('status.tryAgain')}</Button>
          </span>
        }
      />
    </div>
  );
}
