import { type CellEditor, type EditEnd, openCellEditor } from './cell-editor.ts';
import { type CellPoint, type CellRange, cellsOf, clampPoint, rangeBetween } from './cell-range.ts';
import { TOGGLE_ATTRIBUTE } from './cell-nodes.ts';
import { columnWidths } from './column-widths.ts';
import { planFill } from './fill-plan.ts';
import { type GridSource, ROW_HEIGHT } from './grid-content.ts';
import { cellElement, treeGridElement } from './grid-roles.ts';
import { type GridAction, keyAction } from './key-action.ts';
import { planPaste, type PastePlan, type PlacedText } from './paste-plan.ts';
import { createRevoGrid, type RevoGrid } from './revo-grid-element.ts';
import { formatTsv, parseTsv } from './tsv.ts';

/** What the user did to cells; which of them can be changed is for the receiver to say. */
export interface GridChange {
  readonly origin: 'typed' | 'pasted' | 'filled' | 'cleared';
  readonly cells: readonly PlacedText[];
  /** Pasted texts for which the grid has no cell. */
  readonly outside: PastePlan['outside'];
}

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
  scrollToRow(row: number): void;
  focus(): void;
  destroy(): void;
}

/** Runs a tree grid in a container: selection, keyboard, clipboard, fill and editing over the drawn cells. */
export function createGridController(container: HTMLElement, initial: GridOptions): GridController {
  let options = initial;
  let focus: CellPoint | undefined;
  let end: CellPoint | undefined;
  let editor: CellEditor | undefined;
  let scrollTop = 0;
  let wantsFocus = false;
  let mayScroll = true;
  const chosenWidths = new Map<string, number>();
  let widths = columnWidths(options.source.columns, chosenWidths, container.clientWidth);

  const grid: RevoGrid = createRevoGrid(container, {
    source: () => options.source,
    width: (column) => widths[column] ?? 0,
    mayScroll: () => mayScroll,
    onRange: (range) => {
      if (focus !== undefined && (range.top !== range.bottom || range.left !== range.right)) {
        end = farCorner(focus, range);
        tell();
      }
    },
    onFill: (source, target) => {
      const { rowCount, columns, copyText } = options.source;
      const last = clampPoint({ row: target.bottom, column: target.right }, rowCount, columns.length);
      const cells = planFill(source, { ...target, bottom: last.row, right: last.column }, copyText);
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
      keepTabStop();
      if (wantsFocus) {
        focusCell();
      }
      tellScroll();
    },
  });

  const treeColumn = (): number => Math.max(0, options.source.columns.findIndex((column) => column.tree === true));
  const range = (): CellRange | undefined => (focus === undefined ? undefined : rangeBetween(focus, end ?? focus));

  function tell(): void {
    const selected = range();
    if (focus !== undefined && selected !== undefined) {
      options.onSelect(focus, selected);
    }
  }

  function tellScroll(): void {
    options.onScroll(Math.floor(scrollTop / ROW_HEIGHT), Math.floor(grid.viewHeight() / ROW_HEIGHT));
  }

  function select(to: CellPoint, corner: CellPoint): void {
    focus = to;
    end = corner;
    grid.select(to, corner);
  }

  /** Scrolling itself is the library's where the focus moves; the far corner of a selection is ours to follow. */
  function bringRowInSight(row: number): void {
    const top = row * ROW_HEIGHT;
    const height = grid.viewHeight();
    if (top < scrollTop) {
      grid.scrollToTop(top);
    } else if (top + ROW_HEIGHT > scrollTop + height) {
      grid.scrollToTop(top + ROW_HEIGHT - height);
    }
  }

  function moveTo(to: CellPoint, extend: boolean): void {
    wantsFocus = true;
    mayScroll = true;
    select(extend ? (focus ?? to) : to, to);
    bringRowInSight(to.row);
    tell();
    focusCell();
  }

  /** Gives the keyboard to the focused cell when it is drawn; else when it will be. */
  function focusCell(): void {
    const cell = focus === undefined ? undefined : cellElement(grid.element, focus.row, focus.column);
    if (cell === undefined || editor !== undefined) {
      return;
    }
    wantsFocus = false;
    for (const other of grid.element.querySelectorAll('[data-rgrow][tabindex="0"]')) {
      other.setAttribute('tabindex', '-1');
    }
    cell.setAttribute('tabindex', '0');
    cell.focus({ preventScroll: true });
  }

  /** One cell can always be reached with Tab. */
  function keepTabStop(): void {
    if (grid.element.querySelector('[data-rgrow][tabindex="0"]') === null) {
      const point = focus ?? { row: Math.floor(scrollTop / ROW_HEIGHT), column: treeColumn() };
      const cell =
        cellElement(grid.element, point.row, point.column) ??
        grid.element.querySelector<HTMLElement>(`[data-rgrow][data-rgcol="${treeColumn()}"]`);
      cell?.setAttribute('tabindex', '0');
    }
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
    editor = openCellEditor(container, {
      rectangle: {
        left: inside.left - outside.left,
        top: inside.top - outside.top,
        width: inside.width,
        height: inside.height,
      },
      text: typed ? '' : text,
      selectAll: !typed,
      alignRight: columns[point.column]?.align === 'right',
      label: options.editorLabel(point.row, point.column),
      onCommit: (written, how) => {
        editor = undefined;
        if (written !== text) {
          options.onChange({ origin: 'typed', cells: [{ ...point, text: written }], outside: [] });
        }
        goOn(point, how);
      },
      onCancel: () => {
        editor = undefined;
        focusCell();
      },
    });
  }

  function goOn({ row, column }: CellPoint, how: EditEnd): void {
    const { rowCount, columns, editText } = options.source;
    if (how === 'enter' || how === 'enterUp') {
      moveTo(clampPoint({ row: row + (how === 'enter' ? 1 : -1), column }, rowCount, columns.length), false);
    } else if (how === 'tab' || how === 'tabBack') {
      const step = how === 'tab' ? 1 : -1;
      let next = column + step;
      while (next >= 0 && next < columns.length && editText(row, next) === undefined) {
        next += step;
      }
      moveTo({ row, column: next >= 0 && next < columns.length ? next : column }, false);
    }
  }

  function run(action: GridAction): void {
    const { rowCount, columns, editText } = options.source;
    switch (action.kind) {
      case 'move':
        moveTo(action.to, action.extend);
        break;
      case 'toggle':
        wantsFocus = true;
        options.onToggle(focus?.row ?? 0, action.open);
        break;
      case 'edit':
        edit(focus ?? { row: 0, column: treeColumn() }, action.typed);
        break;
      case 'clear': {
        const selected = range();
        const cells = selected === undefined ? [] : [...cellsOf(selected)];
        const filled = cells.filter(({ row, column }) => (editText(row, column) ?? '') !== '');
        if (filled.length > 0) {
          options.onChange({ origin: 'cleared', cells: filled.map((cell) => ({ ...cell, text: '' })), outside: [] });
        }
        break;
      }
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
    const content = row(point.row);
    const action = keyAction(event, {
      focus: point,
      end: end ?? point,
      rowCount,
      columnCount: columns.length,
      treeColumn: treeColumn(),
      pageRows: Math.max(1, Math.floor(grid.viewHeight() / ROW_HEIGHT) - 1),
      editable: editText(point.row, point.column) !== undefined,
      expandable: content.expandable,
      expanded: content.expanded,
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
    run(action);
  }

  function onMouseDown(event: MouseEvent): void {
    const point = pointOf(event.target);
    editor?.commit('blur');
    if (point === undefined || event.button !== 0 || toggleOf(event.target) !== null) {
      return;
    }
    mayScroll = true;
    wantsFocus = true;
    if (event.shiftKey && focus !== undefined) {
      end = point;
    } else {
      focus = point;
      end = point;
    }
    tell();
    // The library stops the browser from moving the focus; it is moved when its own handlers have run.
    setTimeout(focusCell);
  }

  function onClick(event: MouseEvent): void {
    const point = toggleOf(event.target) === null ? undefined : pointOf(event.target);
    if (point !== undefined) {
      options.onToggle(point.row, !options.source.row(point.row).expanded);
    }
  }

  function onDoubleClick(event: MouseEvent): void {
    const point = pointOf(event.target);
    if (point !== undefined && toggleOf(event.target) === null) {
      edit(point, false);
    }
  }

  function onCopy(event: ClipboardEvent): void {
    const selected = range();
    if (selected === undefined || editor !== undefined) {
      return;
    }
    const { copyText } = options.source;
    const columns = Array.from({ length: selected.right - selected.left + 1 }, (_, offset) => selected.left + offset);
    const rows = Array.from({ length: selected.bottom - selected.top + 1 }, (_, offset) => selected.top + offset);
    event.clipboardData?.setData('text/plain', formatTsv(rows.map((row) => columns.map((column) => copyText(row, column)))));
    event.preventDefault();
    if (event.type === 'cut') {
      run({ kind: 'clear' });
    }
  }

  function onPaste(event: ClipboardEvent): void {
    const selected = range();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (selected === undefined || editor !== undefined || text === '') {
      return;
    }
    event.preventDefault();
    const { rowCount, columns } = options.source;
    const plan = planPaste(parseTsv(text), { range: selected, rowCount, titles: columns.map((column) => column.title) });
    options.onChange({ origin: 'pasted', cells: plan.cells, outside: plan.outside });
  }

  function onFocusIn(event: FocusEvent): void {
    const point = pointOf(event.target);
    if (focus === undefined && point !== undefined) {
      select(point, point);
      tell();
    } else if (point !== undefined && !(event.relatedTarget instanceof Node && container.contains(event.relatedTarget))) {
      // Tab came back to a cell that now shows another row: the keyboard goes to the row it left.
      if (focus !== undefined && (point.row !== focus.row || point.column !== focus.column)) {
        moveTo(focus, false);
      }
    }
  }

  function fitColumns(): void {
    const fitted = columnWidths(options.source.columns, chosenWidths, container.clientWidth);
    if (fitted.length !== widths.length || fitted.some((width, index) => width !== widths[index])) {
      widths = fitted;
      grid.setColumns();
    }
  }

  const listeners = {
    keydown: onKeyDown,
    mousedown: onMouseDown,
    click: onClick,
    dblclick: onDoubleClick,
    copy: onCopy,
    cut: onCopy,
    paste: onPaste,
    focusin: onFocusIn,
  } as const;
  for (const [name, listener] of Object.entries(listeners)) {
    container.addEventListener(name, listener as EventListener);
  }
  const resizing = new ResizeObserver(fitColumns);
  resizing.observe(container);

  return {
    update(next) {
      const before = options;
      options = next;
      if (before.source.columns !== next.source.columns) {
        widths = columnWidths(next.source.columns, chosenWidths, container.clientWidth);
        grid.setColumns();
      }
      if (before.source === next.source) {
        return;
      }
      if (before.source.shape === next.source.shape) {
        grid.refresh();
      } else {
        wantsFocus ||= grid.element.contains(document.activeElement);
        grid.setRows();
      }
    },
    select(point, how) {
      mayScroll = how.scroll;
      select(point, point);
      wantsFocus ||= how.focus;
      if (how.scroll) {
        bringRowInSight(point.row);
      }
      if (how.focus) {
        focusCell();
      }
    },
    clearSelection() {
      focus = undefined;
      end = undefined;
    },
    scrollToRow: (row) => grid.scrollToTop(row * ROW_HEIGHT - grid.viewHeight() / 2),
    focus: () => moveTo(focus ?? { row: 0, column: treeColumn() }, false),
    destroy() {
      resizing.disconnect();
      for (const [name, listener] of Object.entries(listeners)) {
        container.removeEventListener(name, listener as EventListener);
      }
      editor?.commit('blur');
      grid.destroy();
    },
  };
}

/** The corner of a range that lies across from the focused cell. */
function farCorner(focus: CellPoint, range: CellRange): CellPoint {
  return {
    row: focus.row === range.top ? range.bottom : range.top,
    column: focus.column === range.left ? range.right : range.left,
  };
}

function pointOf(target: EventTarget | null): CellPoint | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-rgrow][data-rgcol]') : null;
  return cell === null ? undefined : { row: Number(cell.dataset['rgrow']), column: Number(cell.dataset['rgcol']) };
}

function toggleOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(`[${TOGGLE_ATTRIBUTE}]`) : null;
}
