import { type ReviewDetail, type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { type Decision } from './apply-decision.ts';
import { CandidateList } from './candidate-list.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { ExcludeForm } from './exclude-form.tsx';
import { FactorSearch } from './factor-search.tsx';
import { GroupHeading } from './group-heading.tsx';
import { GroupRows } from './group-rows.tsx';
import { type ChangeGroupState, type GroupState } from './use-group-state.ts';
import styles from './group-panel.module.css';

interface GroupPanelProps {
  readonly group: ReviewGroup;
  readonly rank: number;
  readonly groups: number;
  /** Candidates and rows; undefined while the host ranks them. */
  readonly detail: ReviewDetail | undefined;
  readonly state: GroupState;
  readonly change: ChangeGroupState;
  /** Factor that Accept takes. */
  readonly pickedId: string | undefined;
  /** Number of rows a decision is for. */
  readonly rowsToDecide: number;
  readonly accept: () => void;
  readonly decide: (decision: Decision, reason: string | undefined, name: string) => void;
}

/** The group in hand: what it is, which factors may stand for it, and its rows. */
export function GroupPanel(props: GroupPanelProps) {
  const { group, rank, groups, detail, state, change, pickedId, rowsToDecide, accept, decide } = props;
  const toCandidates = (): void => change({ pane: 'candidates' });
  return (
    <div className={styles['panel']}>
      <GroupHeading group={group} rank={rank} groups={groups} rows={detail?.rows} />
      {state.pane === 'search' ? (
        <FactorSearch rows={rowsToDecide} close={toCandidates} decide={decide} />
      ) : (
        <>
          <CandidateList
            group={group}
            candidates={detail?.candidates}
            pickedId={pickedId}
            forRows={state.mode === 'rows'}
            pick={(factorId) => (factorId === pickedId ? accept() : change({ pickedId: factorId }))}
          />
          {state.pane === 'exclude' ? (
            <ExcludeForm rows={rowsToDecide} close={toCandidates} decide={decide} />
          ) : (
            <DecisionBar
              rows={rowsToDecide}
              canAccept={pickedId !== undefined}
              accept={accept}
              leaveOpen={() => decide({ kind: 'open' }, undefined, '')}
              open={(pane) => change({ pane })}
            />
          )}
        </>
      )}
      {state.pane !== 'search' && <GroupRows rows={detail?.rows} state={state} change={change} />}
    </div>
  );
}
