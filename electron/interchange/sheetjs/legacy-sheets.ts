import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AppException, type ErrorCode } from '../../../shared/errors/app-error.ts';
import type { RawCell, RawMerge, RawRow, RawSheet } from '../../../shared/model/raw-table.ts';
import { styleOfFormatCode } from '../xlsx/number-format.ts';
import { toPlainNumber } from '../xlsx/plain-number.ts';
import { formatSerialDate } from '../xlsx/serial-date.ts';
import { numberShowing, type NumberShowing } from '../xlsx/shown-number.ts';
import { enforceLimit } from '../read-guard.ts';
import type { LegacyAnswer, LegacyRequest } from './messages.ts';

/**
 * Reads an old binary workbook (.xls) or an OpenDocument sheet (.ods): values, formulas only as a sign that one without
 * result is none. Macros, pictures and links are never opened. A file the library throws at is `unreadable`.
 */
export function readLegacyBytes(request: LegacyRequest): LegacyAnswer {
  let book: WorkBook;
  try {
    book = read(request.content, {
      type: typeof request.content === 'string' ? 'string' : 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
      // One more than allowed, so that a longer sheet is seen and refused instead of cut off.
      sheetRows: request.limits.rows + 1,
    });
  } catch (error) {
    // The library throws plain errors for whatever it does not understand.
    return {
      kind: error instanceof Error && /password-protected/i.test(error.message) ? 'encrypted' : 'unreadable',
    };
  }
  try {
    return { kind: 'sheets', sheets: sheetsOf(book, request) };
  } catch (error) {
    if (!(error instanceof AppException)) {
      throw error;
    }
    return { kind: 'refused', error: error.error };
  }
}

/** How the cells of a workbook are read. */
interface CellReading {
  readonly date1904: boolean;
  /**
   * Whether words in number formats count. The library gives the formats of .ods cells only where a cell does not take
   * that of its column: half of them would mislead more than none.
   */
  readonly readsFormats: boolean;
}

/** An .ods is an archive, and begins with "PK". */
function isZip(content: LegacyRequest['content']): boolean {
  return typeof content !== 'string' && content[0] === 0x50 && content[1] === 0x4b;
}

interface Kept {
  cells: number;
  characters: number;
}

function sheetsOf(book: WorkBook, request: LegacyRequest): readonly RawSheet[] {
  const kept: Kept = { cells: 0, characters: 0 };
  const reading: CellReading = {
    date1904: book.Workbook?.WBProps?.date1904 === true,
    readsFormats: !isZip(request.content),
  };
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet === undefined ? [] : [sheetOf(sheet, name, hidden, request, kept, reading)];
  });
}

function sheetOf(
  sheet: WorkSheet,
  name: string,
  hidden: boolean,
  { file, limits }: LegacyRequest,
  kept: Kept,
  reading: CellReading,
): RawSheet {
  const enforce = (code: ErrorCode, found: number, limit: number): void =>
    enforceLimit(code, found, limit, { file, sheet: name });
  const grid = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  enforce('limit.sheet.rows', grid.length, limits.rows);
  const rows: RawRow[] = [];
  for (const [index, written] of grid.entries()) {
    const cells: (RawCell | undefined)[] = [];
    for (const [column, one] of Array.from(written ?? []).entries()) {
      const cell = one === undefined ? undefined : rawCell(one, reading);
      if (cell === undefined) {
        continue;
      }
      enforce('limit.sheet.columns', column + 1, limits.columns);
      enforce('limit.cell.tooLong', cell.text.length, limits.cellCharacters);
      while (cells.length < column) {
        cells.push(undefined);
      }
      cells.push(cell);
      kept.characters += cell.text.length;
    }
    kept.cells += cells.length;
    enforce('limit.table.cells', kept.cells, limits.cells);
    enforce('limit.table.text', kept.characters, limits.textCharacters);
    if (cells.length > 0) {
      rows.push({ row: index + 1, cells });
    }
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }): RawMerge => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: e.c,
  }));
  enforce('limit.sheet.merges', merges.length, limits.merges);
  const hiddenRows = rows.map(({ row }) => row).filter((row) => sheet['!rows']?.[row - 1]?.hidden === true);
  return { name, hidden, rows, merges, ...(hiddenRows.length === 0 ? {} : { hiddenRows }) };
}

function rawCell(cell: CellObject, reading: CellReading): RawCell | undefined {
  const { t: type, v: value, f: formula } = cell;
  if (value === undefined || type === 'z') {
    return formula === undefined ? undefined : { kind: 'formulaWithoutValue', text: formula };
  }
  switch (type) {
    case 'n':
      return numberCell(Number(value), cell, reading);
    case 'b':
      return { kind: 'boolean', text: value === true ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: cell.w ?? utils.format_cell(cell) };
    case 'd':
      return { kind: 'date', text: value instanceof Date ? value.toISOString().slice(0, 10) : String(value) };
    default:
      return value === '' ? undefined : { kind: 'text', text: String(value) };
  }
}

function numberCell(
  value: number,
  cell: CellObject,
  { date1904, readsFormats }: CellReading,
): RawCell | undefined {
  const style = typeof cell.z === 'string' ? styleOfFormatCode(cell.z) : 'number';
  const date = formatSerialDate(value, style, date1904);
  if (date !== undefined) {
    return { kind: 'date', text: date };
  }
  const text = toPlainNumber(String(value));
  if (text === undefined) {
    return { kind: 'error', text: String(value) };
  }
  const code = readsFormats && style === 'number' && typeof cell.z === 'string' ? cell.z : undefined;
  const shown = code === undefined ? undefined : showingOf(code)?.(text);
  return shown === undefined ? { kind: 'number', text } : { kind: 'number', text, shown };
}

/** What the formats of the file show; the thread reads one file and ends. */
const showings = new Map<string, NumberShowing | undefined>();

function showingOf(code: string): NumberShowing | undefined {
  if (!showings.has(code)) {
    showings.set(code, numberShowing(code));
  }
  return showings.get(code);
}
