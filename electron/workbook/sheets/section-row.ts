import { blankCell, type Cell, textCell } from '../model/cell.ts';
import { type FreeSheet } from '../table/free-sheet.ts';

const SECTION_HEIGHT = 18;
const TITLE_HEIGHT = 24;

/** Title and note of a free sheet, with an empty row below. */
export function titleRows(sheet: FreeSheet, title: string, note: string): void {
  sheet.add([textCell(title, 'title')], 'plain', TITLE_HEIGHT);
  sheet.add([textCell(note, 'subtitle')]);
  sheet.skip();
}

/** A heading over the whole width; gives its row. */
export function sectionRow(sheet: FreeSheet, widths: readonly number[], text: string): number {
  return sheet.add(
    [textCell(text, 'section'), ...widths.slice(1).map((): Cell => blankCell('section'))],
    'plain',
    SECTION_HEIGHT,
  );
}
