import { useMemo } from 'react';
import { type ReviewView } from '../../../../shared/contract/workbench.ts';
import { AttentionNotice } from './attention-notice.tsx';
import { DecisionNotice } from './decision-notice.tsx';
import { FinishedNote } from './finished-note.tsx';
import { GroupList } from './group-list.tsx';
import { type RankedGroup, shownGroups } from './group-order.ts';
import { GroupPanel } from './group-panel.tsx';
import { KeyLegend } from './key-legend.tsx';
import { MappingBook } from './mapping-book.tsx';
import { MissingMasses } from './missing-masses.tsx';
import { ReviewHead } from './review-head.tsx';
import { cumulativeShares, reviewProgress } from '../../../../shared/review-progress.ts';
import { ReviewTools } from './review-tools.tsx';
import { useReviewView } from './review-view.ts';
import { useReviewWork } from './use-review-work.ts';
import styles from './review.module.css';

/** The review: how far it is, all groups by carbon at risk, and the group in hand. */
export function Review({ view }: { readonly view: ReviewView }) {
  const { groups } = view;
  const progress = useMemo(() => reviewProgress(groups), [groups]);
  const ranked = useMemo((): readonly RankedGroup[] => {
    const shares = cumulativeShares(groups);
    return groups.map((group, index) => ({ group, rank: index + 1, cumulativeShare: shares[index] ?? 0 }));
  }, [groups]);
  const mostAtRiskKg = useMemo(
    () => groups.reduce((most, group) => Math.max(most, group.atRiskKg), 0),
    [groups],
  );
  const { filter, selectedKey, select } = useReviewView();
  const selected = ranked.find(({ group }) => group.key === selectedKey) ?? ranked[0];
  const shown = useMemo(() => shownGroups(ranked, filter, selected?.group.key), [ranked, filter, selected]);
  const work = useReviewWork({ shown, selected, by: view.by });
  return (
    <div className={styles['review']}>
      <ReviewHead progress={progress} />
      <ReviewTools progress={progress} proposing={work.proposing} propose={work.propose} />
      <div className={styles['columns']}>
        <div className={styles['left']}>
          <GroupList
            groups={shown}
            mostAtRiskKg={mostAtRiskKg}
            selectedKey={selected?.group.key}
            select={select}
            by={view.by}
            view={`${work.state.pane} ${work.state.mode}`}
          />
          <AttentionNotice attention={work.attention} />
          <DecisionNotice done={work.done} error={work.error} undo={work.undo} />
          {progress.groupsDone === progress.groups && <FinishedNote />}
          <KeyLegend mode={work.state.mode} />
          <MissingMasses />
          <MappingBook />
        </div>
        {selected !== undefined && (
          <GroupPanel
            group={selected.group}
            rank={selected.rank}
            groups={groups.length}
            detail={work.detail}
            state={work.state}
            change={work.change}
            pickedId={work.pickedId}
            rowsToDecide={work.lineIds.length}
            accept={work.accept}
            decide={work.decide}
          />
        )}
      </div>
    </div>
  );
}
