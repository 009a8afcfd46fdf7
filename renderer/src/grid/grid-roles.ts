/** The cell of a row and column on screen, if it is drawn. */
export function cellElement(grid: HTMLElement, row: number, column: number): HTMLElement | undefined {
  return (
    grid.querySelector<HTMLElement>(
      `revogr-data[type="rgRow"] [data-rgrow="${row}"][data-rgcol="${column}"]`,
    ) ?? undefined
  );
}

/** The element that carries the role of the tree grid: around header and rows, without scroll bars and corner mark. */
export function treeGridElement(grid: HTMLElement): HTMLElement | undefined {
  return grid.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol .inner-content-table') ?? undefined;
}

/** Gives the drawn grid its roles; only what the library does not draw with roles by itself. */
export function applyGridRoles(grid: HTMLElement, rowCount: number, columnCount: number): void {
  const tree = treeGridElement(grid);
  tree?.setAttribute('role', 'treegrid');
  tree?.setAttribute('aria-multiselectable', 'true');
  tree?.setAttribute('aria-rowcount', String(rowCount + 1));
  tree?.setAttribute('aria-colcount', String(columnCount));
  // The rows scroll by key; browsers would stop at the scroll bars on the way with Tab.
  for (const bar of grid.querySelectorAll('revogr-scroll-virtual')) {
    bar.setAttribute('tabindex', '-1');
  }
  const head = grid.querySelector('.header-rgRow');
  head?.setAttribute('role', 'row');
  head?.setAttribute('aria-rowindex', '1');
}
