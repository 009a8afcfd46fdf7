import { type Book, column } from '../book.ts';
import { numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type DataRow } from '../table/data-sheet.ts';
import { firstLink, type LinePlaces, targetList } from './line-places.ts';
import { register } from './register-sheets.ts';

/** 20_Evidence: the files the numbers come from, each fixed by its hash; files that were read with their rows. */
export function evidenceSheet(book: Book, places: LinePlaces): SheetModel {
  const columns = [
    column(book, 'evidenceId', 'line', 14),
    column(book, 'evidenceType', 'line', 20),
    column(book, 'evidenceTitle', 'line', 40),
    column(book, 'fileName', 'source', 34),
    column(book, 'sourceSheet', 'source', 14),
    column(book, 'page', 'source', 14),
    column(book, 'sha256', 'proof', 68),
    column(book, 'bytes', 'proof', 12, { numeric: true }),
    column(book, 'storage', 'proof', 18),
    column(book, 'date', 'scope', 11),
    column(book, 'periodCovered', 'scope', 24),
    column(book, 'custodian', 'scope', 22),
    column(book, 'confidential', 'scope', 12),
    column(book, 'supports', 'check', 32),
    column(book, 'place', 'check', 20),
    column(book, 'linesRead', 'check', 10, { numeric: true }),
    column(book, 'otherRows', 'check', 10, { numeric: true }),
    column(book, 'note', 'check', 34),
  ];
  return register(book, 'evidence', columns, [...evidenceRows(book, places), ...sourceRows(book)], 'proof');
}

function evidenceRows(book: Book, places: LinePlaces): readonly DataRow[] {
  return (book.content.study.evidence ?? []).map((one): DataRow => ({
    cells: {
      evidenceId: textCell(one.id),
      evidenceType: textCell(book.say(`evidenceType.${one.type}`)),
      evidenceTitle: textCell(one.title, 'name'),
      fileName: textCell(one.fileName, 'textWrap'),
      page: optionalText(one.page, 'textWrap'),
      sha256: textCell(one.sha256),
      bytes: numberCell(one.bytes, 'integer'),
      storage: textCell(book.say(`storage.${one.storage}`)),
      date: optionalText(one.date),
      periodCovered: optionalText(
        one.periodStart === undefined && one.periodEnd === undefined
          ? undefined
          : `${one.periodStart ?? '…'} – ${one.periodEnd ?? '…'}`,
      ),
      custodian: optionalText(one.custodian, 'textWrap'),
      confidential: one.confidential === true ? textCell(book.say('word.yes')) : undefined,
      supports: optionalText(targetList(book, one.supports ?? []), 'textWrap'),
      place: firstLink(one.supports ?? [], places),
      note: optionalText(one.note, 'textWrap'),
    },
  }));
}

/** Files the BOM was read from: lines read and other rows are together all rows. */
function sourceRows(book: Book): readonly DataRow[] {
  const lines = new Map<string, number>();
  for (const line of book.content.study.bom ?? []) {
    const id = line.origin?.sourceId ?? '';
    lines.set(id, (lines.get(id) ?? 0) + 1);
  }
  return (book.content.study.sources ?? []).map((source): DataRow => ({
    cells: {
      evidenceId: textCell(source.id),
      evidenceType: textCell(book.say('evidenceType.bomFile')),
      fileName: textCell(source.fileName, 'textWrap'),
      sourceSheet: optionalText(source.sheet),
      sha256: textCell(source.sha256),
      linesRead: numberCell(lines.get(source.id) ?? 0, 'integer'),
      otherRows: numberCell(source.nonItemRows.length, 'integer'),
    },
  }));
}
