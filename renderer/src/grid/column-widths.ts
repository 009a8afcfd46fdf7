import { type GridColumn } from './grid-content.ts';

/** Widths of all columns in pixels: those chosen by the user, else the given ones; the tree column takes the rest. */
export function columnWidths(
  columns: readonly GridColumn[],
  chosen: ReadonlyMap<string, number>,
  available: number,
): readonly number[] {
  const given = columns.map((column) => chosen.get(column.id) ?? column.width);
  const tree = columns.findIndex((column) => column.tree === true && !chosen.has(column.id));
  const rest = available - given.reduce((sum, width) => sum + width, 0);
  return given.map((width, index) => (index === tree ? width + Math.max(0, Math.floor(rest)) : width));
}
