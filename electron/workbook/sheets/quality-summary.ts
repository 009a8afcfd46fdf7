import { isInTotals } from '../../engine/impact/tally.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { INDICATORS } from '../../engine/quality/pedigree-set.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { CAPITAL } from '../table/capital.ts';
import { type EmissionTable, emissionRange, filled } from '../table/emission-table.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { overParts } from '../table/layout.ts';
import { type QualityTable } from './quality-sheet.ts';

const WIDTHS = [60, 18, 14, 80];

/** 17a_QualitySummary: the weighted scores, shares and the uncertainty of the total. */
export function qualitySummary(
  book: Book,
  table: QualityTable,
  tables: readonly EmissionTable[],
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } {
  const { report, layout } = table;
  const sheet = freeSheet(WIDTHS.length);
  const checks: Check[] = [];
  sheet.add([textCell(book.say('sheet.qualitySummary.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.qualitySummary.note'), 'subtitle')]);
  sheet.skip();
  header(book, sheet);
  const put = (label: string, cell: Cell, remark = ''): number =>
    sheet.add([textCell(label, 'name'), cell, undefined, textCell(remark, 'remark')]);
  const engine = (label: string, value: number | undefined, remark: string): void => {
    if (value !== undefined) {
      put(label, numberCell(value, 'engine'), remark);
    }
  };
  const all = put(book.say('quality.all'), allCell(book, table, tables));
  const isRated = table.places.length > 0;
  const rated = (column: string): string =>
    overParts(layout, (part) => `SUMIFS(${part.range('size')},${part.range(column)},1)`);
  const weighted = (column: string): string =>
    overParts(layout, (part) => `SUMPRODUCT(${part.range('size')},${part.range(column)})`);
  const live = (
    label: string,
    formula: () => string,
    value: number | undefined,
    style: 'percent' | 'ratio',
  ): void => {
    if (value === undefined) {
      return;
    }
    const row = put(label, isRated ? formulaCell(formula(), value, style) : numberCell(value, 'engine'));
    checks.push({ label, engine: value, formula: outsideCell(SHEETS.qualitySummary, 'B', row) });
  };
  const share = (sum: string): string => `IF(B${all}=0,0,${sum}/B${all})`;
  const { scores, pact, primaryShare, pef, uncertainty } = report;
  live(book.say('quality.ratedShare'), () => share(rated('isRated')), report.ratedShare, 'percent');
  for (const indicator of INDICATORS) {
    live(
      book.say(`column.${indicator}`),
      () => `${weighted(indicator)}/${rated('isRated')}`,
      scores?.[indicator],
      'ratio',
    );
  }
  for (const one of ['technological', 'geographical', 'temporal'] as const) {
    live(
      `PACT · ${book.say(`column.${one}`)}`,
      () => `${weighted(`pact_${one}`)}/${rated('pactRated')}`,
      pact?.[one],
      'ratio',
    );
  }
  live(book.say('quality.primaryPact'), () => share(weighted('primaryShare')), primaryShare.pact, 'percent');
  const value = book.say('text.engineValue');
  engine(book.say('quality.primaryIso'), primaryShare.iso, value);
  engine(book.say('quality.pef'), pef?.rating, value);
  engine(book.say('quality.gsd'), uncertainty?.gsdSquared, value);
  engine(book.say('quality.low'), uncertainty?.low, value);
  engine(book.say('quality.high'), uncertainty?.high, value);
  put(book.say('quality.pedigreeSet'), textCell(report.pedigreeSet));
  const model = sheet.finish({
    name: SHEETS.qualitySummary,
    columnWidths: WIDTHS,
    frozenRows: 2,
    tab: 'proof',
  });
  return { sheet: model, checks };
}

function header(book: Book, sheet: FreeSheet): void {
  sheet.add([
    textCell(book.say('column.name'), 'header'),
    textCell(book.say('column.value'), 'headerNumber'),
    textCell('', 'header'),
    textCell('', 'header'),
  ]);
}

/** Sum of the sizes of all rows; the engine's own where products of one line have opposite signs. */
function allCell(book: Book, { all }: QualityTable, tables: readonly EmissionTable[]): Cell {
  const { lines, settings, headlineBasis } = book.content.calculation;
  const byLine = lines
    .filter((line) => line.hasTerms && isInTotals(line, settings))
    .reduce((sum, line) => {
      const kg = excludingBiogenicCo2(line.emissions[headlineBasis]);
      return sum + (kg < 0n ? -kg : kg);
    }, 0n);
  const value = amountNumber(all);
  if (Math.abs(amountNumber(byLine) - value) > 1e-12 * Math.abs(value)) {
    return numberCell(value, 'engine');
  }
  const sums = filled(tables).map((table) => {
    const values = emissionRange(table, 'excluding', headlineBasis);
    const leftOut = settings.capitalGoods === 'excluded' && table.layout.has(CAPITAL);
    return `SUMPRODUCT(ABS(${values})${leftOut ? `,--(${table.layout.range(CAPITAL)}=0)` : ''})`;
  });
  return formulaCell(sums.length === 0 ? '0' : sums.join('+'), value, 'emission');
}
