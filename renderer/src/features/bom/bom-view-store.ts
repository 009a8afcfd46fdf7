import { create } from 'zustand';
import { type Expansion } from '../../grid/expansion.ts';
import { type TreeIndex } from '../../grid/tree-index.ts';

/** Level the tree is opened to at first: modules and their assemblies. */
export const FIRST_LEVEL = 3;

interface OpenTree {
  readonly tree: TreeIndex;
  readonly expansion: Expansion;
}

/** How the BOM is looked at; kept while other pages are open. */
interface BomViewState {
  readonly open: OpenTree | undefined;
  /** Level button last pressed; undefined once nodes were opened one by one. */
  readonly level: number | undefined;
  readonly text: string;
  readonly hiddenColumns: ReadonlySet<string>;
  /** Titles of the columns of the file that are shown though they are no field. */
  readonly shownExtras: ReadonlySet<string>;
  readonly setOpen: (open: OpenTree, level?: number) => void;
  readonly setText: (text: string) => void;
  readonly setHiddenColumns: (hidden: ReadonlySet<string>) => void;
  readonly setShownExtras: (shown: ReadonlySet<string>) => void;
}

/** Columns that are not shown until asked for: the screen of 1440 pixels is full without them. */
const FIRST_HIDDEN = ['massEach', 'procurement', 'supplier', 'country', 'note'];

export const useBomView = create<BomViewState>((set) => ({
  open: undefined,
  level: FIRST_LEVEL,
  text: '',
  hiddenColumns: new Set(FIRST_HIDDEN),
  shownExtras: new Set(),
  setOpen: (open, level) => set({ open, level }),
  setText: (text) => set({ text }),
  setHiddenColumns: (hiddenColumns) => set({ hiddenColumns }),
  setShownExtras: (shownExtras) => set({ shownExtras }),
}));
