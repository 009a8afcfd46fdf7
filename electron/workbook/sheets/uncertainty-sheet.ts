import { varianceParts, Z_95 } from '../../engine/quality/uncertainty.ts';
import { weighted } from '../../engine/quality/weights.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { blankCell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { factorLabel } from '../table/factor-columns.ts';
import { overParts } from '../table/layout.ts';
import { sectionRow, titleRows } from './section-row.ts';
import { type QualityTable } from './quality-sheet.ts';
import { spansOf } from './row-spans.ts';

/** Name, value, unit or key, share times sigma, its square, share of the variance, remark. */
const WIDTHS = [52, 18, 30, 16, 16, 16, 46];
/** Longer lists would make the file slow: then the sum is the engine's value and says so. */
const MOST_PARTS = 5000;
/** Rows of the Monte Carlo block; they are filled when a simulation has been run. */
const SIMULATION = [
  'runs',
  'seed',
  'generator',
  'percentiles',
  'mean',
  'median',
  'deviation',
  'low',
  'high',
  'gsdSquared',
  'convergence',
] as const;
const BINS = 10;

/** 19_Uncertainty: first-order propagation, live; the simulation is laid out and not yet run. */
export function uncertaintySheet(
  book: Book,
  table: QualityTable,
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } {
  const sheet = freeSheet(WIDTHS.length);
  titleRows(sheet, book.say('sheet.uncertainty.title'), book.say('sheet.uncertainty.note'));
  sectionRow(sheet, WIDTHS, book.say('section.propagation'));
  const checks = addPropagation(book, sheet, table);
  sheet.skip();
  addSimulation(book, sheet);
  const model = sheet.finish({
    name: SHEETS.uncertainty,
    columnWidths: WIDTHS,
    frozenRows: 2,
    tab: 'proof',
  });
  return { sheet: model, checks };
}

function addPropagation(book: Book, sheet: FreeSheet, table: QualityTable): readonly Check[] {
  const { uncertainty } = table.report;
  // An interval exists only where every product is rated: then every product stands in the table.
  const terms = uncertainty === undefined ? [] : table.places.map(({ rated }) => rated);
  const parts = varianceParts(weighted(terms));
  const rows = [...spansOf(table)];
  const count = (parts?.byLine.size ?? 0) + (parts?.byFactor.size ?? 0);
  if (uncertainty === undefined || parts === undefined || count > MOST_PARTS) {
    addNotRated(book, sheet, table);
    return [];
  }
  const first = sheet.nextRow();
  const listFrom = first + 10;
  const listTo = listFrom + count - 1;
  const value = (key: string, formula: string, result: number, style: 'emission' | 'ratio', remark = '') => {
    const row = sheet.add([
      textCell(book.say(`uncertainty.${key}`)),
      formulaCell(formula, result, style),
      textCell(style === 'emission' ? 'kg CO₂e' : ''),
      undefined,
      undefined,
      undefined,
      textCell(remark, 'remark'),
    ]);
    return { row, label: book.say(`uncertainty.${key}`), result };
  };
  const { layout } = table;
  const total = terms.reduce((sum, { amount }) => sum + amount, 0n);
  const sum = value(
    'total',
    `SUM(${layout.between('excluding', layout.firstRow, layout.lastRow)})`,
    amountNumber(total),
    'emission',
  );
  const variance = value(
    'variance',
    `SUM(E${listFrom}:E${listTo})`,
    uncertainty.sigma ** 2,
    'ratio',
    book.say('text.varianceRule'),
  );
  const sigma = value('sigma', `SQRT(B${variance.row})`, uncertainty.sigma, 'ratio');
  const gsd = value('gsd', `EXP(B${sigma.row})`, uncertainty.gsd, 'ratio');
  const squared = value('gsdSquared', `EXP(2*B${sigma.row})`, uncertainty.gsdSquared, 'ratio');
  const low = value('low', `B${sum.row}/B${gsd.row}^${Z_95}`, uncertainty.low, 'emission');
  const high = value('high', `B${sum.row}*B${gsd.row}^${Z_95}`, uncertainty.high, 'emission');
  sheet.skip();
  sectionRow(sheet, WIDTHS, book.say('section.varianceParts'));
  sheet.add([
    textCell(book.say('column.name'), 'header'),
    textCell(book.say('column.kind'), 'header'),
    textCell(`${book.say('column.lineId')} / ${book.say('column.factorKey')}`, 'header'),
    textCell(book.say('column.shareSigma'), 'headerNumber'),
    textCell(book.say('column.varianceOf'), 'headerNumber'),
    textCell(book.say('column.varianceShare'), 'headerNumber'),
    blankCell('header'),
  ]);
  if (sheet.nextRow() !== listFrom) {
    throw new Error(`The parts of the variance were planned from row ${listFrom}`);
  }
  const all = uncertainty.sigma ** 2;
  const part = (name: string, kind: string, key: string, formula: string, size: number): void => {
    const row = sheet.nextRow();
    sheet.add([
      textCell(name, 'name'),
      textCell(book.say(`uncertainty.${kind}`)),
      textCell(key),
      formulaCell(`(${formula})/B$${sum.row}`, size, 'ratio'),
      formulaCell(`D${row}^2`, size ** 2, 'ratio'),
      formulaCell(
        `IF(B$${variance.row}=0,0,E${row}/B$${variance.row})`,
        all === 0 ? 0 : size ** 2 / all,
        'percent',
      ),
    ]);
  };
  for (const [lineId, { name, spans }] of rows) {
    const formula = spans.map(([from, to]) => productSum(table, 'amountSigma', from, to)).join('+');
    part(name, 'ofLine', lineId, formula, parts.byLine.get(lineId) ?? 0);
  }
  for (const [factorId, size] of parts.byFactor) {
    const key = `$C${sheet.nextRow()}`;
    const formula = overParts(
      layout,
      (one) =>
        `SUMPRODUCT(--EXACT(${one.range('factorKey')},${key}),${one.range('excluding')},${one.range('factorSigma')})`,
    );
    part(factorLabel(book, factorId), 'ofFactor', book.factors.keyOf(factorId), formula, size);
  }
  return [variance, sigma, gsd, squared, low, high].map(({ row, label, result }) => ({
    label,
    engine: result,
    formula: outsideCell(SHEETS.uncertainty, 'B', row),
  }));
}

function productSum({ layout }: QualityTable, sigma: string, from: number, to: number): string {
  const of = (id: string): string => `${layout.outside(id, from)}:${layout.cell(id, to)}`;
  return `SUMPRODUCT(${of('excluding')},${of(sigma)})`;
}

/** Without scores for every product there is no interval, and none is invented. */
function addNotRated(book: Book, sheet: FreeSheet, { report }: QualityTable): void {
  const { uncertainty, ratedShare } = report;
  sheet.add(
    [
      textCell(book.say('uncertainty.gsdSquared'), 'label'),
      uncertainty === undefined
        ? textCell(book.say('text.notCalculated'), 'openSample')
        : numberCell(uncertainty.gsdSquared, 'engine'),
      undefined,
      undefined,
      undefined,
      undefined,
      textCell(
        uncertainty === undefined
          ? book.say('text.notAllRated', { share: (Math.round(ratedShare * 1000) / 10).toString() })
          : book.say('text.engineValue'),
        'remark',
      ),
    ],
    'plain',
    28,
  );
}

function addSimulation(book: Book, sheet: FreeSheet): void {
  sectionRow(sheet, WIDTHS, book.say('section.simulation'));
  sheet.add([textCell(book.say('text.simulationNote'), 'subtitle')]);
  const open = book.say('text.notRunYet');
  for (const key of SIMULATION) {
    sheet.add([textCell(book.say(`simulation.${key}`)), textCell(open, 'openSample')]);
  }
  sheet.add([
    textCell(book.say('simulation.bin'), 'header'),
    textCell(book.say('simulation.count'), 'headerNumber'),
    ...WIDTHS.slice(2).map(() => blankCell('header')),
  ]);
  for (let bin = 1; bin <= BINS; bin += 1) {
    sheet.add([textCell(String(bin)), blankCell('openSample')]);
  }
}
