import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './notices.module.css';

/** What was done last, for the message that offers to take it back. */
export type Done =
  | {
      readonly kind: 'factor' | 'excluded' | 'open' | 'asProposed';
      readonly rows: number;
      readonly name: string;
    }
  | { readonly kind: 'proposed'; readonly rows: number; readonly open: number; readonly proxies: number };

interface DecisionNoticeProps {
  readonly done: Done | undefined;
  readonly error: unknown;
  readonly undo: () => void;
}

/** Says what the last decision did and offers to take it back; an error stands in its place. */
export function DecisionNotice({ done, error, undo }: DecisionNoticeProps) {
  const { t, count } = useTexts();
  if (error !== null && error !== undefined) {
    return <ErrorNotice error={error} />;
  }
  const values =
    done?.kind === 'proposed'
      ? { open: count(done.open), proxies: count(done.proxies) }
      : { factor: done?.name ?? '' };
  return (
    <div role="status">
      {done !== undefined && (
        <p className={styles['notice']}>
          <span className={styles['text']}>
            {t(`factorsPage.done.${done.kind}`, { count: done.rows, rows: count(done.rows), ...values })}
          </span>
          <Button look="quiet" icon="undo" onPress={undo}>
            {t('factorsPage.done.undo')}
          </Button>
        </p>
      )}
    </div>
  );
}
