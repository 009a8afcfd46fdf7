/** Rows drawn above and below what is in sight, so that fast scrolling shows no gap. */
const ROWS_BEYOND = 8;

/** Which rows of a long list are drawn: `first` to before `end`. */
export interface VisibleWindow {
  readonly first: number;
  readonly end: number;
}

/** The rows in sight of a list with rows of one height; lengths in pixels. */
export function visibleWindow(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): VisibleWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - ROWS_BEYOND);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + ROWS_BEYOND);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) };
}

/** Scroll position that brings a row into sight with the smallest move. */
export function scrollTopFor(
  index: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): number {
  const top = index * rowHeight;
  if (top < scrollTop) {
    return top;
  }
  return top + rowHeight > scrollTop + viewHeight ? top + rowHeight - viewHeight : scrollTop;
}
