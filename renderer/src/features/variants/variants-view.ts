import { create } from 'zustand';

/** How the user looks at the variants; kept while other pages are open. */
interface VariantsViewState {
  /** The variant that is compared in detail; undefined takes the first. */
  readonly selected: string | undefined;
  /** What the bars of the waterfall are. */
  readonly by: 'cause' | 'line';
  /** Whether the table shows what differs or every amount. */
  readonly shown: 'differences' | 'amounts';
  readonly set: (change: Partial<Omit<VariantsViewState, 'set'>>) => void;
}

export const useVariantsView = create<VariantsViewState>((set) => ({
  selected: undefined,
  by: 'cause',
  shown: 'differences',
  set: (change) => set(change),
}));
