import { NEW_FINDING } from '../../../shared/model/cell-origin.ts';
import { ReviewFinding, SIGN_OFF_ROLES, type SignOff } from '../../../shared/model/sign-off.ts';
import { type Book, SHEETS } from '../book.ts';
import { blankCell, type Cell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { heightOf, linesOf } from '../table/text-size.ts';
import { sectionRow, titleRows } from './section-row.ts';

/** Role or number, name, organisation, date, text, response, closed. */
const WIDTHS = [34, 26, 28, 22, 56, 46, 22];
const TEXT_WIDTH = WIDTHS.slice(1, 5).reduce((sum, width) => sum + width, 0);
/** Empty rows for findings that are still to come. */
const EMPTY_ROWS = 8;
const SIGNATURE_HEIGHT = 30;
/** Fields of a finding by their columns. */
const FINDING_FIELDS = [
  [1, 'severity'],
  [2, 'place'],
  [4, 'text'],
  [5, 'response'],
] as const;

/** 23_SignOff: who answers for the study, the way so far, the verifier's findings, room to sign. */
export function signOffSheet(book: Book): SheetModel {
  const sheet = freeSheet(WIDTHS.length);
  const { signOff } = book.content.study;
  titleRows(sheet, book.say('sheet.signOff.title'), book.say('sheet.signOff.note'));
  addState(book, sheet, signOff);
  addPeople(book, sheet, signOff);
  addSteps(book, sheet, signOff);
  addFindings(book, sheet, signOff?.findings ?? []);
  return sheet.finish({ name: SHEETS.signOff, columnWidths: WIDTHS, frozenRows: 2, tab: 'front' });
}

function addState(book: Book, sheet: FreeSheet, signOff: SignOff | undefined): void {
  const { statements } = book.content.study;
  const entry = (key: string, value: string | undefined): void => {
    const cell =
      value === undefined || value === ''
        ? textCell(book.say('text.notStated'), 'openSample')
        : textCell(value, 'inputText');
    const height = heightOf(linesOf(value ?? '', TEXT_WIDTH));
    sheet.add([textCell(book.say(key), 'label'), cell], 'plain', height, [1, 4]);
  };
  entry('text.signOffState', book.say(`signOffState.${signOff?.state ?? 'draft'}`));
  entry(
    'text.assurance',
    signOff?.assurance === undefined ? undefined : book.say(`assurance.${signOff.assurance}`),
  );
  entry('text.materiality', signOff?.materiality);
  entry('statement.reviewStatement', statements?.reviewStatement?.trim());
  sheet.skip();
}

/** Every role has a row with a field to sign, whether somebody has taken it or not. */
function addPeople(book: Book, sheet: FreeSheet, signOff: SignOff | undefined): void {
  sectionRow(sheet, WIDTHS, book.say('section.people'));
  header(book, sheet, ['role', 'name', 'organisation', 'date', 'signature', '', '']);
  for (const role of SIGN_OFF_ROLES) {
    const people = (signOff?.people ?? []).filter((person) => person.role === role);
    for (const person of people.length === 0 ? [undefined] : people) {
      sheet.add(
        [
          textCell(book.say(`role.${role}`), 'label'),
          person === undefined ? blankCell('signature') : textCell(person.name, 'inputText'),
          person === undefined
            ? blankCell('signature')
            : (optionalText(person.organisation, 'inputText') ?? blankCell('signature')),
          blankCell('signature'),
          blankCell('signature'),
        ],
        'plain',
        SIGNATURE_HEIGHT,
      );
    }
  }
  sheet.skip();
}

function addSteps(book: Book, sheet: FreeSheet, signOff: SignOff | undefined): void {
  sectionRow(sheet, WIDTHS, book.say('section.steps'));
  const steps = signOff?.steps ?? [];
  header(book, sheet, ['step', 'actor', '', 'timeUtc', 'note', '', '']);
  if (steps.length === 0) {
    sheet.add([textCell(book.say('text.none'), 'subtitle')]);
  }
  for (const step of steps) {
    sheet.add([
      textCell(book.say(`signOffState.${step.to}`), 'label'),
      textCell(step.by, 'textWrap'),
      undefined,
      textCell(step.time),
      optionalText(step.note, 'textWrap'),
    ]);
  }
  sheet.skip();
}

function addFindings(book: Book, sheet: FreeSheet, findings: readonly ReviewFinding[]): void {
  sectionRow(sheet, WIDTHS, book.say('section.reviewFindings'));
  header(book, sheet, [
    'number',
    'reviewSeverity',
    'reviewPlace',
    'raised',
    'findingText',
    'response',
    'closed',
  ]);
  const severities = new Map(
    ReviewFinding.shape.severity.options.map((code) => [book.say(`reviewSeverity.${code}`), code] as const),
  );
  const mark = (id: string): void => {
    const row = sheet.nextRow();
    for (const [column, path] of FINDING_FIELDS) {
      const words = path === 'severity' ? { words: severities } : {};
      sheet.mark(row, column, { target: 'reviewFinding', id, path, ...words });
    }
  };
  for (const one of findings) {
    mark(one.id);
    sheet.add(
      [
        textCell(one.id, 'label'),
        textCell(book.say(`reviewSeverity.${one.severity}`), 'textWrap'),
        optionalText(one.place, 'textWrap'),
        textCell(`${one.raisedOn}\n${one.raisedBy}`, 'textWrap'),
        textCell(one.text, 'textWrap'),
        optionalText(joined(one.response, one.respondedBy), 'textWrap'),
        closedCell(book, one),
      ],
      one.closedOn === undefined && one.severity !== 'observation' ? 'open' : 'plain',
    );
  }
  for (let row = 0; row < EMPTY_ROWS; row += 1) {
    mark(`${NEW_FINDING}${row + 1}`);
    sheet.add(
      WIDTHS.map(() => blankCell('signature')),
      'plain',
      SIGNATURE_HEIGHT,
    );
  }
}

function closedCell(book: Book, { closedOn, closedBy }: ReviewFinding): Cell {
  return closedOn === undefined
    ? textCell(book.say('state.open'))
    : textCell(joined(closedOn, closedBy) ?? closedOn, 'textWrap');
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.length === 0 ? undefined : given.join('\n');
}

function header(book: Book, sheet: FreeSheet, ids: readonly string[]): void {
  sheet.add(ids.map((id) => textCell(id === '' ? '' : book.say(`column.${id}`), 'header')));
}
