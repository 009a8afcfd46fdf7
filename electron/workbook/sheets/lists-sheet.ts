import { type Book, SHEETS } from '../book.ts';
import { type ListedUnit } from '../calculation/unit-list.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { outsideCell, outsideRange } from '../model/address.ts';
import { formulaCell, numberCell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { NAMES } from '../names.ts';
import { freeSheet } from '../table/free-sheet.ts';

/** Molar masses in whole g/mol, as the engine takes them (IPCC 2006, volume 4; 44/12). */
const MOLAR_MASS_CO2 = 44;
const MOLAR_MASS_CARBON = 12;

/** Unit or name, size or value, base unit, times, divided by, source. */
const WIDTHS = [28, 18, 14, 18, 14, 60];

/** 99_Lists: sizes of units, constants and the words that formulas show; everything has a defined name. */
export function listsSheet(
  book: Book,
  units: readonly ListedUnit[],
): { readonly sheet: SheetModel; readonly names: readonly DefinedName[] } {
  const sheet = freeSheet(WIDTHS.length);
  const names: DefinedName[] = [];
  const one = (name: string, row: number): void => {
    names.push({ name, reference: outsideCell(SHEETS.lists, 'B', row) });
  };
  sheet.add([textCell(book.say('sheet.lists.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.lists.note'), 'subtitle')]);
  sheet.skip();
  sheet.add([
    textCell(book.say('column.unit'), 'header'),
    textCell(book.say('column.unitSize'), 'headerNumber'),
    textCell(book.say('column.baseUnit'), 'header'),
    textCell(book.say('column.times'), 'headerNumber'),
    textCell(book.say('column.dividedBy'), 'headerNumber'),
    textCell(book.say('column.conversionSource'), 'header'),
  ]);
  const first = sheet.nextRow();
  for (const unit of units) {
    const row = sheet.nextRow();
    const size = `IF(D${row}="",1,D${row})/IF(E${row}="",1,E${row})`;
    sheet.add([
      textCell(unit.code, 'inputText'),
      formulaCell(size, ratioNumber(unit.conversion.ratio), 'number'),
      textCell(unit.base),
      optionalInput(unit.times),
      optionalInput(unit.dividedBy),
      optionalText(unit.conversion.source, 'textWrap'),
    ]);
  }
  const last = sheet.nextRow() - 1;
  names.push({ name: NAMES.unitCode, reference: outsideRange(SHEETS.lists, 'A', first, last) });
  names.push({ name: NAMES.unitSize, reference: outsideRange(SHEETS.lists, 'B', first, last) });
  sheet.skip();
  sheet.add([
    textCell(book.say('column.constant'), 'header'),
    textCell(book.say('column.value'), 'headerNumber'),
    textCell(book.say('column.unit'), 'header'),
  ]);
  one(
    NAMES.molarMassCo2,
    sheet.add([textCell(book.say('text.molarMassCo2')), numberCell(MOLAR_MASS_CO2), textCell('g/mol')]),
  );
  one(
    NAMES.molarMassCarbon,
    sheet.add([textCell(book.say('text.molarMassCarbon')), numberCell(MOLAR_MASS_CARBON), textCell('g/mol')]),
  );
  sheet.skip();
  sheet.add([textCell(book.say('column.wordName'), 'header'), textCell(book.say('column.word'), 'header')]);
  const words: readonly (readonly [string, string])[] = [
    [NAMES.wordPass, book.say('word.pass')],
    [NAMES.wordFail, book.say('word.fail')],
    [NAMES.wordOpen, book.say('state.open')],
    [NAMES.wordPartial, book.say('state.partial')],
    [NAMES.wordCounted, book.say('state.counted')],
    [NAMES.wordCovered, book.say('state.covered')],
  ];
  for (const [name, word] of words) {
    one(name, sheet.add([textCell(name), textCell(word)]));
  }
  const model = sheet.finish({ name: SHEETS.lists, columnWidths: WIDTHS, frozenRows: 2, tab: 'reference' });
  return { sheet: model, names };
}
