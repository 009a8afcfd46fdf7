import { isFormula } from '../../../shared/model/quantity.ts';
import { type Book, SHEETS } from '../book.ts';
import {
  type FormulaRemark,
  type ParameterPlan,
  type PlannedFormula,
  type PlannedParameter,
} from '../calculation/parameter-plan.ts';
import { type Cell, formulaCell, inputCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';

/** Name or line, field, value, unit, formula, description or remark, source. */
const WIDTHS = [24, 26, 16, 10, 48, 44, 40];
/** Fields of a parameter by their columns. */
const FIELDS = [
  [2, 'value'],
  [3, 'unit'],
  [5, 'description'],
  [6, 'source'],
] as const;
const VALUE_COLUMN = 2;

/**
 * 02a_Parameters: the named values of the study, and every quantity that was written as a formula, worked out from them.
 * The cells of the other sheets point here (table/live-quantities.ts).
 */
export function parametersSheet(book: Book, plan: ParameterPlan | undefined): SheetModel | undefined {
  if (plan === undefined) {
    return undefined;
  }
  const sheet = freeSheet(WIDTHS.length);
  sheet.add([textCell(book.say('sheet.parameters.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.parameters.note'), 'subtitle')]);
  sheet.skip();
  header(book, sheet, ['parameter', '', '#value', 'unit', 'formulaText', 'description', 'sourceTitle']);
  for (const planned of plan.parameters) {
    addParameter(book, sheet, planned);
  }
  sheet.skip();
  header(book, sheet, ['lineId', 'field', '#value', 'unit', 'formulaText', 'note']);
  for (const formula of plan.formulas) {
    addFormula(book, sheet, formula);
  }
  if (plan.extras.length > 0) {
    sheet.skip();
    header(book, sheet, ['lineId', 'extraColumn', '#value']);
    for (const { lineId, title, value } of plan.extras) {
      const row = sheet.add([textCell(lineId), textCell(title), inputCell(value)]);
      // A path is cut at its dots, so that a title with one has none.
      if (!title.includes('.')) {
        sheet.mark(row, VALUE_COLUMN, { target: 'line', id: lineId, path: `extra.${title}` });
      }
    }
  }
  return sheet.finish({ name: SHEETS.parameters, columnWidths: WIDTHS, frozenRows: 2, tab: 'data' });
}

function addParameter(
  book: Book,
  sheet: FreeSheet,
  { parameter, value, formula, remark }: PlannedParameter,
): void {
  const { name, unit, description, source } = parameter;
  const isComputed = isFormula(parameter.value);
  const row = sheet.add([
    textCell(name, 'name'),
    undefined,
    value === undefined ? undefined : valueCell(Number(value), formula, isComputed),
    optionalText(unit),
    isComputed ? textCell(parameter.value, 'textWrap') : undefined,
    remark === undefined
      ? optionalText(description, 'textWrap')
      : textCell([description, remarkText(book, remark)].filter(Boolean).join('\n'), 'textWrap'),
    optionalText(source, 'textWrap'),
  ]);
  for (const [column, path] of FIELDS) {
    sheet.mark(row, column, { target: 'parameter', id: name, path });
  }
}

function addFormula(book: Book, sheet: FreeSheet, planned: PlannedFormula): void {
  const { lineId, field, formula, value, unit, excel, remark } = planned;
  const cells = [
    textCell(lineId),
    textCell(field),
    value === undefined ? undefined : valueCell(Number(value), excel, true),
    optionalText(unit),
    textCell(formula, 'textWrap'),
    remark === undefined ? undefined : textCell(remarkText(book, remark), 'textWrap'),
  ];
  sheet.add(cells, value === undefined ? 'open' : 'plain');
}

/** Worked out, typed in, or the engine's value where a spreadsheet cannot hold the formula. */
function valueCell(value: number, formula: string | undefined, isComputed: boolean): Cell {
  return formula === undefined
    ? numberCell(value, isComputed ? 'engine' : 'input')
    : formulaCell(formula, value, 'number');
}

function remarkText(book: Book, remark: FormulaRemark): string {
  return book.say(`text.${remark}`);
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
