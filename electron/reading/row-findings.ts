import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { sheetFinding, type ReadingContext } from './reading-context.ts';

/** Row numbers named in one finding. */
const MOST_NAMED = 12;

/** Share of the rows that may be longer than the header before the columns behind it are columns of their own. */
const LONG_SHARE = 0.5;

/** What was noticed about rows as a whole: hidden ones, and ones longer than the header. */
export function rowFindings(context: ReadingContext, items: readonly RawRow[]): readonly Finding[] {
  return [...hiddenRows(context, items), ...longRows(context, items)];
}

/** Parts in rows that a filter or a person has hidden: they are read like the others, and that is said. */
function hiddenRows(context: ReadingContext, items: readonly RawRow[]): readonly Finding[] {
  const hidden = new Set(context.sheet.hiddenRows);
  const rows = hidden.size === 0 ? [] : items.map(({ row }) => row).filter((row) => hidden.has(row));
  const [first] = rows;
  if (first === undefined) {
    return [];
  }
  const named = rows.slice(0, MOST_NAMED).join(', ');
  const params = { count: String(rows.length), rows: rows.length > MOST_NAMED ? `${named} …` : named };
  return [sheetFinding(context, 'bom.rowsHidden', 'warning', params, first)];
}

/**
 * Rows of a text table with a value behind the last title: a decimal comma or a delimiter inside a text without
 * quotation marks has moved the values behind it one column on.
 */
function longRows(context: ReadingContext, items: readonly RawRow[]): readonly Finding[] {
  const last = Math.max(-1, ...context.header.titles.keys());
  if (context.file.format !== 'csv' || last < 0) {
    return [];
  }
  const long = items.flatMap((row) => {
    const value = row.cells.slice(last + 1).find((cell) => cell !== undefined && cell.text.trim() !== '');
    return value === undefined ? [] : [{ row: row.row, value: value.text.slice(0, 200) }];
  });
  return long.length > items.length * LONG_SHARE
    ? []
    : long.map(({ row, value }) =>
        sheetFinding(context, 'bom.rowTooLong', 'error', { row: String(row), value }, row),
      );
}
