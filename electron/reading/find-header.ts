import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import { columnLetter } from './cell-address.ts';
import { readHeaderCell } from './header-cell.ts';
import type { ColumnRole } from './header-synonyms.ts';
import { filledCells, mergedText } from './sheet-cells.ts';
import { unitCode } from './unit-text.ts';

/** A column of the sheet that is read as something. */
export interface BomColumn {
  readonly index: number;
  readonly letter: string;
  readonly header: string;
  /** Unit code written inside the header or in the row below it. */
  readonly unit?: string;
}

/** The header of a BOM table: its rows and which column holds what. */
export interface BomHeader {
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<ColumnRole, BomColumn>;
  /** How much the row looks like a header: one point for each field recognised. */
  readonly score: number;
}

/** How far down a header is looked for: exports carry at most some dozen title and filter rows. */
const ROWS_LOOKED_AT = 200;

const IDENTITY: readonly ColumnRole[] = ['partNumber', 'description', 'position'];

function candidate(sheet: RawSheet, rows: ReadonlyMap<number, RawRow>, row: RawRow): BomHeader | undefined {
  const width = Math.max(row.cells.length, rows.get(row.row - 1)?.cells.length ?? 0);
  const columns = new Map<ColumnRole, BomColumn>();
  let usesRowAbove = false;
  for (let index = 0; index < width; index += 1) {
    const own = mergedText(sheet, rows, row.row, index);
    const group = mergedText(sheet, rows, row.row - 1, index);
    const understood = own === '' ? undefined : readHeaderCell(own, group);
    if (understood !== undefined && !columns.has(understood.role)) {
      usesRowAbove ||= group !== '' && (group === own || readHeaderCell(own) === undefined);
      const { role, unit } = understood;
      const column = { index, letter: columnLetter(index), header: own };
      columns.set(role, unit === undefined ? column : { ...column, unit });
    }
  }
  const score = [...columns.keys()].filter((role) => role !== 'ignored').length;
  const identified = IDENTITY.some((role) => columns.has(role));
  const isHeader = identified && (score >= 4 || (score >= 2 && columns.has('quantity')));
  if (!isHeader) {
    return undefined;
  }
  // Two or more merged cells side by side are group titles over columns; a single one is a page title.
  const groupTitles =
    sheet.merges.filter((area) => area.top === row.row - 1 && area.bottom <= row.row).length >= 2;
  return { top: usesRowAbove || groupTitles ? row.row - 1 : row.row, bottom: row.row, columns, score };
}

/** A row under the header that holds nothing but units: "[kg]" under "Mass". */
function withUnitRow(header: BomHeader, rows: ReadonlyMap<number, RawRow>): BomHeader {
  const below = rows.get(header.bottom + 1);
  const cells = below === undefined ? [] : filledCells(below);
  const units = cells.map(
    ({ column, cell }) => [column, unitCode(cell.text.replace(/[[\]()]/g, ''))] as const,
  );
  if (units.length === 0 || units.some(([, unit]) => unit === undefined)) {
    return header;
  }
  const byColumn = new Map(units);
  const columns = new Map(
    [...header.columns].map(([role, column]) => {
      const unit = column.unit ?? byColumn.get(column.index);
      return [role, unit === undefined ? column : { ...column, unit }] as const;
    }),
  );
  return { ...header, bottom: header.bottom + 1, columns };
}

/** Finds the header row of a BOM anywhere in the first rows of a sheet; undefined when no row looks like one. */
export function findHeader(sheet: RawSheet): BomHeader | undefined {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  let best: BomHeader | undefined;
  for (const row of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    const found = candidate(sheet, rows, row);
    if (found !== undefined && (best === undefined || found.score > best.score)) {
      best = found;
    }
  }
  return best === undefined ? undefined : withUnitRow(best, rows);
}
