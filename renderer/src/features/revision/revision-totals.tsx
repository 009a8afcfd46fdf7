import { useEffect, useState } from 'react';
import { type RevisionComparison, type RevisionTicks } from '../../../../shared/contract/revision.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SignedAmount } from '../variants/signed-amount.tsx';
import styles from './revision.module.css';

/** A total is asked for when nothing was ticked for so long. */
const PAUSE_MILLISECONDS = 250;

interface RevisionTotalsProps {
  readonly path: string;
  readonly comparison: RevisionComparison;
  readonly ticks: RevisionTicks;
}

/** The exact total now and with what is ticked, and what of it waits for something else. */
export function RevisionTotals({ path, comparison, ticks }: RevisionTotalsProps) {
  const { t, fixed } = useTexts();
  const [settled, setSettled] = useState(ticks);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(ticks), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [ticks]);
  const { sha256, beforeKg } = comparison;
  const total = useProcedure('revision.total', { path, sha256, ticks: settled });
  const isOld = total.isFetching || settled !== ticks;
  return (
    <div className={styles['totals']}>
      <ErrorNotice error={total.error} />
      <dl aria-busy={isOld}>
        <div>
          <dt>{t('revision.page.now')}</dt>
          <dd>{fixed(beforeKg, 1)} kg CO₂e</dd>
        </div>
        <div>
          <dt>{t('revision.page.after')}</dt>
          <dd data-testid="revision-after">
            {total.data === undefined || isOld
              ? t('revision.page.working')
              : `${fixed(total.data.afterKg, 1)} kg CO₂e`}
          </dd>
        </div>
        <div>
          <dt>{t('revision.page.difference')}</dt>
          <dd>{total.data === undefined || isOld ? '…' : <SignedAmount kg={total.data.differenceKg} />}</dd>
        </div>
      </dl>
      {(total.data?.held ?? []).slice(0, MOST_HELD).map(({ id, reason }) => (
        <p key={id} className={styles['held']}>
          {t(`revision.held.${reason}`, { id: nameOf(comparison, id) })}
        </p>
      ))}
    </div>
  );
}

/** Held changes that are named; the outcome lists all. */
const MOST_HELD = 3;

function nameOf({ changes }: RevisionComparison, id: string): string {
  const change = changes.find((one) => one.id === id);
  return change === undefined ? id : [change.position, change.name].filter((text) => text !== '').join(' ');
}
