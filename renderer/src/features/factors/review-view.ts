import { create } from 'zustand';
import { type Region } from '../../../../shared/contract/region.ts';
import { type ReviewGrouping } from '../../../../shared/contract/workbench.ts';
import { type GroupFilter } from './group-order.ts';

/** What the user looks at in the review; kept while another page is open. */
interface ReviewViewState {
  readonly region: Region;
  /** What rows are gathered by. */
  readonly by: ReviewGrouping;
  readonly filter: GroupFilter;
  readonly selectedKey: string | undefined;
  readonly setRegion: (region: Region) => void;
  readonly setBy: (by: ReviewGrouping) => void;
  readonly setFilter: (filter: GroupFilter) => void;
  readonly select: (key: string) => void;
}

export const useReviewView = create<ReviewViewState>((set) => ({
  region: 'CN',
  by: 'material',
  filter: 'all',
  selectedKey: undefined,
  setRegion: (region) => set({ region }),
  setBy: (by) => set({ by }),
  setFilter: (filter) => set({ filter }),
  select: (selectedKey) => set({ selectedKey }),
}));
