import { type Book, SHEETS } from '../book.ts';
import { type Check, type CheckInput, checkList } from '../calculation/check-list.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { NAMES } from '../names.ts';
import { TOLERANCE } from '../table/emission-columns.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { addWaivers } from './waivers.ts';

/** Name, engine, workbook, scale, result. */
const WIDTHS = [66, 18, 18, 18, 16];
const STATUS = 'E';

/** 22_Checks: engine against workbook within 1E-9, groupings against the total, gaps counted twice. */
export function checksSheet(
  book: Book,
  input: CheckInput,
): { readonly sheet: SheetModel; readonly names: readonly DefinedName[] } {
  const sheet = freeSheet(WIDTHS.length);
  sheet.add([textCell(book.say('sheet.checks.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.checks.note'), 'subtitle')]);
  sheet.skip();
  const sections = checkList(book, input);
  const overall = sheet.nextRow();
  const names: DefinedName[] = [
    { name: NAMES.overallCheck, reference: outsideCell(SHEETS.checks, STATUS, overall) },
  ];
  const first = overall + 3;
  const last = first + sections.reduce((sum, section) => sum + section.checks.length + 1, 0) - 1;
  const failed = `COUNTIF(${STATUS}${first}:${STATUS}${last},${NAMES.wordFail})`;
  sheet.add(
    [
      textCell(book.say('text.overall'), 'label'),
      ...blanks(3, 'text'),
      formulaCell(`IF(${failed}=0,${NAMES.wordPass},${NAMES.wordFail})`, book.say('word.pass'), 'status'),
    ],
    'total',
  );
  sheet.skip();
  sheet.add([
    textCell(book.say('column.check'), 'header'),
    textCell(book.say('column.engine'), 'headerNumber'),
    textCell(book.say('column.workbook'), 'headerNumber'),
    textCell(book.say('column.scale'), 'headerNumber'),
    textCell(book.say('column.result'), 'header'),
  ]);
  for (const section of sections) {
    sheet.add(
      [textCell(book.say(`section.${section.key}`), 'section'), ...blanks(WIDTHS.length - 1, 'section')],
      'plain',
      18,
    );
    for (const check of section.checks) {
      const row = addCheck(book, sheet, check);
      if (check.name !== undefined) {
        names.push({ name: check.name, reference: outsideCell(SHEETS.checks, 'C', row) });
      }
    }
  }
  addWaivers(book, sheet, WIDTHS);
  const model = sheet.finish({
    name: SHEETS.checks,
    columnWidths: WIDTHS,
    frozenRows: overall + 2,
    tab: 'proof',
  });
  return { sheet: model, names };
}

function addCheck(book: Book, sheet: FreeSheet, check: Check): number {
  const row = sheet.nextRow();
  const scale = check.scale === undefined ? '' : `,D${row}`;
  const allowed = `${TOLERANCE}*MAX(ABS(B${row}),ABS(C${row})${scale})`;
  return sheet.add([
    textCell(check.label),
    numberCell(check.engine, 'engine'),
    formulaCell(check.formula, check.engine, 'emission'),
    check.scale === undefined ? undefined : formulaCell(check.scale.formula, check.scale.value, 'emission'),
    formulaCell(
      `IF(ABS(B${row}-C${row})<=${allowed},${NAMES.wordPass},${NAMES.wordFail})`,
      book.say('word.pass'),
      'status',
    ),
  ]);
}

function blanks(count: number, style: 'text' | 'section'): Cell[] {
  return Array.from({ length: count }, (): Cell => ({ kind: 'blank', style }));
}
