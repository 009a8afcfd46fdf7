import { useDeferredValue, useMemo } from 'react';
import { type RevisionComparison } from '../../../../shared/contract/revision.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileReview } from '../../components/file-review.tsx';
import review from '../../components/file-review.module.css';
import { TextField } from '../../components/fields/text-field.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { Segments } from '../../components/segments.tsx';
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
  const accept = useCommand('revision.accept', (outcome) =>
    useRevision.setState({ stage: { kind: 'done', outcome } }),
  );
  const options = (['all', ...KINDS] as const).map((id) => {
    const [name, number] =
      id === 'all'
        ? [t('revision.page.all'), changes.length]
        : [t(`revision.kind.${id}`), counts.get(id)?.length ?? 0];
    return { id, text: `${name} ${count(number)}` };
  });
  return (
    <FileReview
      title={t('revision.page.title', { file: comparison.fileName })}
      level={2}
      cancel={t('revision.page.cancel')}
      onCancel={leaveRevision}
    >
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
      <footer className={`${review['foot']} ${styles['foot']}`}>
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
            isDisabled={reason.trim() === '' || accept.isPending}
            onPress={() => accept.mutate({ path, sha256, ticks, reason: reason.trim() })}
          >
            {t('revision.page.accept', { count: ticked.size })}
          </Button>
        </div>
      </footer>
    </FileReview>
  );
}
