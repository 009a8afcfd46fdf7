import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { isFormula } from '../../../shared/model/quantity.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Cell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';

/** Name or line, field, value, unit, formula, description, source. */
const WIDTHS = [24, 26, 16, 10, 48, 44, 40];
/** Fields of a parameter by their columns. */
const FIELDS = [
  [2, 'value'],
  [3, 'unit'],
  [5, 'description'],
  [6, 'source'],
] as const;

/** 02a_Parameters: the named values of the study, and every quantity that was written as a formula, with its value. */
export function parametersSheet(book: Book): SheetModel | undefined {
  const { written } = book.content;
  if (written === undefined) {
    return undefined;
  }
  const { parameters, values } = resolveStudy(written);
  const formulas = [...values.values()].flat();
  if (parameters.size + formulas.length === 0) {
    return undefined;
  }
  const sheet = freeSheet(WIDTHS.length);
  sheet.add([textCell(book.say('sheet.parameters.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.parameters.note'), 'subtitle')]);
  sheet.skip();
  header(book, sheet, ['parameter', '', '#value', 'unit', 'formulaText', 'description', 'sourceTitle']);
  for (const { parameter, value } of parameters.values()) {
    const { name, unit, description, source } = parameter;
    const row = sheet.add([
      textCell(name, 'name'),
      undefined,
      value === undefined ? undefined : numberCell(Number(value), 'engine'),
      optionalText(unit),
      isFormula(parameter.value) ? textCell(parameter.value, 'textWrap') : undefined,
      optionalText(description, 'textWrap'),
      optionalText(source, 'textWrap'),
    ]);
    for (const [column, path] of FIELDS) {
      sheet.mark(row, column, { target: 'parameter', id: name, path });
    }
  }
  sheet.skip();
  header(book, sheet, ['lineId', 'field', '#value', 'unit', 'formulaText']);
  for (const { lineId, field, formula, value, unit } of formulas) {
    const cells = [
      textCell(lineId),
      textCell(field),
      value === undefined ? undefined : numberCell(Number(value), 'engine'),
      optionalText(unit),
      textCell(formula, 'textWrap'),
    ];
    sheet.add(cells, value === undefined ? 'open' : 'plain');
  }
  return sheet.finish({ name: SHEETS.parameters, columnWidths: WIDTHS, frozenRows: 2, tab: 'data' });
}

function header(book: Book, sheet: FreeSheet, ids: readonly string[]): void {
  const cells = ids.map((id): Cell => {
    const name = id.replace('#', '');
    return textCell(
      name === '' ? '' : book.say(`column.${name}`),
      id.startsWith('#') ? 'headerNumber' : 'header',
    );
  });
  sheet.add(cells, 'plain', 18);
}
