import type { LineMass } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import type { ColumnRole } from './header-synonyms.ts';
import { readCellNumber } from './number-text.ts';
import { readQuantity } from './quantity-text.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import { isEmptyMark } from './text-form.ts';
import { isMassUnit, unitCode } from './unit-text.ts';

/** A number with its mass unit, or the imported text when the cell could not be used. */
export interface MassCell {
  readonly mass?: { readonly value: DecimalString; readonly unit: string };
  readonly importedText?: string;
}

/**
 * Reads the mass cell of a row: unit from the cell ("42 g"), the mass-unit column, the header or the title rows,
 * in this order. Without a unit the mass stays open; a text that is no mass is kept and reported.
 */
export function readMassCell(
  context: ReadingContext,
  row: RawRow,
  role: Extract<ColumnRole, 'mass' | 'totalMass'>,
  findings: Finding[],
): MassCell {
  const column = context.header.columns.get(role);
  const cell = column === undefined ? undefined : row.cells[column.index];
  const text = cell?.text ?? '';
  if (cell === undefined || isEmptyMark(text)) {
    return text.trim() === '' ? {} : { importedText: text };
  }
  const reading = cell.kind === 'text' ? readQuantity(text, context.signs.get(role)) : undefined;
  const number = cell.kind === 'number' ? readCellNumber(text) : undefined;
  const value = reading?.kind === 'number' || reading?.kind === 'numberWithUnit' ? reading.value : number;
  const ownUnit = reading?.kind === 'numberWithUnit' ? reading.unit : undefined;
  if (reading?.kind === 'ambiguous') {
    const params = { value: text, asDecimal: reading.asDecimal, asThousands: reading.asThousands };
    findings.push(cellFinding(context, row.row, role, 'bom.numberAmbiguous', 'error', params));
    return { importedText: text };
  }
  if (value === undefined || value.startsWith('-') || (ownUnit !== undefined && !isMassUnit(ownUnit))) {
    findings.push(cellFinding(context, row.row, role, 'bom.massUnreadable', 'warning', { value: text }));
    return { importedText: text };
  }
  const unit = ownUnit ?? unitCode(roleText(context, row, 'massUnit')) ?? column?.unit ?? context.massUnit;
  if (unit === undefined || !isMassUnit(unit)) {
    return { importedText: text };
  }
  return ownUnit === undefined ? { mass: { value, unit } } : { mass: { value, unit }, importedText: text };
}

/** The mass field of a line: per unit of the quantity, or of the whole line when only a total column exists. */
export function lineMassOf(each: MassCell, total: MassCell, hasMassColumn: boolean): LineMass | undefined {
  if (each.mass !== undefined) {
    return { ...each.mass, per: 'unit' };
  }
  return hasMassColumn || total.mass === undefined ? undefined : { ...total.mass, per: 'line' };
}
