import { type LineResult } from '../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { isInTotals } from '../../engine/impact/tally.ts';
import { sensitivity, type SensitivityRow } from '../../engine/sensitivity/sensitivity.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { columnLetter, formulaText, outsideCell } from '../model/address.ts';
import { blankCell, type Cell, formulaCell, inputCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { totalName } from '../names.ts';
import { emissionId } from '../table/emission-columns.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { lineLink } from './line-places.ts';
import { type ResultsPlaces } from './results-places.ts';
import { nameOf, objectOf } from './scenario-names.ts';
import { sectionRow, titleRows } from './section-row.ts';
import { bomProxies, factorFormula, type LiveCells } from './sensitivity-formulas.ts';
import { VARIANT_TOTAL, type VariantsSheet } from './variants-sheet.ts';

/** Scenario, what is asked, its object, times, emission touched, total, difference, share, within a tenth, remark. */
const WIDTHS = [12, 52, 34, 10, 16, 16, 16, 11, 15, 40];
const TOTAL = 'F';
const DELTA = 'G';
/** A tenth, with room for the last bits of a double. */
const TENTH = '0.1*(1+1E-9)';

/** Where the differences of the scenarios stand. */
export type ScenarioCells = ReadonlyMap<string, { readonly cell: string; readonly deltaKg: Amount }>;

export interface SensitivityPlaces {
  readonly live: LiveCells;
  readonly results: ResultsPlaces;
  readonly variants: VariantsSheet | undefined;
}

interface Context extends SensitivityPlaces {
  readonly book: Book;
  readonly sheet: FreeSheet;
  readonly baseRow: number;
  /** Rows of the lines that scenarios name, by scenario, below the scenarios. */
  readonly blocks: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

/** 18_Sensitivity: the total under every scenario, from the live cells of the other sheets. */
export function sensitivitySheet(
  book: Book,
  places: SensitivityPlaces,
): { readonly sheet: SheetModel; readonly checks: readonly Check[]; readonly scenarios: ScenarioCells } {
  const { study, calculation, lookUp } = book.content;
  const variantKg = (id: string): Amount | undefined => places.variants?.totals.get(id)?.totalKg;
  const result = sensitivity({ study, calculation, lookUp, variantKg });
  const sheet = freeSheet(WIDTHS.length);
  titleRows(sheet, book.say('sheet.sensitivity.title'), book.say('sheet.sensitivity.note'));
  const whose = result.fromStudy ? 'text.scenariosOfStudy' : 'text.scenariosOfProduct';
  sheet.add([textCell(book.say(whose), 'subtitle')]);
  header(book, sheet);
  const baseRow = sheet.nextRow();
  sheet.add(
    [
      undefined,
      textCell(book.say('text.baseStudy'), 'label'),
      textCell(book.say(`basis.${calculation.headlineBasis}`)),
      undefined,
      undefined,
      formulaCell(totalName(calculation.headlineBasis, 'excluding'), amountNumber(result.baseKg), 'emission'),
    ],
    'total',
  );
  const listed = result.rows.map((row) => ({ row, lines: listedLines(book, row) }));
  const blocks = new Map<string, { readonly from: number; readonly to: number }>();
  let next = baseRow + result.rows.length + 4;
  for (const { row, lines } of listed) {
    if (lines.length > 0) {
      blocks.set(row.id, { from: next, to: next + lines.length - 1 });
      next += lines.length;
    }
  }
  const context: Context = { ...places, book, sheet, baseRow, blocks };
  const checks: Check[] = [];
  const scenarios = new Map<string, { readonly cell: string; readonly deltaKg: Amount }>();
  for (const { row } of listed) {
    const at = addScenario(context, row);
    if (row.deltaKg !== undefined && row.totalKg !== undefined) {
      const cell = outsideCell(SHEETS.sensitivity, DELTA, at);
      scenarios.set(row.id, { cell, deltaKg: row.deltaKg });
      checks.push({
        label: `${row.id} · ${nameOf(book, row)}`,
        engine: amountNumber(row.deltaKg),
        formula: cell,
        scale: {
          formula: `MAX(ABS(${outsideCell(SHEETS.sensitivity, TOTAL, at)}),ABS(${outsideCell(SHEETS.sensitivity, TOTAL, baseRow)}))`,
          value: Math.max(Math.abs(amountNumber(row.totalKg)), Math.abs(amountNumber(result.baseKg))),
        },
      });
    }
  }
  if (blocks.size > 0) {
    addLines(context, listed);
  }
  const model = sheet.finish({
    name: SHEETS.sensitivity,
    columnWidths: WIDTHS,
    frozenRows: baseRow - 1,
    tab: 'proof',
  });
  return { sheet: model, checks, scenarios };
}

function header(book: Book, sheet: FreeSheet): void {
  const kg = '\nkg CO₂e';
  sheet.add(
    [
      textCell(book.say('column.scenario'), 'header'),
      textCell(book.say('column.scenarioName'), 'header'),
      textCell(book.say('column.scenarioObject'), 'header'),
      textCell(book.say('column.times'), 'headerNumber'),
      textCell(book.say('column.touched') + kg, 'headerNumber'),
      textCell(book.say('column.variantTotal') + kg, 'headerNumber'),
      textCell(book.say('column.variantDifference') + kg, 'headerNumber'),
      textCell(book.say('column.share'), 'headerNumber'),
      textCell(book.say('column.within'), 'header'),
      textCell(book.say('column.note'), 'header'),
    ],
    'plain',
    40,
  );
}

function addScenario(context: Context, row: SensitivityRow): number {
  const { book, sheet, baseRow } = context;
  const { question, touchedKg, totalKg, deltaKg, isWithin } = row;
  const at = sheet.nextRow();
  sheet.mark(at, 3, { target: 'scenario', id: row.id, path: 'times' });
  const note = optionalText(row.note, 'textWrap');
  const start: (Cell | undefined)[] = [
    textCell(row.id),
    textCell(nameOf(book, row), 'name'),
    optionalText(objectOf(book, question), 'name'),
    'times' in question ? inputCell(question.times) : undefined,
  ];
  if (totalKg === undefined || deltaKg === undefined) {
    const open = [...start, textCell(book.say('state.open')), undefined, undefined, undefined, undefined];
    return sheet.add([...open, note ?? textCell(book.say('text.scenarioUnknown'), 'textWrap')], 'open');
  }
  const base = `${TOTAL}$${baseRow}`;
  const baseKg = amountNumber(totalKg - deltaKg);
  return sheet.add([
    ...start,
    touchedKg === undefined
      ? undefined
      : formulaCell(touchedFormula(context, row, at), amountNumber(touchedKg), 'emission'),
    formulaCell(totalFormula(context, row, at), amountNumber(totalKg), 'emission'),
    formulaCell(`${TOTAL}${at}-${base}`, amountNumber(deltaKg), 'emission'),
    formulaCell(
      `IF(${base}=0,0,${DELTA}${at}/${base})`,
      baseKg === 0 ? 0 : amountNumber(deltaKg) / baseKg,
      'signedPercent',
    ),
    isWithin === undefined
      ? undefined
      : formulaCell(
          `IF(ABS(${DELTA}${at})<=${TENTH}*ABS(${base}),${formulaText(book.say('word.within'))},${formulaText(book.say('word.notable'))})`,
          book.say(isWithin ? 'word.within' : 'word.notable'),
          'status',
        ),
    note,
  ]);
}

function totalFormula({ variants, baseRow }: Context, { question }: SensitivityRow, row: number): string {
  switch (question.kind) {
    case 'electricity':
      return totalName(question.basis, 'excluding');
    case 'variant': {
      const place = variants?.totals.get(question.variantId);
      if (place === undefined) {
        throw new Error(`Variant ${question.variantId} has a total but stands on no sheet`);
      }
      return outsideCell(SHEETS.variants, VARIANT_TOTAL, place.row);
    }
    default:
      return `${TOTAL}$${baseRow}+E${row}*(D${row}-1)`;
  }
}

function touchedFormula(context: Context, { id, question }: SensitivityRow, row: number): string {
  const { book, live, results, blocks } = context;
  const block = blocks.get(id);
  const listed = block === undefined ? undefined : `SUM(E${block.from}:E${block.to})`;
  switch (question.kind) {
    case 'factor':
      return factorFormula(book, live, `C${row}`);
    case 'stage':
      return outsideCell(
        SHEETS.results,
        columnLetter(results.excludingColumn),
        results.stageRow(book.content.calculation.headlineBasis, question.stage),
      );
    case 'lines':
      return listed ?? '0';
    case 'proxies':
      return [bomProxies(book, live), listed].filter((part) => part !== undefined).join('+');
    default:
      throw new Error(`A scenario of the kind ${question.kind} multiplies nothing`);
  }
}

/** Lines that stand below the scenarios: those a scenario names, and proxies outside the BOM. */
function listedLines(book: Book, { question, lines }: SensitivityRow): readonly LineResult[] {
  const { calculation } = book.content;
  return question.kind === 'proxies'
    ? calculation.lines.filter(
        (line) =>
          line.kind !== 'bom' && line.proxy && line.hasTerms && isInTotals(line, calculation.settings),
      )
    : lines;
}

/** One row per line, its emission pointing at the line's own cells. */
function addLines(
  context: Context,
  listed: readonly { readonly row: SensitivityRow; readonly lines: readonly LineResult[] }[],
): void {
  const { book, sheet, live, blocks } = context;
  const basis = book.content.calculation.headlineBasis;
  sheet.skip();
  sectionRow(sheet, WIDTHS, book.say('section.scenarioLines'));
  sheet.add([
    textCell(book.say('column.scenario'), 'header'),
    textCell(book.say('column.name'), 'header'),
    textCell(book.say('column.lineId'), 'header'),
    blankCell('header'),
    textCell('kg CO₂e', 'headerNumber'),
    textCell(book.say('column.place'), 'header'),
    ...Array.from({ length: WIDTHS.length - 6 }, () => blankCell('header')),
  ]);
  for (const { row, lines } of listed) {
    if (lines.length > 0 && blocks.get(row.id)?.from !== sheet.nextRow()) {
      throw new Error(`The lines of scenario ${row.id} were planned elsewhere`);
    }
    for (const line of lines) {
      const table = live.tables.find(({ places }) => places.has(line));
      const span = table?.places.get(line);
      if (table === undefined || span === undefined) {
        throw new Error(`Line ${line.id} counts but stands on no sheet`);
      }
      const { layout, split } = table;
      const id = emissionId('excluding', split ? basis : undefined);
      sheet.add([
        textCell(row.id),
        textCell(line.name, 'name'),
        textCell(line.id),
        undefined,
        formulaCell(
          `SUM(${layout.between(id, span.from, span.to)})`,
          amountNumber(excludingBiogenicCo2(line.emissions[basis])),
          'emission',
        ),
        lineLink(layout.placeOf(span.from)),
      ]);
    }
  }
}
