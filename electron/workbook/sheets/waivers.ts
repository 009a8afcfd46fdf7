import { type Book } from '../book.ts';
import { blankCell, numberCell, textCell } from '../model/cell.ts';
import { type FreeSheet } from '../table/free-sheet.ts';
import { sectionRow } from './section-row.ts';

/** Findings somebody answers for, below the checks: why, who, since when, how many findings. */
export function addWaivers(book: Book, sheet: FreeSheet, widths: readonly number[]): void {
  const waivers = book.content.study.waivers ?? [];
  if (waivers.length === 0) {
    return;
  }
  sheet.skip();
  sectionRow(sheet, widths, book.say('section.waivers'));
  sheet.add([
    textCell(book.say('column.reason'), 'header'),
    textCell(book.say('column.waivedBy'), 'header'),
    textCell(book.say('column.date'), 'header'),
    textCell(book.say('column.findingCount'), 'headerNumber'),
    blankCell('header'),
  ]);
  for (const waiver of waivers) {
    const what = [waiver.code, waiver.lineId, waiver.field].filter((part) => part !== undefined).join(' · ');
    const count = (book.content.waived ?? []).filter((each) => each.waiver.id === waiver.id).length;
    sheet.add([
      textCell(`${waiver.reason}\n${what}`, 'textWrap'),
      textCell(waiver.by, 'textWrap'),
      textCell(waiver.date),
      numberCell(count, 'integer'),
    ]);
  }
}
