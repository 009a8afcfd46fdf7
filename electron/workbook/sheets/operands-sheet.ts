import { type Book, column, SHEETS } from '../book.ts';
import { operandOrigin } from '../calculation/operand-origin.ts';
import { type OperandRow } from '../calculation/operand-row.ts';
import { type OperandRows } from '../calculation/operand-rows.ts';
import { type PlannedTerm } from '../calculation/planned-term.ts';
import { type Cell, formulaCell, inputCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { lineLink } from './line-places.ts';
import { slotName } from './slot-name.ts';

function columns(book: Book): Column[] {
  return [
    column(book, 'lineId', 'line', 14),
    column(book, 'slot', 'line', 28),
    column(book, 'termLink', 'line', 16),
    column(book, 'operand', 'operand', 38),
    column(book, 'field', 'operand', 24),
    column(book, 'operation', 'operand', 10),
    column(book, 'value', 'operand', 16, { numeric: true }),
    column(book, 'unit', 'operand', 10),
    column(book, 'operandFactor', 'computed', 16, { numeric: true }),
    column(book, 'note', 'operand2', 48),
  ];
}

/** Columns and rows of 04d_Operands. */
export function operandsLayout(book: Book, operands: OperandRows): Layout {
  const count = [...operands.values()].reduce((sum, rows) => sum + rows.length, 0);
  return layOut(SHEETS.operands, columns(book), count, book.goesOn);
}

/** 04d_Operands: every number of every product in 04c_Terms, with what it is, its unit and where the study has it. */
export function operandsSheet(
  book: Book,
  operands: OperandRows,
  layout: Layout,
  terms: Layout,
): SheetModel | undefined {
  const all = [...operands].flatMap(([planned, rows]) => rows.map((row) => ({ planned, row })));
  if (all.length === 0) {
    return undefined;
  }
  return dataSheet({
    layout,
    title: book.say('sheet.operands.title'),
    note: book.say('sheet.operands.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: function* (from, to) {
      for (const { planned, row } of all.slice(from, to)) {
        yield operandRow(book, layout, terms, planned, row);
      }
    },
    originOf: (index, columnId) => {
      const found = columnId === 'value' ? all[index] : undefined;
      return found === undefined ? undefined : operandOrigin(book.content, found.planned, found.row);
    },
    frozenColumns: 3,
    tab: 'data',
  });
}

function operandRow(
  book: Book,
  layout: Layout,
  terms: Layout,
  planned: PlannedTerm,
  row: OperandRow,
): DataRow {
  const { operation, unit, field, note, code } = row;
  const cell = layout.cell('value', row.row);
  return {
    cells: {
      lineId: textCell(planned.result.id),
      slot: textCell(slotName(book, planned.term.slot), 'textWrap'),
      termLink: lineLink(terms.placeOf(planned.row)),
      operand: textCell(operandName(book, code), 'name'),
      field: optionalText(field),
      operation: textCell(book.say(`operation.${operation ?? 'given'}`)),
      value: valueCell(row),
      unit: optionalText(unit === '1' ? '' : unit),
      operandFactor:
        operation === undefined
          ? undefined
          : formulaCell(operation === 'multiply' ? cell : `1/${cell}`, factorOf(row), 'number'),
      note: optionalText(note, 'textWrap'),
    },
  };
}

const GIVEN: ReadonlySet<string> = new Set(['vatRate', 'moisture', 'emptyShare', 'fuelEmpty', 'fuelFull']);

/** What an operand, or a number it is worked out from, is in words. */
export function operandName(book: Book, code: OperandRow['code']): string {
  return GIVEN.has(code) ? book.say(`given.${code}`) : book.content.translate(`operand.${code}`);
}

function valueCell({ value }: OperandRow): Cell {
  switch (value.kind) {
    case 'input':
      return inputCell(value.value);
    case 'constant':
      return inputCell(value.value, 'constant');
    case 'formula':
      return formulaCell(value.formula, Number(value.value), 'number');
  }
}

function factorOf({ operation, value }: OperandRow): number {
  return operation === 'divide' ? 1 / Number(value.value) : Number(value.value);
}
