import { type CellPoint, clampPoint } from './cell-range.ts';
import { type GridSource } from './grid-content.ts';

/** What ended an edit. */
export type EditEnd = 'enter' | 'enterUp' | 'tab' | 'tabBack' | 'blur';

/** The cell to go on with after an edit: the row below or above, the next cell of the row that can be changed. */
export function cellAfterEdit(
  source: GridSource,
  { row, column }: CellPoint,
  end: EditEnd,
): CellPoint | undefined {
  const { rowCount, columns, editText } = source;
  switch (end) {
    case 'blur':
      return undefined;
    case 'enter':
      return clampPoint({ row: row + 1, column }, rowCount, columns.length);
    case 'enterUp':
      return clampPoint({ row: row - 1, column }, rowCount, columns.length);
    case 'tab':
    case 'tabBack': {
      const step = end === 'tab' ? 1 : -1;
      for (let next = column + step; next >= 0 && next < columns.length; next += step) {
        if (editText(row, next) !== undefined) {
          return { row, column: next };
        }
      }
      return { row, column };
    }
  }
}
