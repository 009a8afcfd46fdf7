import { type RefObject, useEffect, useReducer, useRef } from 'react';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { useView } from '../../app/view-store.ts';
import { visibleRowOf } from '../../grid/expansion.ts';
import { type GridController } from '../../grid/grid-controller.ts';
import { ancestorPlaces, type TreeIndex } from '../../grid/tree-index.ts';
import { useBomView } from './bom-view-store.ts';
import { type BomTreeView } from './use-bom-tree.ts';

interface SelectedRowInput {
  readonly rows: readonly BomRowView[];
  readonly tree: TreeIndex;
  readonly view: BomTreeView;
  readonly controller: RefObject<GridController | undefined>;
}

/** Ways to select a line on this page. */
export interface SelectedRow {
  /** The grid selected a row itself: nothing is to be shown any more. */
  readonly told: (lineId: string, column: number) => void;
  /** Selects a line, shows it and gives it the keyboard. */
  readonly goTo: (lineId: string, column?: number) => void;
}

/**
 * Keeps the grid on the selected line: a line selected elsewhere is opened and brought in sight; when rows above it
 * open or close it stays selected; when it is closed away the nearest row above it takes its place; a filter that
 * hides it leaves it selected, and it is in sight again when the filter ends.
 */
export function useSelectedRow({ rows, tree, view, controller }: SelectedRowInput): SelectedRow {
  const selectedLine = useView((state) => state.selectedLine);
  const select = useView((state) => state.select);
  const setText = useBomView((state) => state.setText);
  const column = useRef(1);
  const seen = useRef<string>(undefined);
  const shape = useRef<Int32Array>(undefined);
  const takesFocus = useRef(false);
  const wasFiltered = useRef(false);
  const [, ask] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const place = selectedLine === undefined ? undefined : tree.placeById.get(selectedLine);
    const isNew = seen.current !== selectedLine;
    const filterEnded = wasFiltered.current && view.filter === undefined;
    wasFiltered.current = view.filter !== undefined;
    if (place === undefined || selectedLine === undefined || (!isNew && shape.current === view.visible)) {
      shape.current = view.visible;
      return;
    }
    const row = visibleRowOf(view.visible, place);
    if (view.visible[row] === place) {
      seen.current = selectedLine;
      shape.current = view.visible;
      controller.current?.select(
        { row, column: column.current },
        { focus: takesFocus.current, scroll: isNew },
      );
      takesFocus.current = false;
    } else if (view.filter !== undefined && view.filter.kept[place] !== 1) {
      if (isNew) {
        setText('');
        useView.setState({ rowFilter: 'all' });
      } else {
        // Still the selected line, which the inspector shows; the grid has no row of it.
        shape.current = view.visible;
        controller.current?.clearSelection();
      }
    } else if (isNew || filterEnded) {
      view.show(place);
    } else {
      const above = ancestorPlaces(tree, place).find(
        (ancestor) => view.visible[visibleRowOf(view.visible, ancestor)] === ancestor,
      );
      const line = above === undefined ? undefined : rows[tree.order[above] ?? -1];
      shape.current = view.visible;
      if (line !== undefined) {
        select(line.id);
      }
    }
  });
  return {
    told: (lineId, at) => {
      seen.current = lineId;
      column.current = at;
      shape.current = view.visible;
      select(lineId);
    },
    goTo: (lineId, at) => {
      column.current = at ?? column.current;
      takesFocus.current = true;
      seen.current = undefined;
      select(lineId);
      // A line that is selected already is gone to as well: it may be out of sight, or the keyboard elsewhere.
      ask();
    },
  };
}
