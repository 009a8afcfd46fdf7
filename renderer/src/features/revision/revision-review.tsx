import { useDeferredValue, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type RevisionComparison } from '../../../../shared/contract/revision.ts';
import { call, refresh } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
import { ToolBar, ToolBarEnd } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ChangeTable } from './change-table.tsx';
import styles from './revision.module.css';
import { leaveRevision, useRevision } from './revision-store.ts';
import { RevisionTotals } from './revision-totals.tsx';
import { type KindFilter, KINDS, shownChanges } from './shown-changes.ts';
import { ticksOf } from './ticks.ts';

interface RevisionReviewProps {
  readonly path: string;
  readonly comparison: RevisionComparison;
}

/** What a revised file changes: groups, ticks, the effect of each change, totals before and after. */
export function RevisionReview({ path, comparison }: RevisionReviewProps) {
  const { t, count, fixed } = useTexts();
  const { ticked, kind, text, reason } = useRevision();
  const { changes, sha256 } = comparison;
  const wanted = useDeferredValue(text);
  const shown = useMemo(() => shownChanges(changes, kind, wanted), [changes, kind, wanted]);
  const counts = useMemo(() => Map.groupBy(changes, (change) => change.kind), [changes]);
  const ticks = useMemo(() => ticksOf(changes, ticked), [changes, ticked]);
  const accept = useAccept({ path, sha256, ticks });
  const options = (['all', ...KINDS] as const).map((id) => {
    const [name, number] =
      id === 'all'
        ? [t('revision.page.all'), changes.length]
        : [t(`revision.kind.${id}`), counts.get(id)?.length ?? 0];
    return { id, text: `${name} ${count(number)}` };
  });
  return (
    <section className={styles['page']} aria-label={t('revision.page.title', { file: comparison.fileName })}>
      <ToolBar>
        <h2 className={styles['title']}>{t('revision.page.title', { file: comparison.fileName })}</h2>
        <ToolBarEnd>
          <Button onPress={leaveRevision}>{t('revision.page.cancel')}</Button>
        </ToolBarEnd>
      </ToolBar>
      <div className={styles['head']}>
        <p className={styles['rows']}>
          {t('revision.rows', {
            rows: count(comparison.rows),
            lines: count(comparison.lines),
            open: count(comparison.openLines),
            other: count(comparison.nonItemRows),
            lost: count(comparison.rows - comparison.lines - comparison.nonItemRows),
          })}
          <br />
          {t('revision.unchanged', {
            count: count(comparison.unchanged),
            corrections: count(comparison.keptCorrections),
          })}
        </p>
        <RevisionTotals path={path} comparison={comparison} ticks={ticks} />
      </div>
      <div className={styles['filters']}>
        <Segments<KindFilter>
          label={t('revision.page.filter')}
          options={options}
          value={kind}
          onChange={(chosen) => useRevision.setState({ kind: chosen })}
        />
        <SearchBox
          label={t('revision.page.search')}
          value={text}
          onChange={(typed) => useRevision.setState({ text: typed })}
        />
      </div>
      <ErrorNotice error={accept.error} />
      <ChangeTable shown={shown} ticked={ticked} isEmpty={changes.length === 0} />
      <footer className={styles['foot']}>
        <p className={styles['note']}>
          {t('revision.page.note', {
            elsewhere: fixed(comparison.elsewhereKg, 1),
          })}
        </p>
        <div className={styles['accept']}>
          <TextField
            label={t('revision.page.reason')}
            value={reason}
            onChange={(typed) => useRevision.setState({ reason: typed })}
            mostCharacters={2000}
          />
          <Button
            look="primary"
            isDisabled={reason.trim() === '' || accept.isRunning}
            onPress={() => void accept.run(reason.trim())}
          >
            {t('revision.page.accept', { count: ticked.size })}
          </Button>
        </div>
      </footer>
    </section>
  );
}

/** Accepts what is ticked; everything on screen is asked for again afterwards. */
function useAccept(input: Pick<Parameters<typeof acceptInput>[0], 'path' | 'sha256' | 'ticks'>) {
  const client = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (reason: string): Promise<void> => {
    setRunning(true);
    setError(undefined);
    try {
      const outcome = await call('revision.accept', acceptInput({ ...input, reason }));
      useRevision.setState({ stage: { kind: 'done', outcome } });
      await refresh(client);
    } catch (problem) {
      setError(problem);
    } finally {
      setRunning(false);
    }
  };
  return { run, error, isRunning };
}

function acceptInput(input: {
  readonly path: string;
  readonly sha256: string;
  readonly ticks: ReturnType<typeof ticksOf>;
  readonly reason: string;
}) {
  return input;
}
