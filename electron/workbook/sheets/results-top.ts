import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { isInTotals } from '../../engine/impact/tally.ts';
import { emissionNumbers } from '../calculation/numbers.ts';
import { columnLetter } from '../model/address.ts';
import { blankCell, type Cell, formulaCell, textCell } from '../model/cell.ts';
import { totalName } from '../names.ts';
import { emissionId } from '../table/emission-columns.ts';
import { type EmissionTable, type RowSpan } from '../table/emission-table.ts';
import { lineLink } from './line-places.ts';
import {
  addGroupHeader,
  addSection,
  BLANK_COLUMNS,
  RESULT_COLUMNS,
  type ResultsContext,
  shareCells,
} from './results-parts.ts';
import { groupColumn } from './results-places.ts';

/** Lines named one by one: the twenty largest contributors. */
const TOP = 20;
const BATCH = 1000;

interface Sized {
  readonly line: LineResult;
  readonly size: bigint;
}

/** Where a line stands: its sheet and first and last row. */
interface LinePlace extends RowSpan {
  readonly table: EmissionTable;
}

/** The largest lines at the time of export, each pointing straight at its own cell. */
export function addTopLines(context: ResultsContext): void {
  const { book, headline } = context;
  const largest = largestLines(book, headline);
  addSection(context, book.say('section.top'));
  addGroupHeader(context, 'lineId', book.say('column.place'));
  for (const line of largest) {
    addLine(context, line, placeOf(context, line));
  }
}

/** The largest first, of equal ones the earlier; sorted in batches, as most lines are never among them. */
function largestLines(
  book: ResultsContext['book'],
  headline: ResultsContext['headline'],
): readonly LineResult[] {
  const { lines, settings } = book.content.calculation;
  const bySize = (left: Sized, right: Sized): number =>
    left.size < right.size ? 1 : left.size > right.size ? -1 : 0;
  let largest: Sized[] = [];
  for (const line of lines) {
    if (line.hasTerms && isInTotals(line, settings)) {
      largest.push({ line, size: excludingBiogenicCo2(line.emissions[headline]) });
      if (largest.length === BATCH) {
        largest = largest.sort(bySize).slice(0, TOP);
      }
    }
  }
  return largest
    .sort(bySize)
    .slice(0, TOP)
    .map(({ line }) => line);
}

function placeOf(context: ResultsContext, line: LineResult): LinePlace {
  for (const table of context.tables) {
    const span = table.places.get(line);
    if (span !== undefined) {
      return { table, ...span };
    }
  }
  throw new Error(`Line ${line.id} has an emission but stands on no sheet`);
}

function addLine(context: ResultsContext, line: LineResult, place: LinePlace): void {
  const { book, sheet, headline } = context;
  const row = sheet.nextRow();
  const { layout, split } = place.table;
  const numbers = RESULT_COLUMNS.map(({ basis, part }): Cell => {
    const id = emissionId(part, split ? basis : undefined);
    const formula =
      place.from === place.to
        ? layout.outside(id, place.from)
        : `SUM(${layout.between(id, place.from, place.to)})`;
    return formulaCell(formula, emissionNumbers(line.emissions[basis])[part], 'emission');
  });
  const total = excludingBiogenicCo2(book.content.calculation.totals[headline]);
  sheet.add([
    textCell(line.id),
    textCell(line.name, 'name'),
    ...numbers,
    lineLink(layout.placeOf(place.from)),
    ...Array.from({ length: BLANK_COLUMNS - 1 }, (): Cell => blankCell('text')),
    ...shareCells(
      `${columnLetter(groupColumn(headline))}${row}`,
      totalName(headline, 'excluding'),
      excludingBiogenicCo2(line.emissions[headline]),
      total,
    ),
  ]);
}
