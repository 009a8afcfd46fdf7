import { type CellPoint, clampPoint } from './cell-range.ts';

/** A key as the browser reports it. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the key needs to know of the grid; `end` is the moving corner of the selection, `focus` the fixed one. */
export interface KeyContext {
  readonly focus: CellPoint;
  readonly end: CellPoint;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly treeColumn: number;
  /** Rows in one screen. */
  readonly pageRows: number;
  readonly editable: boolean;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Row of the parent on screen, -1 at the top. */
  readonly parentRow: number;
}

/** Goes to the filter from every cell; a text that begins with it is typed after F2. */
const FILTER_KEY = '/';

/** What a key does in the grid. */
export type GridAction =
  | { readonly kind: 'move'; readonly to: CellPoint; readonly extend: boolean }
  | { readonly kind: 'toggle'; readonly open: boolean }
  /** Opens the editor; a typed character replaces the text. */
  | { readonly kind: 'edit'; readonly typed: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'selectAll' };

/**
 * The action of a key, or undefined where the key is not the grid's: Tab at the end of a row leaves the grid, and
 * keys with Alt or an unknown Ctrl combination belong to the application, as do letters in the tree column and in
 * cells that are computed; in other cells letters start typing.
 */
export function keyAction(press: KeyPress, context: KeyContext): GridAction | undefined {
  const { focus, rowCount, columnCount } = context;
  if (press.altKey || rowCount === 0) {
    return undefined;
  }
  if (press.key === 'F2' || press.key === 'Enter') {
    return context.editable ? { kind: 'edit', typed: false } : undefined;
  }
  if (press.key === 'Delete' || press.key === 'Backspace') {
    return { kind: 'clear' };
  }
  if (press.key === 'Tab') {
    const column = focus.column + (press.shiftKey ? -1 : 1);
    const inside = column >= 0 && column < columnCount;
    return inside ? { kind: 'move', to: { row: focus.row, column }, extend: false } : undefined;
  }
  return treeKey(press, context) ?? moveKey(press, context) ?? otherKey(press, context);
}

/** Right opens a closed node, Left closes an open one and then goes to its parent; only in the tree column. */
function treeKey(press: KeyPress, context: KeyContext): GridAction | undefined {
  const plain = !press.shiftKey && !press.ctrlKey && !press.metaKey;
  if (!plain || context.focus.column !== context.treeColumn) {
    return undefined;
  }
  if (press.key === 'ArrowRight' && context.expandable && !context.expanded) {
    return { kind: 'toggle', open: true };
  }
  if (press.key === 'ArrowLeft' && context.expandable && context.expanded) {
    return { kind: 'toggle', open: false };
  }
  if (press.key === 'ArrowLeft' && context.parentRow >= 0) {
    return { kind: 'move', to: { row: context.parentRow, column: context.treeColumn }, extend: false };
  }
  return undefined;
}

function moveKey(press: KeyPress, context: KeyContext): GridAction | undefined {
  const from = press.shiftKey ? context.end : context.focus;
  const to = destination(press, from, context);
  if (to === undefined) {
    return undefined;
  }
  return { kind: 'move', to: clampPoint(to, context.rowCount, context.columnCount), extend: press.shiftKey };
}

function destination(
  press: KeyPress,
  { row, column }: CellPoint,
  context: KeyContext,
): CellPoint | undefined {
  const far = press.ctrlKey || press.metaKey;
  const lastRow = context.rowCount - 1;
  const lastColumn = context.columnCount - 1;
  switch (press.key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: far ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : column + 1 };
    case 'PageUp':
      return { row: row - context.pageRows, column };
    case 'PageDown':
      return { row: row + context.pageRows, column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}

function otherKey(press: KeyPress, context: KeyContext): GridAction | undefined {
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined;
  }
  const typing = context.editable && context.focus.column !== context.treeColumn && press.key !== FILTER_KEY;
  return typing && [...press.key].length === 1 ? { kind: 'edit', typed: true } : undefined;
}
