import { create } from 'zustand';
import { type TraceAsk } from './trace-node.ts';

/** Which number is being explained beside the page; kept apart so that every number can ask for it. */
interface TraceState {
  readonly ask: TraceAsk | undefined;
  readonly show: (ask: TraceAsk) => void;
  readonly close: () => void;
}

export const useTrace = create<TraceState>((set) => ({
  ask: undefined,
  show: (ask) => set({ ask }),
  close: () => set({ ask: undefined }),
}));

/** True for the same number, though the page may have been drawn again. */
export function isSameAsk(left: TraceAsk | undefined, right: TraceAsk): boolean {
  return (
    left !== undefined &&
    left.basis === right.basis &&
    left.name === right.name &&
    (left.target === right.target || JSON.stringify(left.target) === JSON.stringify(right.target))
  );
}
