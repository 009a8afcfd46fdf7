import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { readCellNumber } from './number-text.ts';
import { type QuantityReading, readQuantity } from './quantity-text.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import { perOneAssembly } from './quantity-base.ts';
import type { QuantityCells } from './quantity-cells.ts';
import { shownFindings } from './shown-findings.ts';
import { shownUse } from './shown-amount.ts';
import { isEmptyMark, readable } from './text-form.ts';
import { dateReadings, unusableCell } from './unusable-cell.ts';
import { isCountUnit, unitCode } from './unit-text.ts';

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
  const quantity = perOneAssembly(context, row, readQuantityCell(context, row, unit, findings), findings);
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
    const shown = shownUse(context, row, 'quantity', cell);
    if (shown.kind !== 'none') {
      findings.push(...shownFindings(context, row.row, 'quantity', shown));
    }
    return shown.kind === 'used'
      ? { quantity: shown.value, unit: shown.unit, importedText: { unit: shown.words } }
      : { ...withUnit, quantity: value, importedText: {} };
  }
  if (cell.kind !== 'text') {
    const [code, params] = unusableCell(cell);
    report(code, 'error', params);
    return { ...withUnit, importedText: imported };
  }
  const reading = readQuantity(text, context.signs.get('quantity'));
  if (reading.kind === 'number') {
    return { ...withUnit, quantity: reading.value, importedText: {} };
  }
  if (reading.kind === 'numberWithUnit' && reading.perMetre === undefined) {
    const agrees =
      unit === undefined || unit === reading.unit || (isCountUnit(unit) && isCountUnit(reading.unit));
    if (agrees) {
      report('bom.quantityText', 'warning', { value: text, quantity: reading.value, unit: reading.unit });
      return { quantity: reading.value, unit: reading.unit, importedText: imported };
    }
  }
  if (reading.kind === 'fraction') {
    report('bom.quantityFraction', 'warning', { value: text, quantity: reading.value });
    const own = reading.unit === undefined ? withUnit : { unit: reading.unit };
    return { ...own, quantity: reading.value, importedText: imported };
  }
  const [code, params] = openQuantity(reading, text);
  report(code, 'error', params);
  return { ...withUnit, importedText: imported };
}

/** Finding of a quantity that is no single number; the line stays open and the finding says what to do. */
function openQuantity(reading: QuantityReading, value: string): readonly [string, Finding['params']] {
  switch (reading.kind) {
    case 'ambiguous':
      return [
        'bom.numberAmbiguous',
        { value, asDecimal: reading.asDecimal, asThousands: reading.asThousands },
      ];
    case 'several':
      return ['bom.quantitySeveral', { value, first: reading.first, second: reading.second }];
    case 'date':
      return ['bom.numberIsDate', { value, readings: dateReadings(value) }];
    default:
      return ['bom.quantityUnreadable', { value }];
  }
}
