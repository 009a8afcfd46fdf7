import type { RawCell, RawFile, RawMerge, RawRow, RawSheet } from '../../shared/model/raw-table.ts';

/** What a test writes into a cell: a number, a text, a whole cell, or null for an empty one. */
export type CellValue = string | number | RawCell | null;

function toCell(value: CellValue): RawCell | undefined {
  if (value === null || value === '') {
    return undefined;
  }
  if (typeof value === 'object') {
    return value;
  }
  return typeof value === 'number' ? { kind: 'number', text: String(value) } : { kind: 'text', text: value };
}

/** A sheet from rows of values; row numbers count from 1, rows without a filled cell are left out as in a real file. */
export function makeSheet(
  rows: readonly (readonly CellValue[])[],
  options: { readonly name?: string; readonly hidden?: boolean; readonly merges?: readonly RawMerge[] } = {},
): RawSheet {
  const filled = rows
    .map((values, index): RawRow => ({ row: index + 1, cells: values.map(toCell) }))
    .filter((row) => row.cells.some((cell) => cell !== undefined));
  return {
    name: options.name ?? 'BOM',
    hidden: options.hidden ?? false,
    rows: filled,
    merges: options.merges ?? [],
  };
}

/** A raw file of one or more sheets with an invented name and hash. */
export function makeRawFile(...sheets: readonly RawSheet[]): RawFile {
  return { fileName: 'parts.xlsx', sha256: 'a'.repeat(64), format: 'xlsx', sheets };
}

/** The same file with some cells of its first sheet replaced; the key is a cell address of columns A to Z, like "F725". */
export function withCells(file: RawFile, changes: Readonly<Record<string, CellValue>>): RawFile {
  const byRow = new Map<number, [number, CellValue][]>();
  for (const [address, value] of Object.entries(changes)) {
    const row = Number(address.slice(1));
    byRow.set(row, [...(byRow.get(row) ?? []), [address.charCodeAt(0) - 65, value]]);
  }
  const [first, ...others] = file.sheets;
  const rows = (first?.rows ?? []).map((row) => {
    const cells = [...row.cells];
    for (const [column, value] of byRow.get(row.row) ?? []) {
      cells[column] = toCell(value);
    }
    return byRow.has(row.row) ? { ...row, cells } : row;
  });
  return first === undefined ? file : { ...file, sheets: [{ ...first, rows }, ...others] };
}
