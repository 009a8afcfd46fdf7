import { openItemText } from '../../../shared/i18n/open-item-text.ts';
import { type SignOffRole } from '../../../shared/model/sign-off.ts';
import { type Book, SHEETS } from '../book.ts';
import { linkFormula } from '../model/address.ts';
import { formulaCell, textCell } from '../model/cell.ts';
import { NAMES } from '../names.ts';
import { copyStatus } from '../status.ts';
import { type FreeSheet } from '../table/free-sheet.ts';
import { heightOf, linesOf } from '../table/text-size.ts';
import { COVER_WIDTHS, coverSection } from './cover-layout.ts';

/** Open items named one by one on the cover; the rest is a number. */
const MOST_ITEMS = 12;
const NAMED: readonly SignOffRole[] = ['practitioner', 'internalReviewer', 'approver', 'verifier'];
const TEXT_WIDTH = COVER_WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);

/** DRAFT or FINAL over the whole width, and that names are masked in a public copy. */
export function addStatusBanner(book: Book, sheet: FreeSheet): void {
  const { isFinal } = copyStatus(book.content);
  const last = COVER_WIDTHS.length - 1;
  const notice = book.say(isFinal ? 'text.finalNotice' : 'text.draftNotice');
  sheet.add([textCell(notice, isFinal ? 'band' : 'correctedText')], 'plain', 18, [0, last]);
  if (book.content.publicCopy === true) {
    sheet.add([textCell(book.say('text.publicNotice'), 'correctedText')], 'plain', 18, [0, last]);
  }
}

/** Who answers for the study, and what is still open before it may be issued. */
export function addStatus(book: Book, sheet: FreeSheet): void {
  const { isFinal, open } = copyStatus(book.content);
  const { signOff } = book.content.study;
  coverSection(sheet, book.say('section.status'));
  const entry = (label: string, text: string | undefined): void => {
    const value =
      text === undefined ? textCell(book.say('text.notStated'), 'openSample') : textCell(text, 'textWrap');
    const height = heightOf(linesOf(text ?? '', TEXT_WIDTH));
    sheet.add([textCell(label), value], 'plain', height, [1, COVER_WIDTHS.length - 1]);
  };
  entry(book.say('text.copyStatus'), book.say(isFinal ? 'text.final' : 'text.draft'));
  entry(book.say('text.signOffState'), book.say(`signOffState.${signOff?.state ?? 'draft'}`));
  for (const role of NAMED) {
    const people = (signOff?.people ?? []).filter((person) => person.role === role);
    const names = people.map(({ name, organisation }) =>
      organisation === undefined ? name : `${name} (${organisation})`,
    );
    entry(book.say(`role.${role}`), names.length === 0 ? undefined : names.join('; '));
  }
  sheet.add([
    textCell(book.say('text.requirementsOpen')),
    formulaCell(NAMES.mandatoryOpen, requirementsOpen(book), 'integer'),
    formulaCell(linkFormula(SHEETS.conformity, 'A1', SHEETS.conformity), SHEETS.conformity, 'link'),
  ]);
  entry(book.say('text.openItems'), String(open.length));
  const named = open.filter(({ code }) => code !== 'requirement');
  for (const item of named.slice(0, MOST_ITEMS)) {
    entry('', openItemText(item, book.content.translate));
  }
  if (named.length > MOST_ITEMS) {
    entry('', book.say('text.moreItems', { count: String(named.length - MOST_ITEMS) }));
  }
  sheet.skip();
}

function requirementsOpen(book: Book): number {
  return book.requirements.filter(({ requirement, status }) => requirement.mandatory && status === 'open')
    .length;
}
