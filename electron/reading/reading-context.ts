import type { BomField } from '../../shared/model/bom-line.ts';
import type { Finding, MessageParams, Severity } from '../../shared/model/finding.ts';
import type { RawFile, RawRow, RawSheet } from '../../shared/model/raw-table.ts';
import { cellAddress } from './cell-address.ts';
import type { GroupCollector } from './configuration.ts';
import type { BomHeader } from './find-header.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { DecimalSign } from './number-text.ts';
import { textAt } from './sheet-cells.ts';

/** Everything that stays the same while the rows of one sheet are read. */
export interface ReadingContext {
  readonly file: RawFile;
  readonly sheet: RawSheet;
  readonly sourceId: string;
  /** Letter of the first column of a table that stands beside another one, else empty. */
  readonly beside: string;
  readonly header: BomHeader;
  /** Decimal sign of the text numbers in each number column. */
  readonly signs: ReadonlyMap<ColumnRole, DecimalSign>;
  /** Unit code of the mass column when neither a cell nor a mass-unit column says it. */
  readonly massUnit: string | undefined;
  /** Options and alternates of the file, with what was chosen of them. */
  readonly groups: GroupCollector;
}

/** Text of the cell that holds a role in a row, empty when there is no such column. */
export function roleText(context: ReadingContext, row: RawRow, role: ColumnRole): string {
  const column = context.header.columns.get(role);
  return column === undefined ? '' : textAt(row, column.index);
}

/** Id of the line read from a row: stable as long as the row stays where it is. Examples: bom-r404, and
 * bom-r404K for a line of a table that begins in column K beside another table. */
export function lineIdOf(context: ReadingContext, row: number): string {
  return context.beside === ''
    ? `${context.sourceId}-r${row}`
    : `${context.sourceId}-r${row}${context.beside}`;
}

/** A finding about one cell of a line; file, sheet and cell address are filled in. */
export function cellFinding(
  context: ReadingContext,
  row: number,
  role: ColumnRole,
  code: string,
  severity: Severity,
  params: MessageParams,
): Finding {
  const column = context.header.columns.get(role);
  return {
    code,
    severity,
    place: {
      lineId: lineIdOf(context, row),
      ...(isField(role) ? { field: role } : {}),
      file: context.file.fileName,
      ...(context.sheet.name === '' ? {} : { sheet: context.sheet.name }),
      ...(column === undefined ? { cell: String(row) } : { cell: cellAddress(column.index, row) }),
      row,
    },
    params,
  };
}

/** A finding about the sheet or one of its rows that is not a line. */
export function sheetFinding(
  context: ReadingContext,
  code: string,
  severity: Severity,
  params: MessageParams,
  row?: number,
): Finding {
  return {
    code,
    severity,
    place: {
      file: context.file.fileName,
      ...(context.sheet.name === '' ? {} : { sheet: context.sheet.name }),
      ...(row === undefined ? {} : { cell: String(row), row }),
    },
    params,
  };
}

/** A finding about a whole column, placed at its title. */
export function columnFinding(
  context: ReadingContext,
  { index }: { readonly index: number },
  code: string,
  severity: Severity,
  params: MessageParams,
): Finding {
  const { bottom } = context.header;
  const { place, ...finding } = sheetFinding(context, code, severity, params);
  return {
    ...finding,
    place: bottom === 0 ? place : { ...place, cell: cellAddress(index, bottom), row: bottom },
  };
}

const NO_FIELD: ReadonlySet<ColumnRole> = new Set([
  'specification',
  'quantityBase',
  'totalMass',
  'massPerMetre',
  'massUnit',
  'length',
  'parentNumber',
  'path',
  'marker',
  'ignored',
]);

function isField(role: ColumnRole): role is BomField {
  return !NO_FIELD.has(role);
}
