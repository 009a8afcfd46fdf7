import { cellsOf, type CellRange, isInRange, rangeSize } from './cell-range.ts';
import { type PlacedText } from './paste-plan.ts';

/**
 * What dragging the fill handle writes: the source block repeated over the rest of the target, in step with where
 * the block stands, upwards and to the left as well. Values are repeated as they are, never counted on.
 */
export function planFill(
  source: CellRange,
  target: CellRange,
  textOf: (row: number, column: number) => string,
): readonly PlacedText[] {
  const size = rangeSize(source);
  return [...cellsOf(target)]
    .filter((cell) => !isInRange(source, cell))
    .map((cell) => ({
      ...cell,
      text: textOf(
        source.top + remainder(cell.row - source.top, size.rows),
        source.left + remainder(cell.column - source.left, size.columns),
      ),
    }));
}

/** Remainder that is never negative. */
function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
