import type { RawRow } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';
import { ROW_PATTERNS, type NonItemKind } from './row-kind-words.ts';
import { filledCells, textAt } from './sheet-cells.ts';
import { recognisable } from './text-form.ts';

/** Shares of the header's texts a later row must repeat to be a printed-again header. */
const REPEATED_HEADER_TEXTS = 3;

function repeatsHeader(row: RawRow, header: BomHeader): boolean {
  const repeated = [...header.columns.values()].filter(
    (column) =>
      column.header !== '' && recognisable(textAt(row, column.index)) === recognisable(column.header),
  );
  return repeated.length >= Math.min(REPEATED_HEADER_TEXTS, header.columns.size);
}

/**
 * Kind of a row that is certainly not a part; undefined when the row may be one. `hasKey` tells that the row
 * carries a part number, a level or a position: such a row is never set aside because of a word in it.
 */
export function nonItemKind(row: RawRow, header: BomHeader, hasKey: boolean): NonItemKind | undefined {
  if (row.row < header.top) {
    return 'title';
  }
  if (row.row <= header.bottom || repeatsHeader(row, header)) {
    return 'header';
  }
  const cells = filledCells(row);
  if (cells.length === 0) {
    return 'blank';
  }
  if (hasKey) {
    return undefined;
  }
  const first = recognisable(cells[0]?.cell.text ?? '');
  return ROW_PATTERNS.find(({ pattern }) => pattern.test(first))?.kind;
}

/** All texts of a row in one, for the record of rows that are not lines. */
export function rowText(row: RawRow): string {
  return filledCells(row)
    .map(({ cell }) => cell.text.trim())
    .join(' | ')
    .slice(0, 2000);
}
