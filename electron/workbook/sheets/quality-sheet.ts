import { passingTerms } from '../../engine/bom/line-view.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { isInTotals } from '../../engine/impact/tally.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { type RatedTerm, ratedTerms } from '../../engine/quality/line-quality.ts';
import { type Indicator, INDICATORS } from '../../engine/quality/pedigree-set.ts';
import { qualityReport, type QualityReport } from '../../engine/quality/quality-report.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { type PedigreeTable } from './pedigree-sheet.ts';
import { productFormula, type ProductPlaces } from './product-formula.ts';

const PACT = ['technological', 'geographical', 'temporal'] as const;

/** A rated product with the line and term it is of. */
export interface RatedPlace {
  readonly line: LineResult;
  readonly term: Term;
  readonly rated: RatedTerm;
}

/** What stands in 17_DataQuality and what the summary below it needs. */
export interface QualityTable {
  readonly layout: Layout;
  readonly places: readonly RatedPlace[];
  readonly report: Omit<QualityReport, 'terms'>;
  /** Sum of the sizes of all products, rated or not. */
  readonly all: Amount;
}

/** Products of counted lines that say anything about their quality. */
export function qualityTable(book: Book): QualityTable {
  const { calculation, lookUp, study } = book.content;
  const basis = calculation.headlineBasis;
  const pcfs = study.supplierPcfs ?? [];
  const sources = { lookUp, supplierPcfs: new Map(pcfs.map((pcf) => [pcf.id, pcf])) };
  let all = 0n;
  const places = calculation.lines
    .filter((line) => line.hasTerms && isInTotals(line, calculation.settings))
    .flatMap((line) => {
      const made = ratedTerms(line, basis, sources);
      for (const { amount } of made) {
        all += amount < 0n ? -amount : amount;
      }
      if (!made.some(saysAnything)) {
        return [];
      }
      const terms = passingTerms(line).filter(
        (term) => term.factorId !== undefined && (term.basis === 'both' || term.basis === basis),
      );
      return made.flatMap((rated, index): RatedPlace[] => {
        const term = terms[index];
        return term !== undefined && saysAnything(rated) ? [{ line, term, rated }] : [];
      });
    });
  // The list of all rated products is long and not needed any more.
  const { terms: _, ...report } = qualityReport(calculation, basis, lookUp, pcfs);
  return {
    layout: layOut(SHEETS.quality, columns(book), places.length, book.goesOn),
    places,
    report,
    all,
  };
}

function saysAnything({ scores, pact, primaryShare }: RatedTerm): boolean {
  return scores !== undefined || pact !== undefined || primaryShare !== 0;
}

function columns(book: Book): Column[] {
  const number = { numeric: true };
  return [
    column(book, 'lineId', 'line', 16),
    column(book, 'name', 'line', 34),
    column(book, 'factorKey', 'line', 28),
    column(book, 'excluding', 'emission', 14, { numeric: true, unit: 'kg CO₂e' }),
    column(book, 'size', 'emission', 14, { numeric: true, unit: 'kg CO₂e' }),
    column(book, 'isRated', 'quality', 9, number),
    ...INDICATORS.map((one) => column(book, one, 'quality', 13, number)),
    column(book, 'pactRated', 'pact', 9, number),
    ...PACT.map((one) =>
      column(book, `pact_${one}`, 'pact', 13, { ...number, title: book.say(`column.${one}`) }),
    ),
    column(book, 'primaryShare', 'pact', 12, number),
    column(book, 'amountSigma', 'uncertainty', 12, number),
    column(book, 'factorSigma', 'uncertainty', 12, number),
  ];
}

/** 17_DataQuality: the scores behind the weighted ones, product by product. */
export function qualitySheet(
  book: Book,
  table: QualityTable,
  pedigrees: PedigreeTable,
  where: ProductPlaces,
): SheetModel | undefined {
  const { layout, places } = table;
  if (places.length === 0) {
    return undefined;
  }
  const rows = places.map((place, index) =>
    qualityRow(book, layout, place, layout.firstRow + index, pedigrees, where),
  );
  return dataSheet({
    layout,
    title: book.say('sheet.quality.title'),
    note: book.say('sheet.quality.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: (from, to) => rows.slice(from, to),
    frozenColumns: 2,
    tab: 'proof',
  });
}

function qualityRow(
  book: Book,
  layout: Layout,
  { line, term, rated }: RatedPlace,
  row: number,
  pedigrees: PedigreeTable,
  places: ProductPlaces,
): DataRow {
  const kg = amountNumber(rated.amount);
  const formula = productFormula(book, line, term, places);
  const score = (value: number | undefined): Cell | undefined =>
    value === undefined ? undefined : numberCell(value, 'input');
  const engine = (value: number | undefined): Cell | undefined =>
    value === undefined ? undefined : numberCell(value, 'engine');
  return {
    cells: {
      lineId: textCell(line.id),
      name: textCell(line.name, 'name'),
      factorKey: textCell(book.factors.keyOf(rated.factorId)),
      excluding: formula === undefined ? numberCell(kg, 'engine') : formulaCell(formula, kg, 'emission'),
      size: formulaCell(`ABS(${layout.cell('excluding', row)})`, Math.abs(kg), 'emission'),
      isRated: numberCell(rated.scores === undefined ? 0 : 1, 'integer'),
      ...Object.fromEntries(INDICATORS.map((one) => [one, worseOf(line, rated, one, pedigrees)])),
      pactRated: numberCell(rated.pact === undefined ? 0 : 1, 'integer'),
      ...Object.fromEntries(
        PACT.map((one) => [
          `pact_${one}`,
          // A supplier states them; otherwise they are the scores of the product.
          rated.pact === rated.scores && rated.scores !== undefined
            ? formulaCell(layout.cell(one, row), rated.scores[one], 'integer')
            : score(rated.pact?.[one]),
        ]),
      ),
      primaryShare: score(rated.primaryShare),
      amountSigma: engine(rated.amountSigma),
      factorSigma: engine(rated.factorSigma),
    },
  };
}

/** The worse of line and factor, as engine/quality/line-quality.ts takes it; who is not rated does not count. */
function worseOf(
  line: LineResult,
  { scores, factorId }: RatedTerm,
  indicator: Indicator,
  pedigrees: PedigreeTable,
): Cell | undefined {
  if (scores === undefined) {
    return undefined;
  }
  const ofLine = pedigrees.lineScore(line, indicator);
  const ofFactor = pedigrees.factorScore(factorId, indicator);
  const formula = ofLine === undefined ? ofFactor : `MAX(${ofLine},${ofFactor})`;
  return formulaCell(formula, scores[indicator], 'integer');
}
