import type { RawCell, RawRow } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';
import { readCellNumber, readNumberText } from './number-text.ts';
import type { FilledCells } from './sheet-cells.ts';

/** Numbers of a sum and its parts may differ by this share: the parts are rounded. */
const ROUNDING_SHARE = 0.001;

/** The running sums of the mass columns above a row. */
export interface RunningSums {
  /** Whether a row holds nothing but the sum of a mass column above it. */
  readonly isSum: (cells: FilledCells) => boolean;
  /** Takes the masses of a row that is a part. */
  readonly add: (row: RawRow) => void;
}

/**
 * Tells rows that hold nothing but the sum of a mass column, without a word such as "Total": they have no number, name
 * or quantity and would count the mass of the list a second time. A lone mass that is not the sum of what stands above
 * stays a line. A sum begins anew after each row that is one.
 */
export function createRunningSums(header: BomHeader): RunningSums {
  const columns = (['mass', 'totalMass'] as const).flatMap((role) => header.columns.get(role)?.index ?? []);
  const whole = new Map<number, number>();
  const part = new Map<number, number>();
  const numbered = new Map<number, number>();
  return {
    isSum(cells) {
      const isBare = cells.length > 0 && cells.every(({ column }) => columns.includes(column));
      const found =
        isBare &&
        cells.every(({ column, cell }) => {
          const value = numberOf(cell);
          const several = (numbered.get(column) ?? 0) >= 2;
          return several && [whole, part].some((sums) => isNear(value, sums.get(column)));
        });
      if (found) {
        part.clear();
      }
      return found;
    },
    add(row) {
      for (const column of columns) {
        const value = numberOf(row.cells[column]);
        if (value !== undefined) {
          whole.set(column, (whole.get(column) ?? 0) + value);
          part.set(column, (part.get(column) ?? 0) + value);
          numbered.set(column, (numbered.get(column) ?? 0) + 1);
        }
      }
    },
  };
}

/** Floating point is enough: the number only decides whether a row is a sum. */
function numberOf(cell: RawCell | undefined): number | undefined {
  if (cell?.kind === 'number') {
    return Number(readCellNumber(cell.text));
  }
  const reading = cell?.kind === 'text' ? readNumberText(cell.text.trim(), undefined) : undefined;
  return reading?.kind === 'number' ? Number(reading.value) : undefined;
}

function isNear(value: number | undefined, sum: number | undefined): boolean {
  return value !== undefined && sum !== undefined && Math.abs(value - sum) <= ROUNDING_SHARE * sum;
}
