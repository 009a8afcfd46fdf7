import { STATEMENT_NAMES, type StatementName } from '../../../shared/model/statements.ts';
import { type Stage, STAGES } from '../../../shared/model/stage.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Book, SHEETS, stageName } from '../book.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { blankCell, type Cell, formulaCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { type Fields } from '../table/origins.ts';
import { heightOf, linesOf } from '../table/text-size.ts';
import { type ResultsPlaces } from './results-places.ts';
import { columnLetter } from '../model/address.ts';
import { sectionRow, titleRows } from './section-row.ts';

/** Label, then four boxes with an arrow between each two. */
const WIDTHS = [38, 25, 5, 25, 5, 25, 5, 25];
const LAST = WIDTHS.length - 1;
const TEXT_WIDTH = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
const BOX_HEIGHT = 40;

/** Texts that stand on 24_UseAndAvoided, apart from the footprint. */
const OUTSIDE: ReadonlySet<StatementName> = new Set(['useScenario', 'avoidedEmissions']);

/** Rows of 02_GoalScope other sheets point at. */
export interface GoalScopePlaces {
  readonly scopeRow: number;
  statementRow(name: StatementName): number;
}

/** 02_GoalScope: the texts of the study, what is inside and outside the gate, and the boundary drawn in cells. */
export function goalScopeSheet(
  book: Book,
  results: ResultsPlaces,
): { readonly sheet: SheetModel; readonly places: GoalScopePlaces } {
  const sheet = freeSheet(WIDTHS.length);
  titleRows(sheet, book.say('sheet.goalScope.title'), book.say('sheet.goalScope.note'));
  const scopeRow = sheet.nextRow();
  addScope(book, sheet);
  addDiagram(book, sheet);
  addProcesses(book, sheet, results);
  const rows = new Map<StatementName, number>();
  sectionRow(sheet, WIDTHS, book.say('section.statements'));
  for (const name of STATEMENT_NAMES) {
    if (!OUTSIDE.has(name)) {
      const given = book.content.study.statements?.[name]?.trim();
      const row = addText(book, sheet, book.say(`statement.${name}`), given);
      sheet.mark(row, 1, { target: 'study', id: '', path: `statements.${name}` });
      rows.set(name, row);
    }
  }
  const model = sheet.finish({
    name: SHEETS.goalScope,
    columnWidths: WIDTHS,
    frozenRows: 2,
    tab: 'front',
  });
  return { sheet: model, places: { scopeRow, statementRow: (name) => rows.get(name) ?? scopeRow } };
}

/** Fields of the texts that stand alone in their cell. */
const FIELDS: Fields = {
  product: 'product.name',
  serialNumber: 'product.serialNumber',
  bomRevision: 'product.bomRevision',
  capacity: 'product.capacity',
  designLife: 'product.designLifeYears',
  maker: 'product.maker',
  declaredUnit: 'scope.declaredUnit',
  intendedUse: 'scope.intendedUse',
  boundary: 'scope.boundary',
  gate: 'scope.gate',
  gwpSet: 'scope.gwpSet',
};

function addScope(book: Book, sheet: FreeSheet): void {
  const { product, scope } = book.content.study;
  sectionRow(sheet, WIDTHS, book.say('section.study'));
  const entry = (key: string, ...values: readonly (string | undefined)[]): void => {
    const given = values.filter((value) => value !== undefined && value !== '').join('; ');
    const row = addText(book, sheet, book.say(`text.${key}`), given);
    const path = FIELDS[key];
    if (path !== undefined) {
      sheet.mark(row, 1, { target: 'study', id: '', path });
    }
  };
  entry('product', product.name, product.model, product.configuration);
  entry('serialNumber', product.serialNumber);
  entry('bomRevision', product.bomRevision);
  entry('capacity', product.capacity);
  entry('designLife', product.designLifeYears);
  entry('maker', product.maker, product.site);
  entry('declaredUnit', scope.declaredUnit);
  entry('intendedUse', scope.intendedUse);
  entry('boundary', scope.boundary);
  entry('gate', scope.gate);
  entry('period', [scope.periodStart, scope.periodEnd].filter(Boolean).join(' – '));
  entry('standards', ...(scope.standards ?? []));
  entry('gwpSet', scope.gwpSet ?? book.content.calculation.settings.gwpSet);
  sheet.skip();
}

/** A label and its text; what is not stated is hatched, never blank. */
function addText(book: Book, sheet: FreeSheet, label: string, text: string | undefined): number {
  const isGiven = text !== undefined && text !== '';
  const value = isGiven ? textCell(text, 'inputText') : textCell(book.say('text.notStated'), 'openSample');
  const height = heightOf(linesOf(isGiven ? text : '', TEXT_WIDTH));
  return sheet.add([textCell(label, 'textWrap'), value], 'plain', height, [1, LAST]);
}

/** Boxes of the stages: from left to right inside the gate, below them what is left out. */
function addDiagram(book: Book, sheet: FreeSheet): void {
  const { scope } = book.content.study;
  sectionRow(sheet, WIDTHS, book.say('section.boundary'));
  sheet.add([], 'plain', 6);
  const boxes = STAGES.flatMap((stage, index): Cell[] => [
    ...(index === 0 ? [] : [textCell('→', 'arrow')]),
    textCell(stageName(book, stage), 'box'),
  ]);
  sheet.add([textCell(book.say('text.insideGate'), 'label'), ...boxes], 'plain', BOX_HEIGHT);
  sheet.add([], 'plain', 6);
  const gate = book.say('text.gateLine', { gate: scope.gate ?? book.say('text.notStated') });
  sheet.add([undefined, textCell(gate, 'band'), ...blanks(LAST - 1, 'band')], 'plain', 18, [1, LAST]);
  sheet.add([], 'plain', 6);
  const outside = (scope.excludedStages ?? []).filter((text) => text.trim() !== '');
  if (outside.length === 0) {
    sheet.add([
      textCell(book.say('text.outsideGate'), 'label'),
      textCell(book.say('text.notStated'), 'openSample'),
    ]);
  }
  for (let from = 0; from < outside.length; from += STAGES.length) {
    const part = outside.slice(from, from + STAGES.length);
    const label = from === 0 ? textCell(book.say('text.outsideGate'), 'label') : undefined;
    const cells = part.flatMap((text, index): (Cell | undefined)[] => [
      ...(index === 0 ? [] : [undefined]),
      textCell(text, 'boxOutside'),
    ]);
    const lines = Math.max(...part.map((text) => linesOf(text, WIDTHS[1] ?? 1)));
    sheet.add([label, ...cells], 'plain', Math.max(BOX_HEIGHT, heightOf(lines)));
  }
  sheet.skip();
}

/** What is inside, with its lines and live emission; what is outside. */
function addProcesses(book: Book, sheet: FreeSheet, results: ResultsPlaces): void {
  const { calculation, study } = book.content;
  const basis = calculation.headlineBasis;
  sectionRow(sheet, WIDTHS, book.say('section.processes'));
  sheet.add(
    [
      textCell(book.say('column.stage'), 'header'),
      textCell(book.say('column.inclusion'), 'header'),
      textCell('', 'header'),
      textCell(book.say('column.lineCount'), 'headerNumber'),
      textCell('', 'header'),
      textCell(`${book.say('column.excluding')}\nkg CO₂e`, 'headerNumber'),
      ...blanks(2, 'header'),
    ],
    'plain',
    28,
  );
  const letter = columnLetter(results.excludingColumn);
  for (const stage of STAGES) {
    const group = calculation.groups.stage.find(({ key }) => key === stage);
    const kg = group === undefined ? 0n : excludingBiogenicCo2(group.emissions[basis]);
    sheet.add([
      textCell(stageName(book, stage)),
      textCell(book.say('inclusion.included')),
      undefined,
      { kind: 'number', value: linesIn(book, stage), style: 'integer' },
      undefined,
      formulaCell(
        outsideCell(SHEETS.results, letter, results.stageRow(basis, stage)),
        amountNumber(kg),
        'emission',
      ),
    ]);
  }
  for (const text of study.scope.excludedStages ?? []) {
    sheet.add(
      [textCell(text, 'textWrap'), textCell(book.say('inclusion.excluded'))],
      'quiet',
      heightOf(linesOf(text, WIDTHS[0] ?? 1)),
    );
  }
  sheet.skip();
}

function linesIn(book: Book, stage: Stage): number {
  return book.content.calculation.groups.stage.find(({ key }) => key === stage)?.lines ?? 0;
}

function blanks(count: number, style: 'band' | 'header'): Cell[] {
  return Array.from({ length: count }, () => blankCell(style));
}
