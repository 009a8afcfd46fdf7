import type { BomLine, LineMass } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { lengthOf } from './length-cell.ts';
import { readCellNumber } from './number-text.ts';
import { readQuantity } from './quantity-text.ts';
import { cellFinding, roleText, type ReadingContext } from './reading-context.ts';
import { massOfMetresFits } from './profile-mass.ts';
import { shownFindings } from './shown-findings.ts';
import { shownUse } from './shown-amount.ts';
import { isEmptyMark } from './text-form.ts';
import { isMassUnit, unitCode } from './unit-text.ts';
import { dateReadings, unusableCell } from './unusable-cell.ts';

/** A number with its mass unit, or the imported text when the cell could not be used. */
export interface MassCell {
  readonly mass?: { readonly value: DecimalString; readonly unit: string };
  /** True where the cell itself says that the mass is that of one metre: "3.5 kg/m". */
  readonly perMetre?: boolean;
  readonly importedText?: string;
}

/**
 * Reads the mass cell of a row: unit from the cell ("42 g"), the mass-unit column, the number format (`0 "g"`), the header
 * or the title rows, in this order. Without a unit the mass stays open; a text that is no mass is kept and reported.
 */
export function readMassCell(
  context: ReadingContext,
  row: RawRow,
  role: Extract<ColumnRole, 'mass' | 'totalMass' | 'massPerMetre'>,
  findings: Finding[],
): MassCell {
  const column = context.header.columns.get(role);
  const cell = column === undefined ? undefined : row.cells[column.index];
  const text = cell?.text ?? '';
  if (cell === undefined || isEmptyMark(text)) {
    return text.trim() === '' ? {} : { importedText: text };
  }
  const report = (code: string, severity: Finding['severity'], params: Finding['params']): MassCell => {
    findings.push(cellFinding(context, row.row, role, code, severity, params));
    return { importedText: text };
  };
  if (cell.kind === 'date' || cell.kind === 'formulaWithoutValue') {
    const [code, params] = unusableCell(cell);
    return report(code, 'warning', params);
  }
  const reading = cell.kind === 'text' ? readQuantity(text, context.signs.get(role)) : undefined;
  const number = cell.kind === 'number' ? readCellNumber(text) : undefined;
  const value = reading?.kind === 'number' || reading?.kind === 'numberWithUnit' ? reading.value : number;
  const ownUnit = reading?.kind === 'numberWithUnit' ? reading.unit : undefined;
  if (reading?.kind === 'ambiguous') {
    const { asDecimal, asThousands } = reading;
    return report('bom.numberAmbiguous', 'error', { value: text, asDecimal, asThousands });
  }
  if (reading?.kind === 'date') {
    return report('bom.numberIsDate', 'warning', { value: text, readings: dateReadings(text) });
  }
  if (value === undefined || value.startsWith('-') || (ownUnit !== undefined && !isMassUnit(ownUnit))) {
    return report('bom.massUnreadable', 'warning', { value: text });
  }
  const shown = shownUse(context, row, role, cell);
  if (shown.kind === 'unusable') {
    report('bom.massUnreadable', 'warning', { value: shown.text });
    return { importedText: shown.text };
  }
  if (shown.kind !== 'none') {
    findings.push(...shownFindings(context, row.row, role, shown));
  }
  if (shown.kind === 'used') {
    const { value: amount, unit: words, perMetre } = shown;
    return {
      mass: { value: amount, unit: words },
      ...(perMetre ? { perMetre } : {}),
      importedText: `${amount} ${shown.words}`,
    };
  }
  const unit = ownUnit ?? unitCode(roleText(context, row, 'massUnit')) ?? column?.unit ?? context.massUnit;
  if (unit === undefined || !isMassUnit(unit)) {
    return { importedText: text };
  }
  const perMetre = reading?.kind === 'numberWithUnit' && reading.perMetre === true ? { perMetre: true } : {};
  return ownUnit === undefined
    ? { mass: { value, unit } }
    : { mass: { value, unit }, ...perMetre, importedText: text };
}

/** The mass cells of one row. */
export interface MassCells {
  readonly each: MassCell;
  readonly total: MassCell;
  readonly perMetre: MassCell;
}

/**
 * The mass of a line: of one unit of the quantity where a cell says it; of a line counted in metres that of one metre
 * where the other mass is the same or that of all metres; else of one metre, with the length of a piece;
 * else of the whole line. A cell that holds something unreadable is not replaced by another one.
 */
export function lineMassOf(
  context: ReadingContext,
  row: RawRow,
  { each, total, perMetre }: MassCells,
  { unit, quantity }: Pick<BomLine, 'unit'> & { readonly quantity?: DecimalString },
): { readonly mass?: LineMass; readonly lengthM?: NonNullable<BomLine['lengthM']> } {
  const metre = each.perMetre === true ? each.mass : perMetre.mass;
  const isOfMetres =
    unit === 'm' &&
    each.mass !== undefined &&
    metre?.unit === each.mass.unit &&
    massOfMetresFits(each.mass.value, metre.value, quantity);
  if (each.mass !== undefined && each.perMetre !== true && !isOfMetres) {
    return { mass: { ...each.mass, per: 'unit' } };
  }
  if (metre !== undefined && (each.importedText === undefined || each.perMetre === true || isOfMetres)) {
    const length = unit === 'm' ? undefined : lengthOf(context, row, unit);
    // One unit of a line counted in metres is a metre.
    return unit === 'm'
      ? { mass: { ...metre, per: 'unit' } }
      : { mass: { ...metre, per: 'metre' }, ...(length === undefined ? {} : { lengthM: length }) };
  }
  return total.mass === undefined || each.importedText !== undefined
    ? {}
    : { mass: { ...total.mass, per: 'line' } };
}
