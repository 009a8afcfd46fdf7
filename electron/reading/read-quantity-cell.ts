import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { readCellNumber } from './number-text.ts';
import { readQuantity } from './quantity-text.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import { isEmptyMark, readable } from './text-form.ts';
import { isCountUnit, unitCode } from './unit-text.ts';

/** Quantity and unit of a line as far as the cells give them, with the imported texts that were reinterpreted. */
export interface QuantityCells {
  readonly quantity?: DecimalString;
  readonly unit?: string;
  readonly importedText: { quantity?: string; unit?: string };
}

/**
 * Reads the quantity and unit cells of a row. A quantity that carries its unit ("2 sets") is read and reported;
 * one that cannot be read leaves the line open. An unknown unit text is kept as it is and reported.
 */
export function readQuantityCells(context: ReadingContext, row: RawRow, findings: Finding[]): QuantityCells {
  const unitText = readable(roleText(context, row, 'unit'));
  const known = isEmptyMark(unitText) ? undefined : unitCode(unitText);
  const unit = known ?? (isEmptyMark(unitText) ? undefined : unitText.slice(0, 40));
  if (unit !== undefined && known === undefined) {
    findings.push(cellFinding(context, row.row, 'unit', 'bom.unitUnknown', 'warning', { value: unitText }));
  }
  const quantity = readQuantityCell(context, row, unit, findings);
  const headerUnit = context.header.columns.get('quantity')?.unit;
  return headerUnit !== undefined && quantity.unit === undefined
    ? { ...quantity, unit: headerUnit }
    : quantity;
}

function readQuantityCell(
  context: ReadingContext,
  row: RawRow,
  unit: string | undefined,
  findings: Finding[],
): QuantityCells {
  const withUnit = unit === undefined ? {} : { unit };
  const column = context.header.columns.get('quantity');
  const cell = column === undefined ? undefined : row.cells[column.index];
  const text = cell?.text ?? '';
  const report = (code: string, severity: Finding['severity'], params: Finding['params']): void => {
    findings.push(cellFinding(context, row.row, 'quantity', code, severity, params));
  };
  if (cell === undefined || isEmptyMark(text)) {
    report('bom.quantityMissing', 'warning', {});
    return { ...withUnit, importedText: text.trim() === '' ? {} : { quantity: text } };
  }
  const imported = { quantity: text.slice(0, 2000) };
  if (cell.kind === 'number') {
    const value = readCellNumber(text);
    if (value === undefined || value.startsWith('-')) {
      report('bom.quantityUnreadable', 'error', { value: text });
      return { ...withUnit, importedText: imported };
    }
    return { ...withUnit, quantity: value, importedText: {} };
  }
  const reading = cell.kind === 'text' ? readQuantity(text, context.signs.get('quantity')) : undefined;
  if (reading?.kind === 'number') {
    return { ...withUnit, quantity: reading.value, importedText: {} };
  }
  if (reading?.kind === 'numberWithUnit') {
    const agrees =
      unit === undefined || unit === reading.unit || (isCountUnit(unit) && isCountUnit(reading.unit));
    if (agrees) {
      report('bom.quantityText', 'warning', { value: text, quantity: reading.value, unit: reading.unit });
      return { quantity: reading.value, unit: reading.unit, importedText: imported };
    }
  }
  if (reading?.kind === 'ambiguous') {
    const params = { value: text, asDecimal: reading.asDecimal, asThousands: reading.asThousands };
    report('bom.numberAmbiguous', 'error', params);
  } else {
    report('bom.quantityUnreadable', 'error', { value: text });
  }
  return { ...withUnit, importedText: imported };
}
