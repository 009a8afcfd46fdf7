import type { RawCell, RawRow } from '../../../shared/model/raw-table.ts';
import { enforceLimit, type ReadGuard } from '../read-guard.ts';

const LINE_END = /\r\n|\n|\r/g;
const LINE_SIGN = /[\r\n]/;

/**
 * Turns records into rows. `row` is the physical line on which a record starts, as a text editor counts: every
 * record ends one line, and every line end inside quotes is one more.
 */
export function createRecordCollector(guard: ReadGuard, firstLine: number) {
  const { file, limits } = guard;
  const rows: RawRow[] = [];
  let above: RawRow['cells'] = [];
  let line = firstLine;
  let keptCells = 0;
  let keptCharacters = 0;

  function add(record: readonly string[]): void {
    const row = line;
    enforceLimit('limit.sheet.rows', row, limits.rows, { file });
    enforceLimit('limit.sheet.columns', record.length, limits.columns, { file, row });
    // Cut before cells are made: what is taken off a list later leaves its places behind.
    const filled = record.slice(0, record.findLastIndex((text) => text !== '') + 1);
    const cells = filled.map((text, column) => toCell(text, row, above[column]));
    above = cells;
    line += 1;
    for (const text of filled) {
      line += LINE_SIGN.test(text) ? (text.match(LINE_END)?.length ?? 0) : 0;
      keptCharacters += text.length;
    }
    if (cells.length > 0) {
      rows.push({ row, cells });
    }
    keptCells += cells.length;
    enforceLimit('limit.table.cells', keptCells, limits.cells, { file });
    enforceLimit('limit.table.text', keptCharacters, limits.textCharacters, { file });
  }

  /** A cell that says what the one above it says is the same object: half of a parts list repeats. */
  function toCell(text: string, row: number, cellAbove: RawCell | undefined): RawCell | undefined {
    if (text === '') {
      return undefined;
    }
    if (cellAbove?.text === text) {
      return cellAbove;
    }
    if (text.length > limits.cellCharacters) {
      enforceLimit('limit.cell.tooLong', text.length, limits.cellCharacters, { file, row });
    }
    return { kind: 'text', text };
  }

  return { add, rows, nextLine: (): number => line };
}
