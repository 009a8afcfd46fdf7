import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { columnLetter, linkFormula } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { totalName } from '../names.ts';
import { emissionId } from '../table/emission-columns.ts';
import { type EmissionTable, type RowSpan } from '../table/emission-table.ts';
import { addSection, KG, type ResultsContext, shareCells } from './results-parts.ts';

/** Lines named one by one (pcf-rules 3.2: top-20 contributors). */
const TOP = 20;

/** Where a line stands: its sheet and first and last row. */
interface LinePlace extends RowSpan {
  readonly table: EmissionTable;
}

/** The largest lines at the time of export, each pointing straight at its own cell. */
export function addTopLines(context: ResultsContext): void {
  const { book, sheet, headline } = context;
  const size = (line: LineResult): bigint => excludingBiogenicCo2(line.emissions[headline]);
  const largest = book.content.calculation.lines
    .filter((line) => line.terms.length > 0)
    .toSorted((left, right) => (size(left) < size(right) ? 1 : size(left) > size(right) ? -1 : 0))
    .slice(0, TOP);
  addSection(context, book.say('section.top'));
  sheet.add(
    [
      textCell(book.say('column.lineId'), 'header'),
      textCell(book.say('column.name'), 'header'),
      textCell(book.say('column.number'), 'headerNumber'),
      textCell(book.say('column.place'), 'header'),
      textCell(`${book.say('column.excluding')}\n${book.say('basis.byLocation')}, ${KG}`, 'headerNumber'),
      textCell(`${book.say('column.excluding')}\n${book.say('basis.byContract')}, ${KG}`, 'headerNumber'),
      ...Array.from({ length: 4 }, () => textCell('', 'header')),
      textCell(book.say('column.share'), 'headerNumber'),
      textCell(book.say('column.bar'), 'header'),
    ],
    'plain',
    50,
  );
  largest.forEach((line, index) => {
    addLine(context, line, index + 1, placeOf(context, line));
  });
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

function addLine(context: ResultsContext, line: LineResult, rank: number, place: LinePlace): void {
  const { book, sheet, headline } = context;
  const row = sheet.nextRow();
  const { layout, split } = place.table;
  const at = (basis: Basis): Cell => {
    const id = emissionId('excluding', split ? basis : undefined);
    const formula =
      place.from === place.to
        ? layout.outside(id, place.from)
        : `SUM(${layout.outside(id, place.from)}:${layout.outside(id, place.to).split('!')[1] ?? ''})`;
    return formulaCell(formula, amountNumber(excludingBiogenicCo2(line.emissions[basis])), 'emission');
  };
  const target = `A${place.from}`;
  const basisLetter = columnLetter(headline === 'byLocation' ? 4 : 5);
  const total = excludingBiogenicCo2(book.content.calculation.totals[headline]);
  sheet.add([
    textCell(line.id),
    textCell(line.name, 'name'),
    numberCell(rank, 'integer'),
    formulaCell(linkFormula(layout.sheet, target, `${layout.sheet}!${target}`), `${layout.sheet}!${target}`, 'link'),
    at('byLocation'),
    at('byContract'),
    ...Array.from({ length: 4 }, (): Cell => ({ kind: 'blank', style: 'text' })),
    ...shareCells(`${basisLetter}${row}`, totalName(headline, 'excluding'), excludingBiogenicCo2(line.emissions[headline]), total),
  ]);
}
