import { COMPONENTS } from '../../../shared/model/component.ts';
import { conversion } from '../../engine/quantity/units.ts';
import { type Book, column } from '../book.ts';
import { type FactorSlot } from '../calculation/factor-slots.ts';
import { factorExcluding } from '../calculation/factor-total.ts';
import { ratioNumber, termAmount } from '../calculation/numbers.ts';
import { type Cell, formulaCell, textCell } from '../model/cell.ts';
import { factorComponentName, NAMES } from '../names.ts';
import { formulaText } from '../model/address.ts';
import { type Column, type Layout } from './layout.ts';

/** The quantity a factor is applied to: the cell it stands in and the cell or word that names its unit. */
export interface AppliedQuantity {
  readonly cell: string;
  readonly unit: string;
  /** Cell with the unit's code; without it the unit is fixed and written into the formula. */
  readonly unitCell?: string;
}

const PREFIXES = ['', 'upstream'] as const;

function id(prefix: (typeof PREFIXES)[number], name: string): string {
  return prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
}

/** Columns of the main factor and, where a line of the sheet has one, of the upstream factor. */
export function factorColumns(book: Book, withUpstream: boolean): Column[] {
  const blocks = withUpstream ? PREFIXES : PREFIXES.slice(0, 1);
  return blocks.flatMap((prefix) => {
    const band = id(prefix, 'factor');
    return [
      column(book, id(prefix, 'factorKey'), band, 26),
      column(book, id(prefix, 'factorName'), band, 30),
      column(book, id(prefix, 'factorUnit'), band, 10),
      column(book, id(prefix, 'factorRow'), band, 6, { numeric: true }),
      column(book, id(prefix, 'conversion'), band, 12, { numeric: true }),
      column(book, id(prefix, 'factorAmount'), band, 13, { numeric: true }),
      column(book, id(prefix, 'factorValue'), band, 12, { numeric: true, unit: 'kg CO₂e' }),
    ];
  });
}

/** Cells of the factors of one line by column. */
export function factorCells(
  book: Book,
  layout: Layout,
  row: number,
  slots: readonly FactorSlot[],
  quantityFor: (slot: FactorSlot) => AppliedQuantity,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const put: PutFactorCell = (column, cell) => {
    cells[column] = cell;
  };
  putFactorCells(put, book, layout, row, slots, quantityFor);
  return cells;
}

type PutFactorCell = (column: string, cell: Cell) => void;

/** Cells of the factors of one line: key typed, everything else looked up or computed. */
export function putFactorCells(
  putCell: PutFactorCell,
  book: Book,
  layout: Layout,
  row: number,
  slots: readonly FactorSlot[],
  quantityFor: (slot: FactorSlot) => AppliedQuantity,
): void {
  slots.forEach((slot, index) => {
    const prefix = PREFIXES[index] ?? '';
    const at = (name: string): string => layout.cell(id(prefix, name), row);
    const put = (name: string, cell: Cell): void => putCell(id(prefix, name), cell);
    put('factorKey', textCell(book.factors.keyOf(slot.factorId), 'inputWord'));
    if (slot.term === undefined || slot.factor === undefined) {
      return;
    }
    const { factor, term, multiplicity } = slot;
    const found = (name: string): string => `INDEX(${name},${at('factorRow')})`;
    put(
      'factorRow',
      formulaCell(
        `MATCH(${at('factorKey')},${NAMES.factorKey},0)`,
        book.factors.positionOf(factor.id),
        'number',
      ),
    );
    put('factorName', formulaCell(found(NAMES.factorName), factorLabel(book, factor.id), 'lookup'));
    put('factorUnit', formulaCell(found(NAMES.factorUnit), factor.unit, 'lookup'));
    put('factorValue', formulaCell(found(NAMES.factorExcluding), factorExcluding(factor), 'number'));
    const quantity = quantityFor(slot);
    const converted = conversion(quantity.unit, factor.unit);
    if (quantity.unit === factor.unit || converted === undefined) {
      put('factorAmount', formulaCell(quantity.cell, termAmount(term, multiplicity), 'ratio'));
      return;
    }
    const from = sizeOf(quantity.unitCell ?? formulaText(quantity.unit));
    put(
      'conversion',
      formulaCell(`${from}/${sizeOf(at('factorUnit'))}`, ratioNumber(converted.ratio), 'number'),
    );
    put(
      'factorAmount',
      formulaCell(`${quantity.cell}*${at('conversion')}`, termAmount(term, multiplicity), 'ratio'),
    );
  });
}

/** Size of a unit in the base unit of its dimension, looked up in 99_Lists. */
export function sizeOf(unit: string): string {
  return `INDEX(${NAMES.unitSize},MATCH(${unit},${NAMES.unitCode},0))`;
}

/** Name of a factor in the language of the workbook, else in English. */
export function factorLabel(book: Book, factorId: string): string {
  const factor = book.content.lookUp(factorId);
  return factor === undefined ? factorId : (factor.names[book.content.locale] ?? factor.names.en);
}

/** amount x component of each factor, summed: the formula of one component of a line; undefined without terms. */
export function componentFormula(
  layout: Layout,
  row: number,
  slots: readonly FactorSlot[],
  index: number,
): string | undefined {
  const component = COMPONENTS[index];
  if (component === undefined) {
    throw new Error(`There is no component ${index}`);
  }
  const products = slots.flatMap((slot, position) => {
    const prefix = PREFIXES[position] ?? '';
    const at = (name: string): string => layout.cell(id(prefix, name), row);
    return slot.term === undefined
      ? []
      : [`${at('factorAmount')}*INDEX(${factorComponentName(component)},${at('factorRow')})`];
  });
  return products.length === 0 ? undefined : products.join('+');
}
