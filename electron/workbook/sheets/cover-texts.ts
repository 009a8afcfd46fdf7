import { type Book } from '../book.ts';
import { type Cell, textCell } from '../model/cell.ts';
import { type StyleName } from '../model/style-name.ts';
import { type FreeSheet } from '../table/free-sheet.ts';
import { heightOf, linesOf } from '../table/text-size.ts';
import { COVER_WIDTHS, coverSection } from './cover-layout.ts';

/** Characters of a line of the merged text cell. */
const TEXT_WIDTH = COVER_WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);

/** Goal and scope, and which file this is, as stated by the study; what is not stated says so. */
export function addStudyTexts(book: Book, sheet: FreeSheet): void {
  const { study, calculation, meta } = book.content;
  const { product, scope } = study;
  coverSection(sheet, book.say('section.study'));
  const entry = (key: string, value: string | undefined): void => {
    addText(sheet, book.say(`text.${key}`), value ?? book.say('text.notStated'));
  };
  entry('declaredUnit', scope.declaredUnit);
  entry('boundary', scope.boundary);
  entry('gate', scope.gate);
  entry('excludedStages', list(scope.excludedStages));
  entry('period', period(scope.periodStart, scope.periodEnd));
  entry('standards', list(scope.standards));
  entry('gwpSet', scope.gwpSet);
  entry('intendedUse', scope.intendedUse);
  entry(
    'product',
    list([product.name, product.model, product.configuration].filter((part) => part !== undefined)),
  );
  entry('maker', list([product.maker, product.site].filter((part) => part !== undefined)));
  entry('serialNumber', product.serialNumber);
  entry('bomRevision', product.bomRevision);
  sheet.skip();
  coverSection(sheet, book.say('section.file'));
  entry(
    'software',
    `Cradlegate ${meta.softwareVersion}, ${book.say('text.engineVersion', { version: calculation.engineVersion })}`,
  );
  entry('createdAt', meta.createdAt);
  entry('sha256', `${meta.studySha256}\n${book.say('text.sha256Note')}`);
  entry('libraries', list((study.libraries ?? []).map((library) => `${library.id} ${library.version}`)));
  sheet.skip();
}

/** What the looks of the cells mean, and the rules the numbers follow. */
export function addKey(book: Book, sheet: FreeSheet): void {
  coverSection(sheet, book.say('section.key'));
  const samples: readonly (readonly [StyleName, string])[] = [
    ['inputText', 'input'],
    ['text', 'computed'],
    ['openSample', 'open'],
    ['assemblySample', 'assembly'],
    ['correctedText', 'corrected'],
    ['engine', 'engine'],
  ];
  for (const [style, key] of samples) {
    addText(sheet, textCell(book.say(`key.${key}.sample`), style), book.say(`key.${key}.meaning`));
  }
  for (const key of ['rounding', 'helpers', 'tolerance']) {
    addText(sheet, book.say(`key.${key}.sample`), book.say(`key.${key}.meaning`));
  }
}

/** A label and a text over the remaining columns, as high as the text needs: merged cells do not grow alone. */
function addText(sheet: FreeSheet, label: string | Cell, value: string): void {
  const first = typeof label === 'string' ? textCell(label, 'textWrap') : label;
  const cells = [first, textCell(value, 'textWrap')];
  sheet.add(cells, 'plain', heightOf(linesOf(value, TEXT_WIDTH)), [1, COVER_WIDTHS.length - 1]);
}

function list(parts: readonly string[] | undefined): string | undefined {
  return parts === undefined || parts.length === 0 ? undefined : parts.join('; ');
}

function period(start: string | undefined, end: string | undefined): string | undefined {
  return start === undefined && end === undefined ? undefined : `${start ?? '…'} – ${end ?? '…'}`;
}
