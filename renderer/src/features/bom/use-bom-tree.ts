import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type RowFilter, useView } from '../../app/view-store.ts';
import {
  carryExpansion,
  deepestLevel,
  type Expansion,
  expandToLevel,
  openForFilter,
  visiblePlaces,
  withOpen,
  withShown,
} from '../../grid/expansion.ts';
import { filterPlaces, type FilterResult } from '../../grid/row-filter.ts';
import { createRowSearch, queryWords } from '../../grid/row-search.ts';
import { type TreeIndex } from '../../grid/tree-index.ts';
import { FIRST_LEVEL, useBomView } from './bom-view-store.ts';
import { isOfFilter } from './row-state.ts';

const search = createRowSearch((row: BomRowView) => [
  row.position,
  row.partNumber,
  row.description,
  row.materialText,
  row.supplier,
  row.note,
  ...Object.values(row.extra ?? {}),
  String(row.sourceRow ?? ''),
]);

/** Which rows of the tree are on screen, and the ways to change that. */
export interface BomTreeView {
  readonly visible: Int32Array;
  readonly expansion: Expansion;
  readonly filter: FilterResult | undefined;
  /** Levels the tree has. */
  readonly levels: number;
  readonly toggle: (place: number, open: boolean) => void;
  readonly openLevel: (level: number) => void;
  readonly show: (place: number) => void;
}

/** The open and filtered tree. A filter opens what it found; closing it brings back what was open before. */
export function useBomTree(rows: readonly BomRowView[], tree: TreeIndex): BomTreeView {
  const rowFilter = useView((state) => state.rowFilter);
  const words = useDeferredValue(useBomView((state) => state.text));
  const kept = useBomView((state) => state.open);
  const setOpen = useBomView((state) => state.setOpen);
  const filter = useMemo(
    () => filterRows(rows, tree, rowFilter, queryWords(words)),
    [rows, tree, rowFilter, words],
  );
  const unfiltered = useMemo(() => expansionFor(kept, tree), [kept, tree]);
  const filterKey = `${rowFilter}\n${words}`;
  const [inFilter, setInFilter] = useState<{
    readonly key: string;
    readonly tree: TreeIndex;
    readonly expansion: Expansion;
  }>();
  const found = useMemo(
    () => (filter === undefined ? undefined : openForFilter(tree, filter.kept)),
    [filter, tree],
  );
  const toggled = inFilter?.key === filterKey && inFilter.tree === tree ? inFilter.expansion : undefined;
  const expansion = found === undefined ? unfiltered : (toggled ?? found);
  const visible = useMemo(() => visiblePlaces(tree, expansion, filter?.kept), [tree, expansion, filter]);
  const levels = useMemo(() => deepestLevel(tree), [tree]);
  useEffect(() => {
    if (kept?.tree !== tree) {
      setOpen({ tree, expansion: unfiltered }, kept === undefined ? FIRST_LEVEL : undefined);
    }
  }, [kept, tree, unfiltered, setOpen]);
  const change = (changed: Expansion, level?: number): void => {
    if (found === undefined) {
      setOpen({ tree, expansion: changed }, level);
    } else {
      setInFilter({ key: filterKey, tree, expansion: changed });
    }
  };
  return {
    visible,
    expansion,
    filter,
    levels,
    toggle: (place, open) => change(withOpen(expansion, place, open)),
    openLevel: (level) => change(expandToLevel(tree, level), level),
    show: (place) => {
      const shown = withShown(tree, expansion, place);
      if (shown !== expansion) {
        change(shown);
      }
    },
  };
}

function filterRows(
  rows: readonly BomRowView[],
  tree: TreeIndex,
  rowFilter: RowFilter,
  words: readonly string[],
): FilterResult | undefined {
  if (rowFilter === 'all' && words.length === 0) {
    return undefined;
  }
  return filterPlaces(tree, (index) => {
    const row = rows[index];
    return (
      row !== undefined && isOfFilter(row, rowFilter) && (words.length === 0 || search.matches(row, words))
    );
  });
}

function expansionFor(
  kept: { readonly tree: TreeIndex; readonly expansion: Expansion } | undefined,
  tree: TreeIndex,
): Expansion {
  if (kept === undefined) {
    return expandToLevel(tree, FIRST_LEVEL);
  }
  return kept.tree === tree ? kept.expansion : carryExpansion(kept.tree, kept.expansion, tree, FIRST_LEVEL);
}
