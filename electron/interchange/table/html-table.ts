import type { RawCell, RawMerge, RawRow, RawSheet } from '../../../shared/model/raw-table.ts';
import { enforceLimit, type ReadGuard, refuse } from '../read-guard.ts';
import { decodeEntities } from './html-entities.ts';

/** A tag: its name with a slash where it ends something, and its attributes. */
const TAG = /<(\/?[a-z][a-z0-9:]*)([^>]*)>/gi;

/** What is no text although it stands between tags. */
const NO_TEXT = /<!--[\s\S]*?(?:-->|$)|<(script|style|title)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

const SPAN = { across: /\bcolspan\s*=\s*["']?\s*(\d{1,9})/i, down: /\browspan\s*=\s*["']?\s*(\d{1,9})/i };

/** Tags after which a new line begins within a cell. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', '/p', 'div', '/div', 'li']);

/** Tags looked at between two looks at time and cancel. */
const TAGS_PER_LOOK = 4096;

/** The cell that is open. */
interface OpenCell {
  text: string;
  readonly across: number;
  readonly down: number;
}

/**
 * Reads the tables of a web page into one sheet, below each other and in their order; of a table within a table every
 * row is a row of the sheet. Cells are texts, cells over several rows or columns are merged areas. Throws AppException
 * `input.file.tableNotClosed` for a page that ends within a table, `limit.*`, `cancelled.reading`.
 */
export function readHtmlTable(page: string, guard: ReadGuard): RawSheet {
  const { file, limits } = guard;
  const rows: RawRow[] = [];
  const merges: RawMerge[] = [];
  /** First row that is free again, by column, below cells over several rows. */
  const freeFrom = new Map<number, number>();
  let row = 0;
  let cells: (RawCell | undefined)[] = [];
  let column = 0;
  let kept = { cells: 0, characters: 0 };
  let cell: OpenCell | undefined;

  function startRow(): void {
    endRow();
    row += 1;
    enforceLimit('limit.sheet.rows', row, limits.rows, { file });
  }

  function endRow(): void {
    endCell();
    if (cells.length > 0) {
      rows.push({ row, cells });
    }
    cells = [];
    column = 0;
  }

  function endCell(): void {
    const ended = cell;
    cell = undefined;
    if (ended === undefined) {
      return;
    }
    while ((freeFrom.get(column) ?? 0) > row) {
      column += 1;
    }
    const right = column + ended.across - 1;
    enforceLimit('limit.sheet.columns', right + 1, limits.columns, { file, row });
    const bottom = Math.min(row + ended.down - 1, limits.rows);
    if (right > column || bottom > row) {
      merges.push({ top: row, left: column, bottom, right });
      enforceLimit('limit.sheet.merges', merges.length, limits.merges, { file });
    }
    for (let covered = column; bottom > row && covered <= right; covered += 1) {
      freeFrom.set(covered, bottom + 1);
    }
    keep(decodeEntities(ended.text.replace(/[ \t\r]*\n\s*/g, '\n')).trim());
    column = right + 1;
  }

  function keep(text: string): void {
    enforceLimit('limit.cell.tooLong', text.length, limits.cellCharacters, { file, row });
    if (text === '') {
      return;
    }
    while (cells.length < column) {
      cells.push(undefined);
    }
    cells.push({ kind: 'text', text });
    kept = { cells: kept.cells + cells.length, characters: kept.characters + text.length };
    enforceLimit('limit.table.cells', kept.cells, limits.cells, { file });
    enforceLimit('limit.table.text', kept.characters, limits.textCharacters, { file });
  }

  const text = page.replace(NO_TEXT, '');
  let end = 0;
  let open = 0;
  let seen = 0;
  for (const tag of text.matchAll(TAG)) {
    const [whole, written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    if (cell !== undefined) {
      // Line ends of the page are no line ends of the text.
      cell.text += text.slice(end, tag.index).replace(/\s+/g, ' ');
    }
    end = tag.index + whole.length;
    open += name === 'table' ? 1 : name === '/table' ? -1 : 0;
    if (name === 'tr') {
      startRow();
    } else if (name === 'td' || name === 'th') {
      endCell();
      cell = { text: '', across: spanOf(SPAN.across, attributes), down: spanOf(SPAN.down, attributes) };
    } else if (name === '/td' || name === '/th') {
      endCell();
    } else if (name === '/tr' || name === 'table' || name === '/table') {
      endRow();
    } else if (BREAKS.has(name) && cell !== undefined) {
      cell.text += '\n';
    }
    seen += 1;
    if (seen % TAGS_PER_LOOK === 0) {
      guard.checkpoint();
    }
  }
  if (cell !== undefined) {
    cell.text += text.slice(end);
  }
  endRow();
  if (open > 0) {
    refuse('input.file.tableNotClosed', { file }, { file });
  }
  return { name: '', hidden: false, rows, merges };
}

function spanOf(pattern: RegExp, attributes: string): number {
  return Math.max(1, Number(pattern.exec(attributes)?.[1] ?? '1'));
}
