import type { MessageParams } from '../../shared/model/finding.ts';
import type { RawCell } from '../../shared/model/raw-table.ts';

/** Finding code and values of a cell that holds no number although its column does. */
export function unusableCell(cell: RawCell): readonly [string, MessageParams] {
  switch (cell.kind) {
    case 'date':
      return ['bom.numberIsDate', { value: cell.text, readings: dateReadings(cell.text) }];
    case 'formulaWithoutValue':
      return ['bom.formulaWithoutValue', { value: `=${cell.text.replace(/^=/, '')}` }];
    default:
      return ['bom.quantityUnreadable', { value: cell.text }];
  }
}

/**
 * Numbers a spreadsheet may have turned into this date: 2026-12-03 was typed as 3.12 or 12.3. The text itself where it
 * is no full date.
 */
export function dateReadings(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (parts === null) {
    return text;
  }
  const [month, day] = [Number(parts[2]), Number(parts[3])];
  const readings =
    day === 1 ? [`1.${month}`, `${month}.${parts[1]?.slice(2)}`] : [`${day}.${month}`, `${month}.${day}`];
  return [...new Set(readings)].join(' / ');
}
