import { type CellProps, type ColumnRegular } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { type CellPoint, type CellRange } from './cell-range.ts';
import { cellClass, cellNodes, classMap, headerNodes } from './cell-nodes.ts';
import { type GridColumn, type GridSource, ROW_HEIGHT } from './grid-content.ts';
import { applyGridRoles } from './grid-roles.ts';
import { type ScrollAreas } from './keep-in-sight.ts';

/** What the grid asks for and tells. */
interface RevoGridHost {
  readonly source: () => GridSource;
  readonly width: (column: number) => number;
  /** False while the selection follows its row to another position, where scrolling would jump. */
  readonly mayScroll: () => boolean;
  /** A range was dragged with the mouse. */
  readonly onRange: (range: CellRange) => void;
  readonly onFill: (source: CellRange, target: CellRange) => void;
  readonly onScroll: (top: number) => void;
  readonly onResize: (column: number, width: number) => void;
  readonly onRender: () => void;
}

/** The grid library behind a few calls; nothing else of the application knows it. */
export interface RevoGrid {
  readonly element: HTMLElement;
  /** Columns were added, removed, renamed or resized. */
  setColumns(): void;
  /** Other rows stand on screen. */
  setRows(): void;
  /** The same rows with other contents. */
  refresh(): void;
  select(focus: CellPoint, end: CellPoint): void;
  clearSelection(): void;
  scrollToTop(top: number): void;
  scrollToColumn(column: number): void;
  /** The areas that scroll; undefined until they are drawn. */
  scrollAreas(): ScrollAreas | undefined;
  /** Height of the area that scrolls, in pixels. */
  viewHeight(): number;
  destroy(): void;
}

/** One empty row for all: contents are asked for by position when a row comes on screen. */
const ROW = Object.freeze({});

type RevoElement = HTMLRevoGridElement;

/** Puts a grid into a container. */
export function createRevoGrid(container: HTMLElement, host: RevoGridHost): RevoGrid {
  defineCustomElements();
  const element = document.createElement('revo-grid');
  Object.assign(element, {
    rowSize: ROW_HEIGHT,
    range: true,
    // Roles and names are ours: the library's do not know levels, and its corner mark stands outside the treegrid.
    accessible: false,
    resize: true,
    filter: false,
    exporting: false,
    canDrag: false,
    canMoveColumns: false,
    useClipboard: false,
  });
  const setColumns = (): void => {
    element.columns = columnsOf(host);
  };
  // Selecting and scrolling wait until the library has laid out as many rows as there are: before, it would take
  // the place for one outside.
  let laidOut: Promise<void> = Promise.resolve();
  const setRows = (): void => {
    const { rowCount } = host.source();
    element.source = Array.from({ length: rowCount }, () => ROW);
    laidOut = untilLaidOut(element, rowCount);
  };
  const whenLaidOut = async (run: () => Promise<void>): Promise<void> => {
    await laidOut;
    await whenReady(element, run);
  };
  setColumns();
  setRows();
  const focusLoss = { allowed: false };
  listen(element, host, () => focusLoss.allowed);
  container.append(element);
  // Asked for while scrolling, where measuring would lay out the page once more for each step.
  const view = { height: 0 };
  const measuring = new ResizeObserver(() => {
    view.height = element.querySelector('.vertical-inner')?.clientHeight ?? 0;
  });
  measuring.observe(element);
  void whenReady(element, async () => {
    const inner = element.querySelector('.vertical-inner');
    view.height = inner?.clientHeight ?? 0;
    if (inner !== null) {
      measuring.observe(inner);
    }
  });
  return {
    element,
    setColumns,
    setRows,
    refresh: () => void whenReady(element, () => element.refresh('rgRow')),
    select: (focus, end) =>
      void whenLaidOut(() =>
        element.setCellsFocus(
          { x: focus.column, y: focus.row },
          { x: end.column, y: end.row },
          'rgCol',
          'rgRow',
        ),
      ),
    clearSelection: () =>
      void whenLaidOut(async () => {
        focusLoss.allowed = true;
        await element.clearFocus();
        focusLoss.allowed = false;
      }),
    scrollToTop: (top) => void whenLaidOut(() => element.scrollToCoordinate({ y: Math.max(0, top) })),
    scrollToColumn: (column) => void whenLaidOut(() => element.scrollToColumnIndex(column)),
    scrollAreas: () => {
      const rows = element.querySelector('.vertical-inner');
      const columns = rows?.closest('revogr-viewport-scroll') ?? null;
      return rows === null || columns === null ? undefined : { rows, columns };
    },
    viewHeight: () => view.height,
    destroy: () => {
      measuring.disconnect();
      element.remove();
    },
  };
}

/** Runs a call of the element once it is loaded. */
async function whenReady(element: RevoElement, run: () => Promise<void>): Promise<void> {
  await customElements.whenDefined('revo-grid');
  await element.componentOnReady();
  if (element.isConnected) {
    await run();
  }
}

/** Frames to wait for the library to lay out rows; it takes two or three. */
const MOST_FRAMES = 30;

/** Heights above this are compressed by the library, so that only their being high can be told. */
const HIGH_PX = 100_000;

async function untilLaidOut(element: RevoElement, rowCount: number): Promise<void> {
  await customElements.whenDefined('revo-grid');
  await element.componentOnReady();
  const wanted = Math.min(rowCount * ROW_HEIGHT, HIGH_PX);
  for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
    const height = element.querySelector('revogr-viewport-scroll.rgCol .content-wrapper')?.clientHeight ?? -1;
    if (Math.min(height, HIGH_PX) === wanted) {
      return;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function columnsOf(host: RevoGridHost): ColumnRegular[] {
  return host.source().columns.map((column, index) => ({
    prop: column.id,
    name: column.title,
    size: host.width(index),
    minSize: 40,
    sortable: false,
    columnTemplate: () => headerNodes(host.source().columns[index] ?? column),
    columnProperties: () => headerProperties(column, index),
    cellTemplate: (_h, { rowIndex }) => {
      const source = host.source();
      return cellNodes(source.cell(rowIndex, index), column, source.row(rowIndex));
    },
    cellProperties: ({ rowIndex }) => cellProperties(host.source(), rowIndex, index),
  }));
}

function headerProperties(column: GridColumn, index: number): CellProps {
  const place = cellClass(column, { text: '' });
  return {
    role: 'columnheader',
    'aria-colindex': String(index + 1),
    class: classMap(column.tree === true ? `${place} cg-tree-head` : place),
    ...(column.hint === undefined ? {} : { title: column.hint }),
  };
}

function cellProperties(source: GridSource, row: number, column: number): CellProps {
  const content = source.cell(row, column);
  const shown = source.columns[column];
  const properties: CellProps = {
    role: 'gridcell',
    tabindex: '-1',
    'aria-colindex': String(column + 1),
    class: shown === undefined ? {} : classMap(cellClass(shown, content)),
  };
  if (source.editText(row, column) === undefined) {
    properties['aria-readonly'] = 'true';
  }
  if (content.title !== undefined) {
    properties.title = content.title;
  }
  return properties;
}

type Events = {
  readonly [Name in keyof HTMLRevoGridElementEventMap]?: (
    event: CustomEvent<HTMLRevoGridElementEventMap[Name]>,
  ) => void;
};

function listen(element: RevoElement, host: RevoGridHost, mayLoseFocus: () => boolean): void {
  const handlers: Events = {
    // Keys, clipboard and editing are ours (see tree-grid.tsx): the library would take keys typed anywhere on the page.
    beforekeydown: prevent,
    beforeeditstart: prevent,
    beforeedit: prevent,
    beforerangeedit: prevent,
    // A click elsewhere leaves the selection, which the inspector shows.
    beforefocuslost: (event) => {
      if (!mayLoseFocus()) {
        event.preventDefault();
      }
    },
    beforescrollintoview: (event) => {
      if (!host.mayScroll()) {
        event.preventDefault();
      }
    },
    beforeautofill: (event) => {
      event.preventDefault();
      const { oldRange, newRange } = event.detail as { oldRange: Area | null; newRange: Area | null };
      if (oldRange !== null && newRange !== null) {
        host.onFill(rangeOf(oldRange), rangeOf(newRange));
      }
    },
    viewportscroll: ({ detail }) => {
      if (detail.dimension === 'rgRow') {
        host.onScroll(detail.coordinate);
      }
    },
    beforerowrender: ({ detail }) => applyRow(detail, host.source()),
    aftercolumnresize: ({ detail }) => {
      for (const [index, column] of Object.entries(detail as Readonly<Record<string, ColumnRegular>>)) {
        host.onResize(Number(index), column.size ?? 0);
      }
    },
    afterrender: ({ detail }) => {
      const { rowCount, columns } = host.source();
      if (detail.type === 'rgRow') {
        applyGridRoles(element, rowCount, columns.length);
        host.onRender();
      }
    },
  };
  for (const [name, handler] of Object.entries(handlers)) {
    element.addEventListener(name, handler as EventListener);
  }
  // The library announces dragged ranges only by this inner event.
  element.addEventListener('setrange', (event) => {
    host.onRange(rangeOf((event as CustomEvent<Area>).detail));
  });
}

function prevent(event: Event): void {
  event.preventDefault();
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}

function rangeOf({ x, y, x1, y1 }: Area): CellRange {
  return { top: y, left: x, bottom: y1, right: x1 };
}

interface RowRender {
  readonly node: { $attrs$?: Record<string, unknown> | null };
  readonly item: { readonly itemIndex: number };
}

function applyRow(detail: unknown, source: GridSource): void {
  const { node, item } = detail as RowRender;
  const row = source.row(item.itemIndex);
  const attributes = node.$attrs$ ?? {};
  node.$attrs$ = {
    ...attributes,
    role: 'row',
    // The header is row 1.
    'aria-rowindex': item.itemIndex + 2,
    'aria-level': row.level,
    'aria-posinset': row.rank,
    'aria-setsize': row.siblings,
    'aria-expanded': row.expandable ? String(row.expanded) : undefined,
    class: [attributes['class'], ...row.looks.map((look) => `cg-row-${look}`)].join(' '),
  };
}
