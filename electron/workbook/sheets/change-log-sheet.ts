import { objectName } from '../../../shared/i18n/changed-object-text.ts';
import { commandText } from '../../../shared/i18n/command-text.ts';
import { type LoggedChange, type LoggedEntry } from '../../../shared/model/change-log.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { formulaCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { layOut, type Layout } from '../table/layout.ts';

/** 21_ChangeLog: who changed what, when and why, chained by hash; the newest entries of a long history. */
export function changeLogSheet(book: Book): SheetModel {
  const log = book.content.changeLog;
  const entries = log?.entries ?? [];
  const hasEffect = entries.some(({ effect }) => effect !== undefined);
  const rowsOf = entries.map(
    (entry) => [entry, entry.changes.length === 0 ? [undefined] : entry.changes] as const,
  );
  const count = rowsOf.reduce((sum, [, changes]) => sum + changes.length, 0);
  const layout = layOut(
    SHEETS.changeLog,
    [
      column(book, 'number', 'line', 7, { numeric: true }),
      column(book, 'timeUtc', 'line', 22),
      column(book, 'actor', 'line', 20),
      column(book, 'what', 'line', 44),
      column(book, 'object', 'input', 30),
      column(book, 'field', 'input', 20),
      column(book, 'oldValue', 'input', 26),
      column(book, 'newValue', 'input', 46),
      column(book, 'reason', 'decision', 40),
      ...(hasEffect
        ? [
            column(book, 'totalBefore', 'emission', 14, { numeric: true, unit: 'kg CO₂e' }),
            column(book, 'totalAfter', 'emission', 14, { numeric: true, unit: 'kg CO₂e' }),
            column(book, 'effectOnTotal', 'emission', 14, { numeric: true, unit: 'kg CO₂e' }),
          ]
        : []),
      column(book, 'rowsChanged', 'proof', 10, { numeric: true }),
      column(book, 'previousHash', 'proof', 66),
      column(book, 'hash', 'proof', 66),
    ],
    count,
    book.goesOn,
  );
  return dataSheet({
    layout,
    title: book.say('sheet.changeLog.title'),
    note: noteOf(book),
    emptyNote: book.say('text.noHistory'),
    totalLabel: '',
    totals: {},
    rows: (from, to) => [...logRows(book, layout, rowsOf)].slice(from, to),
    frozenColumns: 1,
    tab: 'proof',
  });
}

/** How much of the history is listed, and the hash that stands for all of it. */
function noteOf(book: Book): string {
  const log = book.content.changeLog;
  if (log === undefined) {
    return book.say('sheet.changeLog.note');
  }
  const shown = String(log.entries.length);
  const params = { shown, all: String(log.entryCount), hash: log.headHash };
  return book.say(log.entries.length < log.entryCount ? 'text.changeLogCut' : 'text.changeLogWhole', params);
}

function* logRows(
  book: Book,
  layout: Layout,
  rowsOf: readonly (readonly [LoggedEntry, readonly (LoggedChange | undefined)[]])[],
): Iterable<DataRow> {
  let row = layout.firstRow;
  for (const [entry, changes] of rowsOf) {
    for (const [index, change] of changes.entries()) {
      yield {
        cells: { ...(index === 0 ? entryCells(book, layout, entry, row) : {}), ...changeCells(book, change) },
      };
      row += 1;
    }
  }
}

function entryCells(book: Book, layout: Layout, entry: LoggedEntry, row: number): DataRow['cells'] {
  const { effect } = entry;
  const name = doneText(book, entry);
  return {
    number: numberCell(entry.id, 'integer'),
    timeUtc: textCell(entry.time),
    actor: textCell(entry.actor, 'textWrap'),
    what: textCell(name, 'textWrap'),
    reason: optionalText(entry.reason, 'textWrap'),
    rowsChanged: numberCell(entry.changeCount, 'integer'),
    previousHash: textCell(entry.previousHash),
    hash: textCell(entry.hash),
    ...(effect === undefined
      ? {}
      : {
          totalBefore: numberCell(Number(effect.beforeKg), 'engine'),
          totalAfter: numberCell(Number(effect.afterKg), 'engine'),
          effectOnTotal: formulaCell(
            `${layout.cell('totalAfter', row)}-${layout.cell('totalBefore', row)}`,
            Number(effect.afterKg) - Number(effect.beforeKg),
            'emission',
          ),
        }),
  };
}

function changeCells(book: Book, change: LoggedChange | undefined): DataRow['cells'] {
  return change === undefined
    ? {}
    : {
        object: textCell(objectText(book, change), 'textWrap'),
        field: optionalText(change.field, 'textWrap'),
        oldValue: textCell(change.before ?? book.say('text.nothing'), 'textWrap'),
        newValue: textCell(change.after ?? book.say('text.nothing'), 'textWrap'),
      };
}

/** What was changed, in words with its id. */
function objectText(book: Book, { object }: LoggedChange): string {
  const [part = '', ...id] = object.split(' ');
  return objectName({ part, id: id.join(' '), name: '' }, book.content.translate);
}

/** What the command did, in words; its code alone where a public copy withholds its values. An undo or redo says so before. */
function doneText(book: Book, entry: LoggedEntry): string {
  const { command, params, kind } = entry;
  const name = Object.keys(params).length === 0 ? command : commandText(entry, book.content.translate);
  return kind === 'undo' || kind === 'redo' ? `${book.say(`logKind.${kind}`)} · ${name}` : name;
}
