import type { Finding } from '../../shared/model/finding.ts';
import type { RawCell, RawRow } from '../../shared/model/raw-table.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import { dateReadings } from './unusable-cell.ts';

/** Digits a spreadsheet keeps of a number; further ones became zeros when the file was made (IEEE 754 binary64). */
const KEPT_DIGITS = 15;

/** A number as a spreadsheet shows it when the column is too narrow: 1.23457E+17. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{2}$/i;

/** What a spreadsheet made of a part number: a date, or a number that lost its last digits. */
export function partNumberTrouble(context: ReadingContext, row: RawRow): readonly Finding[] {
  const column = context.header.columns.get('partNumber');
  const cell = column === undefined ? undefined : row.cells[column.index];
  if (cell?.kind === 'date') {
    const params = { value: cell.text, readings: dateReadings(cell.text) };
    return [cellFinding(context, row.row, 'partNumber', 'bom.partNumberIsDate', 'warning', params)];
  }
  if (cell !== undefined && isShortened(cell)) {
    const params = { value: cell.text };
    return [cellFinding(context, row.row, 'partNumber', 'bom.partNumberShortened', 'warning', params)];
  }
  return [];
}

function isShortened({ kind, text }: RawCell): boolean {
  return kind === 'number'
    ? /^\d+$/.test(text) && text.length > KEPT_DIGITS
    : kind === 'text' && SHORTENED.test(text.trim());
}
