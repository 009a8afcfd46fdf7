import { create } from 'zustand';
import { type AmountUnit } from './amount-unit.ts';
import { type Grouping } from './group-names.ts';

export const RESULT_TABS = ['overview', 'hotspots', 'flow', 'pivot'] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

/** How the user looks at the results; kept while other pages are open. */
interface ResultsView {
  readonly tab: ResultTab;
  readonly unit: AmountUnit;
  readonly hotspotsBy: Grouping;
  readonly pivotRows: Grouping;
  readonly pivotColumns: Grouping;
  /** Node of the flow whose ribbons are marked; undefined marks the largest of the middle column. */
  readonly flowNode: string | undefined;
  readonly set: (change: Partial<Omit<ResultsView, 'set'>>) => void;
}

export const useResultsView = create<ResultsView>((set) => ({
  tab: 'overview',
  unit: 'kg',
  hotspotsBy: 'assembly',
  pivotRows: 'assembly',
  pivotColumns: 'family',
  flowNode: undefined,
  set: (change) => set(change),
}));
