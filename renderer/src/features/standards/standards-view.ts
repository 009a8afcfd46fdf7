import { create } from 'zustand';

export const STANDARD_TABS = [
  'totals',
  'completeness',
  'quality',
  'beside',
  'usePhase',
  'sensitivity',
  'conformity',
] as const;
export type StandardTab = (typeof STANDARD_TABS)[number];

/** Which part of the page the user looks at; kept while other pages are open. */
interface StandardsView {
  readonly tab: StandardTab;
  /** Place of the shown bridge in the report. */
  readonly bridge: string;
  readonly set: (change: Partial<Omit<StandardsView, 'set'>>) => void;
}

export const useStandardsView = create<StandardsView>((set) => ({
  tab: 'totals',
  bridge: '',
  set: (change) => set(change),
}));
