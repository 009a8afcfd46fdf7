import { type PastePlan, type PlacedText } from './paste-plan.ts';

/** What the user did to cells; which of them can be changed is for the receiver to say. */
export interface GridChange {
  readonly origin: 'typed' | 'pasted' | 'filled' | 'cleared';
  readonly cells: readonly PlacedText[];
  /** Pasted texts for which the grid has no cell. */
  readonly outside: PastePlan['outside'];
}
