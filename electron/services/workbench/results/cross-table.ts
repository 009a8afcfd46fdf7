import { type Basis } from '../../../../shared/model/component.ts';
import { type LineResult } from '../../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../../engine/impact/evaluate.ts';
import { type Amount } from '../../../engine/quantity/amount.ts';

/** Sums by two keys of the lines; exact, so that rows, columns and cells each sum to the same total. */
export interface CrossTable {
  /** Total of each key. */
  readonly rows: ReadonlyMap<string, Amount>;
  readonly columns: ReadonlyMap<string, Amount>;
  readonly cell: (row: string, column: string) => Amount;
  readonly total: Amount;
}

type KeyOf = (line: LineResult) => string;

/** Crosses counted lines by two keys, in kg CO2e excluding biogenic CO2. */
export function crossTable(
  lines: Iterable<LineResult>,
  basis: Basis,
  rowOf: KeyOf,
  columnOf: KeyOf,
): CrossTable {
  const rows = new Map<string, Amount>();
  const columns = new Map<string, Amount>();
  const cells = new Map<string, Map<string, Amount>>();
  let total = 0n;
  for (const line of lines) {
    const amount = excludingBiogenicCo2(line.emissions[basis]);
    const [row, column] = [rowOf(line), columnOf(line)];
    const inRow = cells.get(row) ?? new Map<string, Amount>();
    cells.set(row, inRow);
    add(inRow, column, amount);
    add(rows, row, amount);
    add(columns, column, amount);
    total += amount;
  }
  return { rows, columns, cell: (row, column) => cells.get(row)?.get(column) ?? 0n, total };
}

function add(sums: Map<string, Amount>, key: string, amount: Amount): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount);
}
