import type { RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import { type BomHeader, findHeaders, looksLikeHeader } from './find-header.ts';
import { readHeaderCell } from './header-cell.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { filledCells } from './sheet-cells.ts';
import { windowOf } from './sheet-window.ts';

/** One table of a sheet: its part of the sheet and its header. All tables together hold every row. */
export interface BomTable {
  readonly sheet: RawSheet;
  readonly header: BomHeader;
  /** Column (from 0) where the table begins, when it does not stand at the left. */
  readonly left: number;
}

/** Columns a title row covers. */
interface Span {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** A header with a far better one below it is no header: an info box has "Project", "Name" and "Qty" too. */
const WEAK_SHARE = 0.5;

/** Fewer rows than this under a weak header are an info box, not a table. */
const SMALL_TABLE = 3;

/** Rows of which every cell is looked at; further down a row is given up when it begins with data. */
const ROWS_SEEN_WHOLE = 200;

/** Longest text that can be a column title. */
const LONGEST_TITLE = 60;

/** Part numbers and sizes; a column title has at most one digit. */
const TWO_DIGITS = /\d.*\d/s;

/** More titles than this make a very wide row. */
const WIDE_ROW = 300;

const LAST_ROW = Number.MAX_SAFE_INTEGER;

/**
 * Finds all tables of a sheet: below each other, each with its own header, and side by side, parted by an empty column
 * or by the same titles beginning again. The same header printed again on the next page does not begin a new table.
 */
export function findTables(sheet: RawSheet): readonly BomTable[] {
  const spans = sheet.rows.flatMap((row, index) => titleSpans(row, index < ROWS_SEEN_WHOLE));
  const starts = bandStarts(spans);
  const anchors = new Set(spans.map((span) => span.row));
  return starts.flatMap((left, index) => {
    const right = (starts[index + 1] ?? LAST_ROW) - 1;
    const everything = { left, right, top: 0, bottom: LAST_ROW };
    const band = starts.length === 1 ? sheet : windowOf(sheet, everything);
    return tablesBelow(band, left, findHeaders(band, anchors));
  });
}

function tablesBelow(band: RawSheet, left: number, headers: readonly BomHeader[]): readonly BomTable[] {
  const real = withoutWeak(headers);
  const distinct: BomHeader[] = [];
  for (const header of real) {
    const before = distinct.at(-1);
    if (before === undefined || !isSameHeader(before, header)) {
      distinct.push(header);
    }
  }
  const tops = distinct.map((header, index) => (index === 0 ? 0 : firstTitleRow(band, header)));
  return distinct.map((header, index) => {
    const bottom = (tops[index + 1] ?? LAST_ROW) - 1;
    const part = { left, right: LAST_ROW - 1, top: tops[index] ?? 0, bottom };
    return { sheet: distinct.length === 1 ? band : windowOf(band, part), header, left };
  });
}

function withoutWeak(headers: readonly BomHeader[]): readonly BomHeader[] {
  const best = Math.max(...headers.map((header) => header.score));
  return headers.filter((header, index) => {
    const next = headers[index + 1];
    const isSmall = next !== undefined && next.top - header.bottom <= SMALL_TABLE;
    return header.score > best * WEAK_SHARE || (header.score === best && !isSmall);
  });
}

function isSameHeader(one: BomHeader, two: BomHeader): boolean {
  return (
    one.columns.size === two.columns.size &&
    [...one.columns].every(([role, column]) => {
      const other = two.columns.get(role);
      return other?.index === column.index && other.header === column.header && other.unit === column.unit;
    })
  );
}

/** Rows with a single text right above a header are its titles. */
function firstTitleRow(band: RawSheet, header: BomHeader): number {
  const byRow = new Map(band.rows.map((row) => [row.row, row]));
  let top = header.top;
  for (let row = byRow.get(top - 1); row !== undefined; row = byRow.get(top - 1)) {
    if (filledCells(row).length !== 1) {
      break;
    }
    top -= 1;
  }
  return top;
}

/** The title rows in one row of a sheet: usually none, one for a header, two where two tables stand side by side. */
function titleSpans(row: RawRow, isWhole: boolean): readonly Span[] {
  const titles: { readonly column: number; readonly role: ColumnRole | undefined }[] = [];
  let known = 0;
  for (let column = 0; column < row.cells.length; column += 1) {
    const cell = row.cells[column];
    if (cell === undefined || cell.text === '') {
      continue;
    }
    const mayBeTitle =
      cell.kind === 'text' && cell.text.length <= LONGEST_TITLE && !TWO_DIGITS.test(cell.text);
    const role = mayBeTitle ? readHeaderCell(cell.text)?.role : undefined;
    known += role === undefined ? 0 : 1;
    titles.push({ column, role });
    // A row of data is left early: its first cells are no titles. Tables that stand beside each other begin near the top.
    if (!isWhole && titles.length >= 5 && known === 0) {
      return [];
    }
  }
  if (known < 2) {
    return [];
  }
  const runs = runsOf(titles).filter((run) => looksLikeHeader(rolesOf(run)));
  const parts = runs.length > 0 ? runs : [titles];
  return parts
    .flatMap(repeated)
    .filter((part) => looksLikeHeader(rolesOf(part)))
    .map((part) => ({ row: row.row, left: part[0]?.column ?? 0, right: part.at(-1)?.column ?? 0 }));
}

type Titles = readonly { readonly column: number; readonly role: ColumnRole | undefined }[];

function rolesOf(titles: Titles): ReadonlySet<ColumnRole> {
  return new Set(titles.flatMap(({ role }) => (role === undefined ? [] : [role])));
}

/** Titles parted at empty columns. */
function runsOf(titles: Titles): readonly Titles[] {
  const runs: { readonly column: number; readonly role: ColumnRole | undefined }[][] = [];
  for (const title of titles) {
    const run = runs.at(-1);
    if (run === undefined || title.column !== (run.at(-1)?.column ?? -2) + 1) {
      runs.push([title]);
    } else {
      run.push(title);
    }
  }
  return runs;
}

/** Titles parted where a whole set of them begins again, without an empty column between. */
function repeated(titles: Titles): readonly Titles[] {
  for (let start = 2; start < titles.length - 1; start += 1) {
    const begins = titles[start]?.role === titles[0]?.role;
    // Looking at both sides of every column of a very wide row would take time with the square of its width.
    if (!begins || (titles[start]?.role === undefined && titles.length > WIDE_ROW)) {
      continue;
    }
    const [left, right] = [titles.slice(0, start), titles.slice(start)];
    const [before, after] = [rolesOf(left), rolesOf(right)];
    const common = [...after].filter((role) => role !== 'ignored' && before.has(role));
    const isWhole = before.has('quantity') && after.has('quantity') && common.length >= 3;
    if (isWhole && looksLikeHeader(before) && looksLikeHeader(after)) {
      return [left, ...repeated(right)];
    }
  }
  return [titles];
}

/** First columns of the bands of columns in which tables stand side by side; 0 alone for the usual sheet. */
function bandStarts(spans: readonly Span[]): readonly number[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of spans.toSorted((one, two) => one.left - two.left)) {
    const last = bands.at(-1);
    if (last === undefined || left > last.right) {
      bands.push({ left, right });
    } else {
      last.right = Math.max(last.right, right);
    }
  }
  return [0, ...bands.slice(1).map((band) => band.left)];
}
