import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type Input } from '../../../../shared/contract/procedures.ts';
import {
  type EditsOutcome,
  type ReviewDetail,
  type ReviewGrouping,
} from '../../../../shared/contract/workbench.ts';
import { call, queryKey, useCommand, useProcedure } from '../../api/client.ts';
import { factorName } from '../../components/fields/use-factors.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { type Decision } from './apply-decision.ts';
import { type Done } from './decision-notice.tsx';
import { groupAt, nextWaiting, type RankedGroup } from './group-order.ts';
import { linesToDecide, withToggled } from './lines-to-decide.ts';
import { hasOwnFactors, OWN_FACTORS } from './own-factors.ts';
import { type ReviewAction } from './review-key.ts';
import { useReviewView } from './review-view.ts';
import { useDecide } from './use-decide.ts';
import { type ChangeGroupState, type GroupState, useGroupState } from './use-group-state.ts';
import { useReviewKeys } from './use-review-keys.ts';

interface Lists {
  /** The groups of the list, as filtered. */
  readonly shown: readonly RankedGroup[];
  readonly selected: RankedGroup | undefined;
  /** What these groups are gathered by; the list may still be that of the grouping before. */
  readonly by: ReviewGrouping;
}

/** Everything that can be done with the group in hand, by mouse and by key. */
export interface ReviewWork {
  readonly state: GroupState;
  readonly change: ChangeGroupState;
  /** Candidates and rows of the group in hand; undefined while the host ranks them. */
  readonly detail: ReviewDetail | undefined;
  readonly pickedId: string | undefined;
  readonly lineIds: readonly string[];
  readonly attention: EditsOutcome['attention'];
  readonly done: Done | undefined;
  readonly error: unknown;
  readonly proposing: boolean;
  readonly accept: () => void;
  readonly decide: (decision: Decision, reason: string | undefined, name: string) => void;
  readonly propose: () => void;
  readonly undo: () => void;
}

/** State and actions of the review; a decision goes to the host and leads to the next group that waits. */
export function useReviewWork({ shown, selected, by }: Lists): ReviewWork {
  const { locale } = useTexts();
  const { region, select } = useReviewView();
  const groupKey = selected?.group.key ?? '';
  const [state, change] = useGroupState(groupKey);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const command = useDecide(region, by);
  const proposal = useCommand('factors.assign');
  const undoing = useCommand('history.undo');
  const answer = useProcedure(
    'workbench.reviewGroup',
    { key: groupKey, region, by, locale },
    groupKey !== '',
  );
  const next = nextWaiting(shown, groupKey);
  usePrefetchedGroup(next?.group.key, { region, by, locale });

  // The answer to the group before may still stand in; deciding by it would take its factor for this group.
  const detail = answer.data?.group.key === groupKey ? answer.data : undefined;
  const rows = detail?.rows ?? [];
  const rowIds = rows.map(({ id }) => id);
  const lineIds = linesToDecide(state, selected?.group.lineIds ?? [], rowIds);
  const pickedId = picked(detail, state.pickedId);
  const hasOwn = selected !== undefined && hasOwnFactors(selected.group);

  const decide = (decision: Decision, reason: string | undefined, name: string): void => {
    if (command.isPending || lineIds.length === 0) {
      return;
    }
    command.mutate(
      { lineIds: [...lineIds], decision, ...(reason === undefined ? {} : { reason }) },
      {
        onSuccess: (outcome) => {
          setDone({
            kind: decision.kind === 'recipe' ? 'factor' : decision.kind,
            rows: outcome.taken,
            name,
          });
          if (state.mode === 'rows' && lineIds.length < rowIds.length) {
            const activeRow = Math.min(state.activeRow + 1, rowIds.length - 1);
            change({ pane: 'candidates', chosen: new Set(), activeRow });
          } else if (next !== undefined) {
            select(next.group.key);
          } else {
            change({ pane: 'candidates', mode: 'group' });
          }
        },
      },
    );
  };
  const accept = (): void => {
    if (pickedId === OWN_FACTORS) {
      return decide({ kind: 'asProposed' }, undefined, '');
    }
    const candidate = detail?.candidates.find(({ factorId }) => factorId === pickedId);
    if (candidate !== undefined) {
      const { factorId, proxy, names } = candidate;
      const decision: Decision =
        candidate.recipe === true
          ? { kind: 'recipe', recipeId: factorId, region, locale }
          : { kind: 'factor', factorId, proxy };
      decide(decision, undefined, factorName({ id: factorId, names }, locale));
    }
  };
  const move = (step: number): void => {
    if (state.mode === 'rows') {
      change({ activeRow: Math.max(0, Math.min(rowIds.length - 1, state.activeRow + step)) });
      return;
    }
    const wanted = groupAt(shown, groupKey, step);
    if (wanted !== undefined) {
      select(wanted.group.key);
    }
  };
  const run = (action: ReviewAction): void => {
    switch (action.kind) {
      case 'move':
        return move(action.step);
      case 'pick': {
        const candidate = detail?.candidates[action.index];
        return candidate === undefined ? undefined : change({ pickedId: candidate.factorId });
      }
      case 'pickOwn':
        return hasOwn ? change({ pickedId: OWN_FACTORS }) : undefined;
      case 'accept':
        return accept();
      case 'toggle': {
        const id = rowIds[state.activeRow];
        return state.mode === 'rows' && id !== undefined
          ? change({ chosen: withToggled(state.chosen, id) })
          : undefined;
      }
      case 'wholeGroup':
        return change({ mode: 'group' });
      case 'singleRows':
        return change({ mode: 'rows', pane: 'candidates' });
      case 'search':
        return change({ pane: 'search' });
      case 'exclude':
        return change({ pane: 'exclude' });
      case 'leaveOpen':
        return decide({ kind: 'open' }, undefined, '');
    }
  };
  useReviewKeys(run);

  const propose = (): void =>
    proposal.mutate(
      { region, locale },
      {
        onSuccess: ({ assignedLines, openLines, proxyLines }) =>
          setDone({ kind: 'proposed', rows: assignedLines, open: openLines, proxies: proxyLines }),
      },
    );
  return {
    state,
    change,
    detail,
    pickedId,
    lineIds,
    attention: command.data?.attention ?? [],
    done,
    error: command.error ?? proposal.error ?? undoing.error ?? answer.error,
    proposing: proposal.isPending,
    accept,
    decide,
    propose,
    undo: () => undoing.mutate({}, { onSuccess: () => setDone(undefined) }),
  };
}

/** What Accept takes: what was picked, else every row's own factor where they differ, else the one in the total, else the best. */
function picked(detail: ReviewDetail | undefined, pickedId: string | undefined): string | undefined {
  const candidates = detail?.candidates ?? [];
  if (detail !== undefined && hasOwnFactors(detail.group) && (pickedId ?? OWN_FACTORS) === OWN_FACTORS) {
    return OWN_FACTORS;
  }
  const wanted = [pickedId, detail?.group.factorId ?? detail?.group.recipeId].map((id) =>
    candidates.find(({ factorId }) => factorId === id),
  );
  return (wanted[0] ?? wanted[1] ?? candidates[0])?.factorId;
}

/** Asks for the group that comes next while this one is looked at, so that accepting does not wait. */
function usePrefetchedGroup(
  key: string | undefined,
  { region, by, locale }: Omit<Input<'workbench.reviewGroup'>, 'key'>,
): void {
  const client = useQueryClient();
  useEffect(() => {
    if (key !== undefined) {
      const input = { key, region, by, locale };
      const prefetched = client.query({
        queryKey: queryKey('workbench.reviewGroup', input),
        queryFn: () => call('workbench.reviewGroup', input),
        staleTime: Number.POSITIVE_INFINITY,
      });
      // A failure is told where the group itself is shown.
      prefetched.catch((_error: unknown) => undefined);
    }
  }, [client, key, region, by, locale]);
}
