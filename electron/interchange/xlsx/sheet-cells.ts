import type { RawCell, RawRow } from '../../../shared/model/raw-table.ts';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { decodeEscapes, type MakeCell } from './cell-text.ts';
import { formatCellReference, parseCellReference } from './cell-reference.ts';
import { meaningOfCell, type WrittenCell } from './cell-value.ts';
import type { CellFormats } from './styles-part.ts';

/** Characters of a wrong reference that an error repeats. */
const LONGEST_QUOTE = 40;

/** What the cells of all sheets of one workbook share. */
export interface WorkbookContext {
  readonly guard: ReadGuard;
  readonly sharedStrings: readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
  readonly makeCell: MakeCell;
  /** Cell positions kept so far, over all sheets. */
  keptCells: number;
}

/** Takes rows and cells in the order of the file. */
export interface SheetCells {
  readonly startRow: (reference: string | undefined) => void;
  readonly startCell: (reference: string | undefined) => void;
  readonly setCell: (written: Omit<WrittenCell, 'style'>, formatIndex: number) => void;
  readonly endRow: () => void;
  readonly rows: readonly RawRow[];
  /** Stops with `input.xlsx.badReference` at the row that is open. */
  readonly refuseReference: (found: string) => never;
}

/**
 * Collects the rows of one sheet. Rows and cells must come in ascending order, as every spreadsheet program writes
 * them; anything else is refused, because guessing could put a value into the wrong line.
 */
export function createSheetCells(context: WorkbookContext, sheet: string): SheetCells {
  const { guard } = context;
  const { file, limits } = guard;
  const rows: RawRow[] = [];
  let row = 0;
  let cells: (RawCell | undefined)[] = [];
  let column = -1;

  function startRow(reference: string | undefined): void {
    const next = reference === undefined ? row + 1 : Number(reference);
    if (!Number.isInteger(next) || next <= row) {
      refuseReference(reference ?? '');
    }
    enforceLimit('limit.sheet.rows', next, limits.rows, { file, sheet });
    row = next;
    column = -1;
    cells = [];
  }

  function startCell(reference: string | undefined): void {
    const position = reference === undefined ? { row, column: column + 1 } : parseCellReference(reference);
    if (position === undefined || position.row !== row || position.column <= column) {
      refuseReference(reference ?? '');
    }
    enforceLimit('limit.sheet.columns', position.column + 1, limits.columns, { file, sheet });
    column = position.column;
  }

  function setCell(written: Omit<WrittenCell, 'style'>, formatIndex: number): void {
    const value = written.value === undefined ? undefined : decodeText(written);
    // A format index outside the list shows nothing but a plain number, as in the spreadsheet programs.
    const style = context.formats[formatIndex] ?? 'number';
    const meaning = meaningOfCell({ ...written, value, style }, context.sharedStrings, context.date1904);
    if (meaning.kind === 'empty') {
      return;
    }
    const cell = formatCellReference(row, column);
    if (meaning.kind === 'unreadable') {
      const params = { file, sheet, cell, found: meaning.found.slice(0, LONGEST_QUOTE) };
      refuse(meaning.code, params, { file, sheet, cell });
    }
    if (meaning.text.length > limits.cellCharacters) {
      enforceLimit('limit.cell.tooLong', meaning.text.length, limits.cellCharacters, { file, sheet, cell });
    }
    while (cells.length < column) {
      cells.push(undefined);
    }
    cells.push(context.makeCell(meaning.kind, meaning.text, written.type === 's'));
    // A row counts with its whole length: a value far to the right needs the empty places before it too.
    enforceLimit('limit.table.cells', context.keptCells + cells.length, limits.cells, { file, sheet });
  }

  function endRow(): void {
    if (cells.length > 0) {
      context.keptCells += cells.length;
      rows.push({ row, cells });
    }
  }

  function refuseReference(found: string): never {
    const params = { file, sheet, row: String(row), found: found.slice(0, LONGEST_QUOTE) };
    refuse('input.xlsx.badReference', params, { file, sheet, row });
  }

  return { startRow, startCell, setCell, endRow, rows, refuseReference };
}

function decodeText(written: Omit<WrittenCell, 'style'>): string {
  const isText = written.type === 'str' || written.type === 'inlineStr';
  return isText ? decodeEscapes(written.value ?? '') : (written.value ?? '');
}
