import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import { columnLetter } from './cell-address.ts';
import { readHeaderCell } from './header-cell.ts';
import { headerTitles } from './header-titles.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { filledCells, mergedText, textAt } from './sheet-cells.ts';
import { type StairColumn, stairColumns } from './staircase.ts';
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
  /** Columns titled by levels, in which a line stands in the column of its level; usually none. */
  readonly stairs: readonly StairColumn[];
  /** How much the row looks like a header: one point for each field recognised. */
  readonly score: number;
  /** Title of every column, also of those that are not understood; by column from 0. */
  readonly titles: ReadonlyMap<number, string>;
  /** Columns a person wants left out altogether; usually none. */
  readonly leftOut: ReadonlySet<number>;
}

/** How far down a header is looked for cell by cell: exports carry at most some dozen title and filter rows. */
const ROWS_LOOKED_AT = 200;

const NO_TITLES: ReadonlyMap<number, string> = new Map();
const NONE_LEFT_OUT: ReadonlySet<number> = new Set();

const IDENTITY: readonly ColumnRole[] = ['partNumber', 'description', 'position'];

/** True for a set of roles that no other row of a list has: something to identify and something to count. */
export function looksLikeHeader(roles: ReadonlySet<ColumnRole>): boolean {
  const score = [...roles].filter((role) => role !== 'ignored').length;
  const identified = IDENTITY.some((role) => roles.has(role));
  return identified && (score >= 4 || (score >= 2 && roles.has('quantity')));
}

/** The header a row would be; undefined when it does not look like one. */
export function headerAt(
  sheet: RawSheet,
  rows: ReadonlyMap<number, RawRow>,
  row: RawRow,
): BomHeader | undefined {
  const header = understoodHeader(sheet, rows, row);
  return looksLikeHeader(new Set(header.columns.keys())) ? header : undefined;
}

/** What is understood of a row as a header, however little. */
function understoodHeader(sheet: RawSheet, rows: ReadonlyMap<number, RawRow>, row: RawRow): BomHeader {
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
  // Two or more merged cells side by side are group titles over columns; a single one is a page title.
  const groupTitles =
    sheet.merges.filter((area) => area.top === row.row - 1 && area.bottom <= row.row).length >= 2;
  const top = usesRowAbove || groupTitles ? row.row - 1 : row.row;
  const bare = { top, bottom: row.row, columns, stairs: stairColumns(row), score };
  return { ...bare, titles: NO_TITLES, leftOut: NONE_LEFT_OUT };
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

/** A second title row without merged cells: "each" and "total" under "Weight", the second with nothing above it. */
function withSubtitleRow(header: BomHeader, rows: ReadonlyMap<number, RawRow>): BomHeader {
  const [above, below] = [rows.get(header.bottom), rows.get(header.bottom + 1)];
  const cells = below === undefined ? [] : filledCells(below);
  const found: [ColumnRole, BomColumn][] = [];
  let isSubtitle = false;
  for (const { column, cell } of cells) {
    let index = column;
    while (index > 0 && textAt(above, index).trim() === '') {
      index -= 1;
    }
    const understood = readHeaderCell(cell.text, textAt(above, index));
    const alone = readHeaderCell(cell.text);
    isSubtitle ||= alone === undefined;
    // A title of its own stands there only under nothing: "UoM" beside "per assembly" under "Quantity".
    const repeats = alone?.role === understood?.role && textAt(above, column).trim() !== '';
    if (understood === undefined || (alone !== undefined && repeats)) {
      return header;
    }
    const { role, unit } = understood;
    const named = { index: column, letter: columnLetter(column), header: cell.text };
    found.push([role, unit === undefined ? named : { ...named, unit }]);
  }
  if (!isSubtitle) {
    return header;
  }
  const taken = new Set(found.map(([, column]) => column.index));
  const kept = [...header.columns].filter(([, column]) => !taken.has(column.index));
  return { ...header, bottom: header.bottom + 1, columns: new Map([...kept, ...found]) };
}

/** Rows looked at to tell material numbers from materials. */
const ROWS_SAMPLED = 50;

/** A number of a part; steel and aluminium designations of digits only have four at most and repeat. */
const PART_DIGITS = /^\d{4,18}$/;

/** Business systems title their part number "Material": digits in every row, no two alike, and no other part number. */
function withMaterialNumbers(sheet: RawSheet, { columns, bottom }: BomHeader): BomHeader['columns'] {
  const material = columns.get('materialText');
  if (material === undefined || columns.has('partNumber')) {
    return columns;
  }
  const below = sheet.rows.filter(({ row }) => row > bottom).slice(0, ROWS_SAMPLED);
  const texts = below.map((row) => textAt(row, material.index).trim()).filter((text) => text !== '');
  const areNumbers = texts.length >= 3 && texts.every((text) => PART_DIGITS.test(text));
  return areNumbers && new Set(texts).size === texts.length
    ? new Map([...columns].map(([role, column]) => [role === 'materialText' ? 'partNumber' : role, column]))
    : columns;
}

/**
 * Headers of a sheet in their order, each with the rows of units or subtitles below it: every row in the first 200
 * that looks like one, and the rows of `further`. Of two rows next to each other the better one counts.
 */
export function findHeaders(sheet: RawSheet, further: ReadonlySet<number>): readonly BomHeader[] {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const found: BomHeader[] = [];
  for (const [index, row] of sheet.rows.entries()) {
    const header =
      index < ROWS_LOOKED_AT || further.has(row.row) || further.has(row.row - 1)
        ? headerAt(sheet, rows, row)
        : undefined;
    const before = found.at(-1);
    if (header === undefined) {
      continue;
    }
    if (before === undefined || header.bottom > before.bottom + 1) {
      found.push(header);
    } else if (header.score > before.score) {
      found[found.length - 1] = header;
    }
  }
  return found.map((header) => completed(sheet, rows, header));
}

/** The header a person points at, understood as far as it goes; row 0 says that there is none. */
export function headerOfRow(sheet: RawSheet, wanted: number): BomHeader {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const row = rows.get(wanted);
  return row === undefined
    ? {
        top: wanted,
        bottom: wanted,
        columns: new Map(),
        stairs: [],
        score: 0,
        titles: NO_TITLES,
        leftOut: NONE_LEFT_OUT,
      }
    : completed(sheet, rows, understoodHeader(sheet, rows, row));
}

function completed(sheet: RawSheet, rows: ReadonlyMap<number, RawRow>, header: BomHeader): BomHeader {
  const whole = withSubtitleRow(withUnitRow(header, rows), rows);
  const columns = withMaterialNumbers(sheet, whole);
  return { ...whole, columns, titles: headerTitles(sheet, rows, whole.top, whole.bottom) };
}
