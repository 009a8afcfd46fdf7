import { type LineResult } from '../../engine/calculation.ts';
import { type Book, column } from '../book.ts';
import { type Cell, numberCell } from '../model/cell.ts';
import { type Column, type Layout } from './layout.ts';

/** Column of the tag of capital goods: 1 or 0. Only sheets with such a line have it. */
export const CAPITAL = 'capital';

export function capitalColumn(book: Book): Column {
  return column(book, CAPITAL, 'groups', 9, { numeric: true });
}

export function capitalCells(layout: Layout, line: Pick<LineResult, 'capitalGoods'>): Record<string, Cell> {
  return layout.has(CAPITAL) ? { [CAPITAL]: numberCell(line.capitalGoods ? 1 : 0, 'integer') } : {};
}

/** Criteria of a SUMIFS that keep lines that are (1) or are not (0) capital goods; none where no line is. */
export function capitalCriteria(layout: Layout, tagged: 0 | 1): string {
  return layout.has(CAPITAL) ? `,${layout.range(CAPITAL)},${tagged}` : '';
}
