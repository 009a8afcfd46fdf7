import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { formatRatio } from '../engine/quantity/amount.ts';
import { multiply, parseRatio } from '../engine/quantity/ratio.ts';
import { conversion } from '../engine/quantity/units.ts';
import { readCellNumber } from './number-text.ts';
import { readQuantity } from './quantity-text.ts';
import type { ReadingContext } from './reading-context.ts';
import { shownUse } from './shown-amount.ts';

/**
 * Length of one unit of a line in metres: that of the unit itself where the line is counted in mm or cm, else that of
 * the length column, with the unit of the cell, of its number format or of the title. Undefined when no unit is stated: mm is
 * not guessed.
 */
export function lengthOf(
  context: ReadingContext,
  row: RawRow,
  unit: string | undefined,
): DecimalString | undefined {
  const ownUnit = unit === 'mm' || unit === 'cm' ? inMetres('1' as DecimalString, unit) : undefined;
  if (ownUnit !== undefined) {
    return ownUnit;
  }
  const column = context.header.columns.get('length');
  const cell = column === undefined ? undefined : row.cells[column.index];
  if (cell === undefined) {
    return undefined;
  }
  const shown = shownUse(context, row, 'length', cell);
  if (shown.kind === 'unusable') {
    return undefined;
  }
  if (shown.kind === 'used') {
    return inMetres(shown.value, shown.unit);
  }
  const reading = cell.kind === 'text' ? readQuantity(cell.text, context.signs.get('length')) : undefined;
  const number = cell.kind === 'number' ? readCellNumber(cell.text) : undefined;
  const value = reading?.kind === 'number' || reading?.kind === 'numberWithUnit' ? reading.value : number;
  const stated = reading?.kind === 'numberWithUnit' ? reading.unit : column?.unit;
  return value === undefined || stated === undefined || value.startsWith('-')
    ? undefined
    : inMetres(value, stated);
}

function inMetres(value: DecimalString, unit: string): DecimalString | undefined {
  const toMetres = conversion(unit, 'm');
  return toMetres === undefined ? undefined : formatRatio(multiply(parseRatio(value), toMetres.ratio));
}
