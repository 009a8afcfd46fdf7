import { type DecimalString } from '../../../shared/model/decimal-string.ts';

/** One cell: a text, or a number with its exact value and as it is shown. */
export type ChartCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: DecimalString | undefined; readonly text: string };

/** The numbers behind a chart, in full: the same data as a table, for everyone who does not see the drawing. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly ChartCell[])[];
  /** The last row is the sum of the others. */
  readonly totalRow: boolean;
}

/** A text cell. */
export function textCell(text: string): ChartCell {
  return { kind: 'text', text };
}

/** A number with its exact value; undefined where there is none. */
export function numberCell(value: DecimalString | undefined, text: string): ChartCell {
  return { kind: 'number', value, text };
}

/** Signs at the start of a text by which spreadsheets take it for a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * The table as CSV (RFC 4180: commas, quotes doubled, CRLF) with exact numbers and a decimal point. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front; numbers are numbers and stay as they are.
 */
export function csvOf(table: ChartTable): string {
  const header = table.columns.map((column) => csvText(column.name));
  const rows = table.rows.map((row) => row.map(csvCell));
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function csvCell(cell: ChartCell): string {
  return cell.kind === 'number' ? (cell.value ?? '') : csvText(cell.text);
}

function csvText(text: string): string {
  const harmless = FORMULA_START.test(text.trimStart()) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim()
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
