import { ProgressBar } from 'react-aria-components';
import { type JobView } from '../../../../shared/contract/workbench.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './import-progress.module.css';

/** What an import does, in its order. */
const PHASES = ['reading', 'interpreting', 'storing', 'proposing'] as const;

/** An import under way, in the place of the page that waits for its rows: what it reads, how far it is, cancel. */
export function ImportProgress({ job }: { readonly job: JobView }) {
  const { t, count } = useTexts();
  const cancel = useCommand('job.cancel');
  const current = PHASES.findIndex((phase) => phase === job.phase);
  const title = t('job.importing', { file: job.subject ?? '' });
  return (
    <section className={styles['progress']} aria-label={title} data-testid="import-progress">
      <h1 className={styles['title']}>{title}</h1>
      <ProgressBar aria-label={title} value={(100 * (current + 1)) / (PHASES.length + 1)}>
        <ShareBar share={(current + 1) / (PHASES.length + 1)} />
      </ProgressBar>
      <ol className={styles['phases']} role="status">
        {PHASES.map((phase, index) => (
          <li key={phase} className={styles[index < current ? 'done' : index === current ? 'now' : 'next']}>
            <span className={styles['mark']} aria-hidden="true">
              {index < current && <Icon name="check" size={14} />}
            </span>
            {t(`job.importPhase.${phase}`)}
            {index === current && job.total > 1 && (
              <span className={styles['amount']}>{t('job.importRows', { rows: count(job.total) })}</span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles['hint']}>{t('job.importHint')}</p>
      <ErrorNotice error={cancel.error} />
      <Button isDisabled={cancel.isPending || cancel.isSuccess} onPress={() => cancel.mutate({ id: job.id })}>
        {t('job.cancel')}
      </Button>
    </section>
  );
}
