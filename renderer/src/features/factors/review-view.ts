import { create } from 'zustand';
import { type Region } from '../../../../shared/contract/procedures.ts';
import { type GroupFilter } from './group-order.ts';

/** What the user looks at in the review; kept while another page is open. */
interface ReviewViewState {
  readonly region: Region;
  readonly filter: GroupFilter;
  readonly selectedKey: string | undefined;
  readonly setRegion: (region: Region) => void;
  readonly setFilter: (filter: GroupFilter) => void;
  readonly select: (key: string) => void;
}

export const useReviewView = create<ReviewViewState>((set) => ({
  region: 'CN',
  filter: 'all',
  selectedKey: undefined,
  setRegion: (region) => set({ region }),
  setFilter: (filter) => set({ filter }),
  select: (selectedKey) => set({ selectedKey }),
}));
