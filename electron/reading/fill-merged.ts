import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { RawCell, RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';

/**
 * Columns whose cell belongs to one row alone, even where it is merged over several: a number, name or amount repeated
 * would make a part of nothing or count it twice.
 */
const OWN: ReadonlySet<ColumnRole> = new Set([
  'position',
  'partNumber',
  'description',
  'specification',
  'quantity',
  'quantityBase',
  'mass',
  'totalMass',
  'massPerMetre',
  'length',
]);

/**
 * Rows of parts in which a cell merged downwards stands in every row it covers: the material, the number of the part
 * above or the name of the assembly of a whole block is written once.
 */
export function withMergedCells(
  sheet: RawSheet,
  header: BomHeader,
  items: readonly RawRow[],
): readonly RawRow[] {
  const own = new Set([...header.columns].flatMap(([role, { index }]) => (OWN.has(role) ? [index] : [])));
  const stairs = new Set(header.stairs.map(({ index }) => index));
  const blocks = sheet.merges.filter(
    ({ top, bottom, left, right }) =>
      top > header.bottom && bottom > top && left === right && !own.has(left) && !stairs.has(left),
  );
  if (blocks.length === 0) {
    return items;
  }
  const written = new Map(sheet.rows.map((row) => [row.row, row]));
  const cellsOf = new Map(items.map((item): readonly [number, RawRow] => [item.row, item]));
  const reached = new Map<number, number>();
  for (const { top, bottom, left } of blocks.toSorted((one, two) => one.top - two.top)) {
    const cell = written.get(top)?.cells[left];
    // A merge may reach to the last row a sheet can have.
    const last = Math.min(bottom, sheet.rows.at(-1)?.row ?? 0);
    // Blocks do not overlap; a file that says so must not cost the rows again for each.
    const first = Math.max(top, reached.get(left) ?? 0) + 1;
    reached.set(left, Math.max(last, first - 1));
    for (let row = first; cell !== undefined && row <= last; row += 1) {
      const item = cellsOf.get(row);
      if (item !== undefined && item.cells[left] === undefined) {
        cellsOf.set(row, { row, cells: withCell(item.cells, left, cell) });
      }
    }
  }
  return items.map((item) => cellsOf.get(item.row) ?? item);
}

function withCell(cells: RawRow['cells'], column: number, cell: RawCell): RawRow['cells'] {
  const longer = Array.from({ length: Math.max(cells.length, column + 1) }, (_, index) => cells[index]);
  return longer.with(column, cell);
}
