import { cellAfterEdit } from './after-edit.ts';
import { type CellEditor, openCellEditor } from './cell-editor.ts';
import {
  type CellPoint,
  type CellRange,
  cellsOf,
  clampPoint,
  farCorner,
  rangeBetween,
  rangeSize,
} from './cell-range.ts';
import { columnWidths, roomFor } from './column-widths.ts';
import { planFill } from './fill-plan.ts';
import { type GridChange } from './grid-change.ts';
import { copyCells, pastedCells } from './grid-clipboard.ts';
import { type GridSource, ROW_HEIGHT } from './grid-content.ts';
import { focusCell, keepTabStop } from './grid-focus.ts';
import { isOnExpander, pointOf } from './grid-pointer.ts';
import { cellElement, treeGridElement } from './grid-roles.ts';
import { keepInSight, type Sight, sightOf } from './keep-in-sight.ts';
import { type GridAction, keyAction } from './key-action.ts';
import { createRevoGrid } from './revo-grid-element.ts';

export interface GridOptions {
  readonly source: GridSource;
  /** Name of the grid for screen readers. */
  readonly label: string;
  /** Name of the editor of a cell. */
  readonly editorLabel: (row: number, column: number) => string;
  readonly onSelect: (focus: CellPoint, range: CellRange) => void;
  readonly onToggle: (row: number, open: boolean) => void;
  readonly onChange: (change: GridChange) => void;
  /** First row on screen and how many there are. */
  readonly onScroll: (firstRow: number, rows: number) => void;
}

export interface GridController {
  update(options: GridOptions): void;
  /** Selects a cell; with focus the keyboard goes there, with scrolling it comes in sight. */
  select(point: CellPoint, how: { readonly focus: boolean; readonly scroll: boolean }): void;
  clearSelection(): void;
  /** Gives the keyboard to the selected cell, or to the first. */
  focus(): void;
  destroy(): void;
}

/** Runs a tree grid in a container: selection, keyboard, clipboard, fill and editing over the drawn cells. */
export function createGridController(container: HTMLElement, initial: GridOptions): GridController {
  let options = initial;
  /** The fixed corner of the selection, which has the keyboard, and the moving one. */
  let focus: CellPoint | undefined;
  let end: CellPoint | undefined;
  let editor: CellEditor | undefined;
  let scrollTop = 0;
  /** The focused cell gets the keyboard when it is drawn. */
  let wantsFocus = false;
  let mayScroll = true;
  let stopSight = (): void => undefined;
  const chosenWidths = new Map<string, number>();
  const fittedWidths = (): readonly number[] =>
    columnWidths(options.source.columns, chosenWidths, roomFor(container));
  let widths = fittedWidths();

  const grid = createRevoGrid(container, {
    source: () => options.source,
    width: (column) => widths[column] ?? 0,
    mayScroll: () => mayScroll,
    onRange: (range) => {
      const { rows, columns } = rangeSize(range);
      if (focus !== undefined && rows * columns > 1) {
        end = farCorner(focus, range);
        tell();
      }
    },
    onFill: (from, target) => {
      const { rowCount, columns, copyText } = options.source;
      const last = clampPoint({ row: target.bottom, column: target.right }, rowCount, columns.length);
      const cells = planFill(from, { ...target, bottom: last.row, right: last.column }, copyText);
      select({ row: target.top, column: target.left }, last);
      options.onChange({ origin: 'filled', cells, outside: [] });
    },
    onScroll: (top) => {
      scrollTop = top;
      tellScroll();
    },
    onResize: (column, width) => {
      const id = options.source.columns[column]?.id;
      if (id !== undefined) {
        chosenWidths.set(id, width);
      }
    },
    onRender: () => {
      treeGridElement(grid.element)?.setAttribute('aria-label', options.label);
      keepTabStop(grid.element, focus ?? { row: firstRow(), column: treeColumn() });
      if (wantsFocus) {
        takeFocus();
      }
      tellScroll();
    },
  });

  const treeColumn = (): number =>
    Math.max(
      0,
      options.source.columns.findIndex((column) => column.tree === true),
    );
  const firstRow = (): number => Math.floor(scrollTop / ROW_HEIGHT);
  const rowsOnScreen = (): number => Math.floor(grid.viewHeight() / ROW_HEIGHT);
  const selected = (): CellRange | undefined =>
    focus === undefined ? undefined : rangeBetween(focus, end ?? focus);

  function tell(): void {
    const range = selected();
    if (focus !== undefined && range !== undefined) {
      options.onSelect(focus, range);
    }
  }

  function tellScroll(): void {
    options.onScroll(firstRow(), rowsOnScreen());
  }

  function takeFocus(): void {
    if (focus !== undefined && editor === undefined && focusCell(grid.element, focus)) {
      wantsFocus = false;
    }
  }

  function select(fixed: CellPoint, moving: CellPoint): void {
    focus = fixed;
    end = moving;
    grid.select(fixed, moving);
  }

  /** The library scrolls to the focus, once and before all is laid out: the last word is ours. */
  function bringInSight(point: CellPoint): void {
    stopSight();
    stopSight = keepInSight(
      () => sightOf(cellElement(grid.element, point.row, point.column), grid.scrollAreas()),
      (from) => scrollTo(point, from),
    );
  }

  function scrollTo({ row, column }: CellPoint, from: Sight): void {
    const top = row * ROW_HEIGHT;
    if (from === 'beside') {
      grid.scrollToColumn(column);
    } else if (from === 'above' || (from === 'notDrawn' && top < scrollTop)) {
      grid.scrollToTop(top);
    } else {
      grid.scrollToTop(top + ROW_HEIGHT - grid.viewHeight());
    }
  }

  function moveTo(to: CellPoint, extend: boolean): void {
    wantsFocus = true;
    mayScroll = true;
    select(extend ? (focus ?? to) : to, to);
    bringInSight(to);
    tell();
    takeFocus();
  }

  function edit(point: CellPoint, typed: boolean): void {
    const { editText, columns } = options.source;
    const text = editText(point.row, point.column);
    const cell = cellElement(grid.element, point.row, point.column);
    if (text === undefined || cell === undefined) {
      return;
    }
    const inside = cell.getBoundingClientRect();
    const outside = container.getBoundingClientRect();
    const { width, height } = inside;
    editor = openCellEditor(container, {
      rectangle: { left: inside.left - outside.left, top: inside.top - outside.top, width, height },
      text: typed ? '' : text,
      selectAll: !typed,
      alignRight: columns[point.column]?.align === 'right',
      label: options.editorLabel(point.row, point.column),
      onCommit: (written, how) => {
        editor = undefined;
        if (written !== text) {
          options.onChange({ origin: 'typed', cells: [{ ...point, text: written }], outside: [] });
        }
        const next = cellAfterEdit(options.source, point, how);
        if (next !== undefined) {
          moveTo(next, false);
        }
      },
      onCancel: () => {
        editor = undefined;
        takeFocus();
      },
    });
  }

  function clear(): void {
    const range = selected();
    const cells = range === undefined ? [] : [...cellsOf(range)];
    const filled = cells.filter(({ row, column }) => (options.source.editText(row, column) ?? '') !== '');
    if (filled.length > 0) {
      options.onChange({
        origin: 'cleared',
        cells: filled.map((cell) => ({ ...cell, text: '' })),
        outside: [],
      });
    }
  }

  function run(action: GridAction, point: CellPoint): void {
    const { rowCount, columns } = options.source;
    switch (action.kind) {
      case 'move':
        moveTo(action.to, action.extend);
        break;
      case 'toggle':
        wantsFocus = true;
        options.onToggle(point.row, action.open);
        break;
      case 'edit':
        edit(point, action.typed);
        break;
      case 'clear':
        clear();
        break;
      case 'selectAll':
        select({ row: 0, column: 0 }, { row: rowCount - 1, column: columns.length - 1 });
        tell();
        break;
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const point = focus ?? { row: 0, column: treeColumn() };
    const { rowCount, columns, row, parentRow, editText } = options.source;
    if (event.isComposing || point.row >= rowCount) {
      return;
    }
    const { expandable, expanded } = row(point.row);
    const action = keyAction(event, {
      focus: point,
      end: end ?? point,
      rowCount,
      columnCount: columns.length,
      treeColumn: treeColumn(),
      pageRows: Math.max(1, rowsOnScreen() - 1),
      editable: editText(point.row, point.column) !== undefined,
      expandable,
      expanded,
      parentRow: parentRow(point.row),
    });
    if (action === undefined) {
      return;
    }
    focus ??= point;
    // A character that opens the editor is left to the browser, which types it into the field that has the focus then.
    if (!(action.kind === 'edit' && action.typed)) {
      event.preventDefault();
    }
    event.stopPropagation();
    run(action, point);
  }

  function onMouseDown(event: MouseEvent): void {
    stopSight();
    const point = pointOf(event.target);
    editor?.commit('blur');
    if (point === undefined || event.button !== 0 || isOnExpander(event.target)) {
      return;
    }
    mayScroll = true;
    wantsFocus = true;
    focus = event.shiftKey && focus !== undefined ? focus : point;
    end = point;
    tell();
    // The library stops the browser from moving the focus; it is moved when its own handlers have run.
    setTimeout(takeFocus);
  }

  function onClick(event: MouseEvent): void {
    const point = pointOf(event.target);
    if (point !== undefined && isOnExpander(event.target)) {
      options.onToggle(point.row, !options.source.row(point.row).expanded);
    }
  }

  function onDoubleClick(event: MouseEvent): void {
    const point = pointOf(event.target);
    if (point !== undefined && !isOnExpander(event.target)) {
      edit(point, false);
    }
  }

  function onClipboard(event: ClipboardEvent): void {
    const range = selected();
    if (range === undefined || editor !== undefined) {
      return;
    }
    if (event.type === 'paste') {
      const plan = pastedCells(event, options.source, range);
      if (plan !== undefined) {
        options.onChange({ origin: 'pasted', cells: plan.cells, outside: plan.outside });
      }
      return;
    }
    copyCells(event, options.source, range);
    if (event.type === 'cut') {
      clear();
    }
  }

  function onFocusIn(event: FocusEvent): void {
    const point = pointOf(event.target);
    const comesFromInside = event.relatedTarget instanceof Node && container.contains(event.relatedTarget);
    if (point === undefined || comesFromInside || wantsFocus) {
      return;
    }
    if (focus === undefined) {
      select(point, point);
      tell();
    } else if (point.row !== focus.row || point.column !== focus.column) {
      // Tab came back to a cell that now shows another row: the keyboard goes to the row it left.
      moveTo(focus, false);
    }
  }

  function fitColumns(): void {
    const fitted = fittedWidths();
    if (fitted.length !== widths.length || fitted.some((width, index) => width !== widths[index])) {
      widths = fitted;
      grid.setColumns();
    }
  }

  const listening = new AbortController();
  const { signal } = listening;
  container.addEventListener('keydown', onKeyDown, { signal });
  container.addEventListener('mousedown', onMouseDown, { signal });
  container.addEventListener('click', onClick, { signal });
  container.addEventListener('dblclick', onDoubleClick, { signal });
  container.addEventListener('copy', onClipboard, { signal });
  container.addEventListener('cut', onClipboard, { signal });
  container.addEventListener('paste', onClipboard, { signal });
  container.addEventListener('focusin', onFocusIn, { signal });
  container.addEventListener('wheel', () => stopSight(), { signal, passive: true });
  const resizing = new ResizeObserver(fitColumns);
  resizing.observe(container);

  return {
    update(next) {
      const { source } = options;
      options = next;
      if (source.columns !== next.source.columns) {
        widths = fittedWidths();
        grid.setColumns();
      }
      if (source.shape !== next.source.shape) {
        // The row that has the keyboard may be drawn elsewhere, and another in its place.
        stopSight();
        wantsFocus ||= grid.element.contains(document.activeElement);
        grid.setRows();
      } else if (source !== next.source) {
        grid.refresh();
      }
    },
    select(point, how) {
      mayScroll = how.scroll;
      select(point, point);
      wantsFocus ||= how.focus;
      if (how.scroll) {
        bringInSight(point);
      }
      if (how.focus) {
        takeFocus();
      }
    },
    clearSelection() {
      stopSight();
      focus = undefined;
      end = undefined;
      grid.clearSelection();
    },
    focus: () => moveTo(focus ?? { row: 0, column: treeColumn() }, false),
    destroy() {
      listening.abort();
      stopSight();
      resizing.disconnect();
      editor?.commit('blur');
      grid.destroy();
    },
  };
}
