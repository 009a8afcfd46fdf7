import { type ReviewProgress } from '../../../../shared/review-progress.ts';
import { useProcedure } from '../../api/client.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './review-counters.module.css';

/** How far people have decided, in rows, mass and emission, and how much of the result is primary data. */
export function ReviewCounters({ progress }: { readonly progress: ReviewProgress }) {
  const { t, count, percent } = useTexts();
  const { data } = useProcedure('method.report', {});
  const primary = data?.quality.primaryShare.pact;
  const counters = [
    {
      id: 'rows',
      value: t('factorsPage.counters.of', { done: count(progress.rowsDone), all: count(progress.rows) }),
    },
    { id: 'mass', value: percent(progress.massDoneShare) },
    { id: 'carbon', value: percent(progress.carbonDoneShare) },
    { id: 'primary', value: primary === undefined ? '…' : percent(primary) },
  ];
  return (
    <dl className={styles['counters']} aria-label={t('factorsPage.counters.label')}>
      {counters.map(({ id, value }) => (
        <div key={id}>
          <dt>{t(`factorsPage.counters.${id}`)}</dt>
          <dd data-testid={`counter-${id}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
