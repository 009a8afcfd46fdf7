import { type LineResult } from '../../engine/calculation.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { type Book } from '../book.ts';
import { emissionId } from '../table/emission-columns.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type Layout } from '../table/layout.ts';
import { mixKey, mixRowFormula, type MixRows } from './electricity-sheet.ts';

/** Where the products of the lines stand. */
export interface ProductPlaces {
  readonly tables: readonly EmissionTable[];
  readonly terms: Layout;
  readonly mixRows: MixRows;
}

/**
 * Emission of one product of a line, excluding biogenic CO2, from the cells that make it: in 04c_Terms, in the factor
 * columns of the line's row, or kWh x a row of the mix. Undefined where the sheet shows only the line as a whole.
 */
export function productFormula(
  book: Book,
  line: LineResult,
  term: Term,
  { tables, terms, mixRows }: ProductPlaces,
): string | undefined {
  const planned = book.terms.countedOf(line).find((one) => one.term === term);
  if (planned !== undefined) {
    return terms.outside('excluding', planned.row);
  }
  const table = tables.find((one) => one.places.has(line));
  const span = table?.places.get(line);
  if (table === undefined || span === undefined) {
    return undefined;
  }
  const { layout, split } = table;
  if (split) {
    const mixRow = mixRows.get(mixKey(term));
    return mixRow === undefined || !layout.has('kwh')
      ? undefined
      : `${layout.outside('kwh', span.from)}*${mixRowFormula(mixRow)}`;
  }
  const row = span.from + partOf(line, term);
  const isUpstream = term.slot === 'upstream' || term.slot.endsWith('.upstream');
  const prefix = isUpstream ? 'upstreamFactor' : 'factor';
  return row > span.to || !layout.has(`${prefix}Amount`)
    ? layout.outside(emissionId('excluding', undefined), span.from)
    : `${layout.outside(`${prefix}Amount`, row)}*${layout.outside(`${prefix}Value`, row)}`;
}

/** Row of a product inside its line: legs and gases stand one below the other. */
function partOf(line: LineResult, term: Term): number {
  const leg = /^leg\.(\d+)/.exec(term.slot)?.[1];
  if (leg !== undefined) {
    return Number(leg);
  }
  return term.slot.startsWith('gas.') ? line.terms.indexOf(term) : 0;
}
