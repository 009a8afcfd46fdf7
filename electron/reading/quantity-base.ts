import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import { divide, parseRatio } from '../engine/quantity/ratio.ts';
import { readCellNumber } from './number-text.ts';
import { decimalOf, readQuantity } from './quantity-text.ts';
import type { QuantityCells } from './quantity-cells.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import { isEmptyMark } from './text-form.ts';

/**
 * The quantity for one assembly, where a column says for how many assemblies the written one is: 3200 screws for 100
 * frames are 32 for each. Both numbers stay beside the line. A number of assemblies that cannot be read, or a quotient
 * without an end such as 1/3, leaves the line open.
 */
export function perOneAssembly(
  context: ReadingContext,
  row: RawRow,
  cells: QuantityCells,
  findings: Finding[],
): QuantityCells {
  const column = context.header.columns.get('quantityBase');
  const cell = column === undefined ? undefined : row.cells[column.index];
  if (cell === undefined || cells.quantity === undefined || isEmptyMark(cell.text)) {
    return cells;
  }
  const base = assembliesOf(context, cell);
  if (base === '1') {
    return cells;
  }
  const { quantity: written, ...rest } = cells;
  const value = `${roleText(context, row, 'quantity').trim()} / ${cell.text.trim()}`;
  const importedText = { ...cells.importedText, quantity: value.slice(0, 2000) };
  const quantity = base === undefined ? undefined : decimalOf(divide(parseRatio(written), parseRatio(base)));
  const report = (code: string, severity: Finding['severity'], params: Finding['params']): void => {
    findings.push(cellFinding(context, row.row, 'quantity', code, severity, params));
  };
  if (quantity === undefined) {
    report('bom.quantityUnreadable', 'error', { value });
    return { ...rest, importedText };
  }
  report('bom.quantityFraction', 'warning', { value, quantity });
  return { ...rest, quantity, importedText };
}

function assembliesOf(
  context: ReadingContext,
  cell: NonNullable<RawRow['cells'][number]>,
): DecimalString | undefined {
  const reading =
    cell.kind === 'text' ? readQuantity(cell.text, context.signs.get('quantityBase')) : undefined;
  const number = cell.kind === 'number' ? readCellNumber(cell.text) : undefined;
  const value = reading?.kind === 'number' || reading?.kind === 'numberWithUnit' ? reading.value : number;
  return value === undefined || value.startsWith('-') || value === '0' ? undefined : value;
}
