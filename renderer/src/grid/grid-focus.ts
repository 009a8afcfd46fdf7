import { type CellPoint } from './cell-range.ts';
import { cellElement } from './grid-roles.ts';

const TAB_STOP = '[data-rgrow][tabindex="0"]';

/** Gives the keyboard to a cell and makes it the one that Tab reaches; false when it is not drawn. */
export function focusCell(grid: HTMLElement, { row, column }: CellPoint): boolean {
  const cell = cellElement(grid, row, column);
  if (cell === undefined) {
    return false;
  }
  for (const other of grid.querySelectorAll(TAB_STOP)) {
    other.setAttribute('tabindex', '-1');
  }
  cell.setAttribute('tabindex', '0');
  cell.focus({ preventScroll: true });
  return true;
}

/** Makes a drawn cell reachable with Tab when none is: the wanted one, else the first of its column. */
export function keepTabStop(grid: HTMLElement, { row, column }: CellPoint): void {
  if (grid.querySelector(TAB_STOP) === null) {
    const cell = cellElement(grid, row, column) ?? grid.querySelector(`[data-rgrow][data-rgcol="${column}"]`);
    cell?.setAttribute('tabindex', '0');
  }
}
