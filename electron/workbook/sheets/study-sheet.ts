import { inModelOrder } from '../../../shared/model/study-order.ts';
import { type StudyRow, studyRows } from '../../../shared/model/study-rows.ts';
import { type Book, SHEETS } from '../book.ts';
import { numberCell, optionalText, textCell } from '../model/cell.ts';
import { type RowModel, type SheetModel } from '../model/sheet.ts';

/** Part, id, piece, JSON. */
const WIDTHS = [18, 26, 8, 120];
/** Title, note, blank, header. */
const HEAD_ROWS = 4;

/**
 * 98_Study: the whole study as text, one row for every item, so that the workbook alone is enough to rebuild the study and
 * to recompute it. Left out of a public copy, which masks names.
 */
export function studySheet(book: Book): SheetModel | undefined {
  const { content } = book;
  const { written, meta, locale, order, rowsPerSheet, changeLog, openItems } = content;
  if (written === undefined || content.publicCopy === true) {
    return undefined;
  }
  const workbook = { ...meta, locale, order, rowsPerSheet, openItems };
  const rows = function* (): Generator<StudyRow> {
    yield* studyRows({
      '#workbook': workbook,
      ...(changeLog === undefined ? {} : { '#changeLog': changeLog }),
    });
    yield* studyRows(inModelOrder(written));
  };
  let rowCount = HEAD_ROWS;
  for (const _ of rows()) {
    rowCount += 1;
  }
  return {
    name: SHEETS.study,
    columnWidths: WIDTHS,
    rowCount,
    rows: () => sheetRows(book, rows()),
    freeze: { rows: HEAD_ROWS, columns: 0 },
    print: { paper: 'A4', pagesWide: 1 },
    tab: 'reference',
  };
}

function* sheetRows(book: Book, rows: Iterable<StudyRow>): Generator<RowModel> {
  yield { cells: [textCell(book.say('sheet.study.title'), 'title')], height: 24 };
  yield { cells: [textCell(book.say('sheet.study.note'), 'subtitle')] };
  yield { cells: [] };
  yield {
    cells: [
      textCell(book.say('column.part'), 'header'),
      textCell(book.say('column.id'), 'header'),
      textCell(book.say('column.piece'), 'headerNumber'),
      textCell(book.say('column.json'), 'header'),
    ],
  };
  for (const { part, id, piece, json } of rows) {
    yield { cells: [textCell(part), optionalText(id), numberCell(piece, 'integer'), textCell(json)] };
  }
}
