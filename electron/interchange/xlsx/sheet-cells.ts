import type { RawCell, RawRow } from '../../../shared/model/raw-table.ts';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { decodeEscapes, type MakeCell } from './cell-text.ts';
import { formatCellReference, parseCellReference } from './cell-reference.ts';
import { meaningOfCell, type WrittenCell } from './cell-value.ts';
import { formulaAt, type SharedFormula } from './shared-formula.ts';
import type { CellFormat, CellFormats } from './styles-part.ts';

/** A format index outside the list shows nothing but a plain number, as in the spreadsheet programs. */
const PLAIN: CellFormat = { numbers: 'number', indent: 0 };

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
  /** Takes each row as soon as it is read; then no row is kept. */
  readonly takeRow?: TakeRow | undefined;
  /** Absent where all columns are wanted. */
  readonly wantedColumns?: WantedColumns | undefined;
  /** True keeps the formulas of cells beside their results. */
  readonly keepsFormulas?: boolean | undefined;
}

/** Hears of the rows of a workbook one by one, sheet after sheet. */
export type TakeRow = (sheet: string, row: RawRow) => void;

/** Columns that are wanted of the next row of a sheet, asked anew for each; cells of others are passed over unread. */
export type WantedColumns = (sheet: string) => ReadonlySet<number> | undefined;

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
  const place = { file, sheet };
  const rows: RawRow[] = [];
  let row = 0;
  let cells: (RawCell | undefined)[] = [];
  let column = -1;
  let wanted: ReadonlySet<number> | undefined;
  const sharedFormulas = new Map<string, SharedFormula>();

  function startRow(reference: string | undefined): void {
    const next = reference === undefined ? row + 1 : Number(reference);
    if (!Number.isInteger(next) || next <= row) {
      refuseReference(reference ?? '');
    }
    enforceLimit('limit.sheet.rows', next, limits.rows, place);
    row = next;
    wanted = context.wantedColumns?.(sheet);
    column = -1;
    cells = [];
  }

  function startCell(reference: string | undefined): void {
    const position = reference === undefined ? { row, column: column + 1 } : parseCellReference(reference);
    if (position === undefined || position.row !== row || position.column <= column) {
      refuseReference(reference ?? '');
    }
    enforceLimit('limit.sheet.columns', position.column + 1, limits.columns, place);
    column = position.column;
  }

  function setCell(written: Omit<WrittenCell, 'style'>, formatIndex: number): void {
    if (wanted?.has(column) === false) {
      return;
    }
    const value = written.value === undefined ? undefined : decodeText(written);
    const { numbers: style, indent, showing } = context.formats[formatIndex] ?? PLAIN;
    const meaning = meaningOfCell({ ...written, value, style }, context.sharedStrings, context.date1904);
    const formula = context.keepsFormulas === true ? formulaOf(written) : undefined;
    if (meaning.kind === 'empty' && formula === undefined) {
      return;
    }
    if (meaning.kind === 'unreadable') {
      const cell = formatCellReference(row, column);
      const params = { file, sheet, cell, found: meaning.found.slice(0, LONGEST_QUOTE) };
      refuse(meaning.code, params, { ...place, cell });
    }
    const { kind, text } = meaning.kind === 'empty' ? { kind: 'text' as const, text: '' } : meaning;
    if (text.length > limits.cellCharacters) {
      const cell = formatCellReference(row, column);
      enforceLimit('limit.cell.tooLong', text.length, limits.cellCharacters, { ...place, cell });
    }
    while (cells.length < column) {
      cells.push(undefined);
    }
    const shown = showing === undefined || kind !== 'number' ? undefined : showing(text);
    const made = context.makeCell(kind, text, written.type === 's', shown);
    const isIndented = indent !== 0 && kind === 'text';
    // Equal cells are one object; only those with something of their own are not.
    cells.push(
      isIndented || formula !== undefined
        ? { ...made, ...(isIndented && { indent }), ...(formula !== undefined && { formula }) }
        : made,
    );
    // A row counts with its whole length: a value far to the right needs the empty places before it too.
    enforceLimit('limit.table.cells', context.keptCells + cells.length, limits.cells, place);
  }

  /** The formula of a cell; one that is shared reads here as it would if it stood alone. */
  function formulaOf({ formula, shared }: Omit<WrittenCell, 'style'>): string | undefined {
    if (shared === undefined || formula === undefined) {
      return formula;
    }
    if (formula !== '') {
      sharedFormulas.set(shared, { text: formula, at: { row, column } });
      return formula;
    }
    const master = sharedFormulas.get(shared);
    return master === undefined ? formula : formulaAt(master, row, column);
  }

  function endRow(): void {
    if (cells.length > 0 && context.takeRow !== undefined) {
      context.takeRow(sheet, { row, cells });
    } else if (cells.length > 0) {
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
