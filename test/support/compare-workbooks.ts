import { type StoredCell, type StoredSheet } from './xlsx-parts.ts';

/** A computed cell whose recalculated value is not the expected one. */
export interface CellDifference {
  readonly place: string;
  readonly formula: string;
  readonly expected: number | string | undefined;
  readonly found: number | string | undefined;
}

/** Relative tolerance of the workbook's own checks. */
const TOLERANCE = 1e-9;

/**
 * Compares every cell that has a formula in `expected` with the same cell in `found`: numbers within 1e-9 of the
 * larger of both or of the largest number of their row, texts exactly.
 */
export function compareFormulas(
  expected: ReadonlyMap<string, StoredSheet>,
  found: ReadonlyMap<string, StoredSheet>,
  skip: (sheet: string, address: string, cell: StoredCell) => boolean = () => false,
): { readonly compared: number; readonly differences: readonly CellDifference[] } {
  const differences: CellDifference[] = [];
  let compared = 0;
  for (const [sheet, cells] of expected) {
    const scales = rowScales(cells);
    for (const [address, cell] of cells) {
      if (cell.formula === undefined || skip(sheet, address, cell)) {
        continue;
      }
      compared += 1;
      const other = found.get(sheet)?.get(address)?.value;
      if (!same(cell.value, other, scales.get(rowOf(address)) ?? 0)) {
        differences.push({
          place: `${sheet}!${address}`,
          formula: cell.formula,
          expected: cell.value,
          found: other,
        });
      }
    }
  }
  return { compared, differences };
}

/** Largest computed or typed number of every row: the operands a sum of the row may cancel. */
function rowScales(cells: StoredSheet): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const [address, { value }] of cells) {
    if (typeof value === 'number') {
      const row = rowOf(address);
      scales.set(row, Math.max(scales.get(row) ?? 0, Math.abs(value)));
    }
  }
  return scales;
}

function rowOf(address: string): string {
  return address.replace(/^[A-Z]+/, '');
}

function same(expected: StoredCell['value'], found: StoredCell['value'], scale: number): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    return (
      Math.abs(expected - found) <= TOLERANCE * Math.max(Math.abs(expected), Math.abs(found), scale * 1e-6)
    );
  }
  return (expected ?? '') === (found ?? '');
}
