import { type Book, column } from '../book.ts';
import { textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type DataRow } from '../table/data-sheet.ts';
import { firstLink, type LinePlaces, targetText } from './line-places.ts';
import { register } from './register-sheets.ts';

/** 23a_Comments: every contribution to a thread, with what it is about. */
export function commentsSheet(book: Book, places: LinePlaces): SheetModel | undefined {
  const threads = book.content.study.comments ?? [];
  if (threads.length === 0) {
    return undefined;
  }
  const columns = [
    column(book, 'threadId', 'line', 12),
    column(book, 'about', 'line', 34),
    column(book, 'place', 'line', 20),
    column(book, 'threadState', 'line', 12),
    column(book, 'author', 'input', 22),
    column(book, 'timeUtc', 'input', 22),
    column(book, 'commentText', 'input', 90),
  ];
  const rows = threads.flatMap(({ id, about, state, entries }) =>
    entries.map((entry, index): DataRow => ({
      cells: {
        threadId: textCell(id),
        about: textCell(targetText(book, about), 'textWrap'),
        place: index === 0 ? firstLink([about], places) : undefined,
        threadState: textCell(book.say(`threadState.${state}`)),
        author: textCell(entry.author, 'textWrap'),
        timeUtc: textCell(entry.time),
        commentText: textCell(entry.text, 'textWrap'),
      },
    })),
  );
  return register(book, 'comments', columns, rows, 'proof');
}
