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
  let line = firstLine;
  let keptCells = 0;
  let keptCharacters = 0;

  function add(record: readonly string[]): void {
    const row = line;
    enforceLimit('limit.sheet.rows', row, limits.rows, { file });
    enforceLimit('limit.sheet.columns', record.length, limits.columns, { file, row });
    const cells = record.map((text) => toCell(text, row));
    line += 1;
    for (const text of record) {
      line += LINE_SIGN.test(text) ? (text.match(LINE_END)?.length ?? 0) : 0;
      keptCharacters += text.length;
    }
    while (cells.length > 0 && cells.at(-1) === undefined) {
      cells.pop();
    }
    if (cells.length > 0) {
      rows.push({ row, cells });
    }
    keptCells += cells.length;
    enforceLimit('limit.table.cells', keptCells, limits.cells, { file });
    enforceLimit('limit.table.text', keptCharacters, limits.textCharacters, { file });
  }

  function toCell(text: string, row: number): RawCell | undefined {
    enforceLimit('limit.cell.tooLong', text.length, limits.cellCharacters, { file, row });
    return text === '' ? undefined : { kind: 'text', text };
  }

  return { add, rows, nextLine: (): number => line };
}
