import { useState } from 'react';
import { type DecisionReach } from './lines-to-decide.ts';

/** What the right side shows: the candidates, the search over all factors, or the form of an exclusion. */
export type GroupPane = 'candidates' | 'search' | 'exclude';

/** What the user is doing with the group in hand; all of it ends with the group. */
export interface GroupState extends DecisionReach {
  readonly groupKey: string;
  readonly pane: GroupPane;
  /** Candidate picked by the user; undefined: the one in the total, else the best. */
  readonly pickedId: string | undefined;
}

export type ChangeGroupState = (change: Partial<Omit<GroupState, 'groupKey'>>) => void;

/** State of the group in hand; another group begins anew. */
export function useGroupState(groupKey: string): readonly [GroupState, ChangeGroupState] {
  const [kept, setKept] = useState(() => begin(groupKey));
  const state = kept.groupKey === groupKey ? kept : begin(groupKey);
  const change: ChangeGroupState = (part) =>
    setKept((before) => ({ ...(before.groupKey === groupKey ? before : begin(groupKey)), ...part }));
  return [state, change];
}

function begin(groupKey: string): GroupState {
  return {
    groupKey,
    pane: 'candidates',
    mode: 'group',
    pickedId: undefined,
    chosen: new Set(),
    activeRow: 0,
  };
}
