import { COMPONENTS } from '../../../shared/model/component.ts';
import { evaluateTerms } from '../../engine/impact/evaluate.ts';
import { productOf } from '../../engine/inventory/operand.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { ratioNumber, termAmount } from '../calculation/numbers.ts';
import { type OperandRow } from '../calculation/operand-row.ts';
import { type OperandRows } from '../calculation/operand-rows.ts';
import { type PlannedTerm } from '../calculation/planned-term.ts';
import { termKey } from '../calculation/term-key.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { factorComponentName, NAMES } from '../names.ts';
import { capitalCells, capitalColumn } from '../table/capital.ts';
import { dataSheet, type DataRow, sumFormula } from '../table/data-sheet.ts';
import { emissionCells, emissionColumns, proofColumns } from '../table/emission-columns.ts';
import { factorLabel } from '../table/factor-columns.ts';
import { factorWords } from '../table/factor-words.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { slotName } from './slot-name.ts';

/** Columns and rows of 04c_Terms, known before any row is written. */
export function termsLayout(book: Book): Layout {
  return layOut(SHEETS.terms, columns(book), book.terms.terms.length, book.goesOn);
}

function columns(book: Book): Column[] {
  return [
    column(book, 'lineId', 'line', 14),
    column(book, 'name', 'line', 34),
    column(book, 'slot', 'line', 28),
    column(book, 'termRole', 'line', 12),
    column(book, 'termBasis', 'line', 13),
    ...(book.terms.terms.some(({ result }) => result.capitalGoods) ? [capitalColumn(book)] : []),
    column(book, 'sign', 'computed', 6, { numeric: true }),
    column(book, 'parentsPerMachine', 'computed', 12, { numeric: true }),
    column(book, 'product', 'computed', 14, { numeric: true }),
    column(book, 'factorAmount', 'computed', 14, { numeric: true }),
    column(book, 'factorKey', 'factor', 26),
    column(book, 'factorName', 'factor', 30),
    column(book, 'factorUnit', 'factor', 9),
    column(book, 'factorRow', 'factor', 6, { numeric: true }),
    ...emissionColumns(book, [undefined]),
    ...proofColumns(book, [undefined]),
  ];
}

/**
 * 04c_Terms: one row per product that the sheet of its line has no columns for: sign x how often in the machine x product
 * of the operands in 04d_Operands x factor.
 */
export function termsSheet(
  book: Book,
  layout: Layout,
  operands: OperandRows,
  places: { readonly bom: Layout; readonly operands: Layout },
): SheetModel | undefined {
  const { terms } = book.terms;
  if (terms.length === 0) {
    return undefined;
  }
  return dataSheet({
    layout,
    title: book.say('sheet.terms.title'),
    note: book.say('sheet.terms.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    // Estimates stand beside what is counted, so only the comparison is added up.
    totals: { differs: formulaCell(sumFormula(layout, 'differs'), 0, 'integer') },
    rows: function* (from, to) {
      for (const planned of terms.slice(from, to)) {
        yield termRow(book, layout, planned, operands.get(planned) ?? [], places);
      }
    },
    originOf: (index, columnId) => {
      const planned = columnId === 'factorKey' ? terms[index] : undefined;
      const key = planned && termKey(planned, { terms: layout, bom: places.bom, plan: book.terms });
      return key?.kind === 'here' && key.origin !== undefined
        ? { ...key.origin, words: factorWords(book) }
        : undefined;
    },
    frozenColumns: 3,
    tab: 'data',
  });
}

function termRow(
  book: Book,
  layout: Layout,
  planned: PlannedTerm,
  operands: readonly OperandRow[],
  places: { readonly bom: Layout; readonly operands: Layout },
): DataRow {
  const { term, multiplicity, result, role, row } = planned;
  const at = (id: string): string => layout.cell(id, row);
  const amounts = evaluateTerms(
    [{ ...term, basis: 'both' }],
    'byLocation',
    book.content.lookUp,
    multiplicity,
  );
  return {
    cells: {
      lineId: textCell(result.id),
      name: textCell(result.name, 'name'),
      slot: textCell(slotName(book, term.slot), 'textWrap'),
      termRole: textCell(book.say(`termRole.${role}`)),
      termBasis: textCell(
        term.basis === 'both' ? book.say('text.bothBases') : book.say(`basis.${term.basis}`),
      ),
      ...capitalCells(layout, result),
      sign: numberCell(term.sign, 'integer'),
      parentsPerMachine: multiplicityCell(planned, multiplicity, places.bom),
      product: formulaCell(
        productFormula(operands, places.operands),
        ratioNumber(productOf(term.operands)),
        'ratio',
      ),
      factorAmount: formulaCell(
        `${at('sign')}*${at('parentsPerMachine')}*${at('product')}`,
        termAmount(term, multiplicity),
        'ratio',
      ),
      ...factorCells(book, planned, at, { terms: layout, bom: places.bom }),
      ...emissionCells(layout, row, undefined, amounts, (index) => componentFormula(planned, index, at)),
    },
    tone: role === 'estimate' ? 'quiet' : 'plain',
  };
}

function productFormula(operands: readonly OperandRow[], layout: Layout): string {
  const [first, last] = [operands[0], operands.at(-1)];
  return first === undefined || last === undefined
    ? '1'
    : `PRODUCT(${layout.between('operandFactor', first.row, last.row)})`;
}

/** How often the parent of a part is in one machine; activities are of the whole machine. */
function multiplicityCell({ line }: PlannedTerm, multiplicity: Ratio, bom: Layout): Cell {
  const parent = line.kind === 'bom' ? line.row.parentRow : undefined;
  return parent === undefined
    ? numberCell(1, 'integer')
    : formulaCell(bom.outside('perMachine', parent), ratioNumber(multiplicity), 'number');
}

function factorCells(
  book: Book,
  planned: PlannedTerm,
  at: (id: string) => string,
  layouts: { readonly terms: Layout; readonly bom: Layout },
): Record<string, Cell> {
  const { factorId } = planned.term;
  const factor = factorId === undefined ? undefined : book.content.lookUp(factorId);
  if (factor === undefined) {
    return {};
  }
  const text = book.factors.keyOf(factor.id);
  const key = termKey(planned, { ...layouts, plan: book.terms });
  return {
    factorKey: key.kind === 'here' ? textCell(text, 'inputWord') : formulaCell(key.cell, text, 'lookup'),
    factorRow: formulaCell(
      `MATCH(${at('factorKey')},${NAMES.factorKey},0)`,
      book.factors.positionOf(factor.id),
      'number',
    ),
    factorName: formulaCell(
      `INDEX(${NAMES.factorName},${at('factorRow')})`,
      factorLabel(book, factor.id),
      'lookup',
    ),
    factorUnit: formulaCell(`INDEX(${NAMES.factorUnit},${at('factorRow')})`, factor.unit, 'lookup'),
  };
}

/** Amount x component of the factor; carbon taken up has none and is removal; a flight may be booked from fossil. */
function componentFormula({ term }: PlannedTerm, index: number, at: (id: string) => string): string {
  const component = COMPONENTS[index];
  if (component === undefined) {
    throw new Error(`There is no component ${index}`);
  }
  if (term.factorId === undefined) {
    return component === 'biogenicCo2Removal' ? at('factorAmount') : '0';
  }
  const part = (name: typeof component): string =>
    `${at('factorAmount')}*INDEX(${factorComponentName(name)},${at('factorRow')})`;
  if (term.booking === 'aircraft') {
    if (component === 'fossil') {
      return '0';
    }
    return component === 'aircraft' ? part('fossil') : part(component);
  }
  return part(component);
}
