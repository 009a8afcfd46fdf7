import { errorMessage } from '../../../shared/i18n/message.ts';
import { HostError } from '../api/host-error.ts';
import { useTexts } from '../i18n/text-context.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import styles from './error-notice.module.css';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** The button that does what the remedy says. */
  readonly action?: React.ReactNode;
}

/** An error where it happened: what, where, what to do. */
export function ErrorNotice({ error, action }: ErrorNoticeProps) {
  const { t } = useTexts();
  if (error === null || error === undefined) {
    return null;
  }
  const known =
    error instanceof HostError ? error.error : { code: 'internal.unexpected' as const, params: {} };
  const { text, remedy } = errorMessage(known, t);
  return (
    <div role="alert" className={styles['notice']}>
      <SeverityIcon severity="error" size={16} />
      <div>
        <p className={styles['text']}>{text}</p>
        {remedy !== '' && <p className={styles['remedy']}>{remedy}</p>}
      </div>
      {action}
    </div>
  );
}
