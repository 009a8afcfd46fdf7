/** A cell by its row and column on screen, both from 0. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all bounds inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle between two corners, whichever way round. */
export function rangeBetween(one: CellPoint, other: CellPoint): CellRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The nearest cell inside a grid of this size. */
export function clampPoint(point: CellPoint, rowCount: number, columnCount: number): CellPoint {
  return {
    row: Math.max(0, Math.min(rowCount - 1, point.row)),
    column: Math.max(0, Math.min(columnCount - 1, point.column)),
  };
}

/** Rows and columns of a range. */
export function rangeSize(range: CellRange): { readonly rows: number; readonly columns: number } {
  return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
}

/** True when the cell lies in the range. */
export function isInRange(range: CellRange, { row, column }: CellPoint): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Every cell of a range, row by row. */
export function* cellsOf(range: CellRange): Generator<CellPoint> {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      yield { row, column };
    }
  }
}

/** The corner of a range that lies across from a cell in it. */
export function farCorner(cell: CellPoint, range: CellRange): CellPoint {
  return {
    row: cell.row === range.top ? range.bottom : range.top,
    column: cell.column === range.left ? range.right : range.left,
  };
}
