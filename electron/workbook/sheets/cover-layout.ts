import { type Cell, textCell } from '../model/cell.ts';
import { type FreeSheet } from '../table/free-sheet.ts';

/** Label, two methods, unit, remark. */
export const COVER_WIDTHS = [38, 22, 22, 20, 46];

export function coverSection(sheet: FreeSheet, text: string): void {
  sheet.add(
    [
      textCell(text, 'section'),
      ...COVER_WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' })),
    ],
    'plain',
    20,
  );
}
