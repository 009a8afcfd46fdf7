import { BASES, type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { excludingBiogenicCo2, NO_EMISSION } from '../../engine/impact/evaluate.ts';
import { type Book, componentName, SHEETS, stageName } from '../book.ts';
import { type EmissionNumbers, emissionNumbers } from '../calculation/numbers.ts';
import { columnLetter, outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { totalName } from '../names.ts';
import { type EmissionTable, filled } from '../table/emission-table.ts';
import { freeSheet } from '../table/free-sheet.ts';
import { type BomRow } from './bom-plan.ts';
import { stageFormula } from './results-formulas.ts';
import { addGroups } from './results-groups.ts';
import { addSection, KG, RESULT_WIDTHS, type ResultsContext, shareCells } from './results-parts.ts';
import {
  EXCLUDING_COLUMN,
  FIRST_COMPONENT,
  INCLUDING_COLUMN,
  type ResultsPlaces,
  resultsPlaces,
  totalRow,
} from './results-places.ts';
import { addTopLines } from './results-top.ts';

const FIRST = columnLetter(FIRST_COMPONENT);
const LAST_OF_EXCLUDING = columnLetter(FIRST_COMPONENT + 3);
const LAST_COMPONENT = columnLetter(FIRST_COMPONENT + COMPONENTS.length - 1);
const EXCLUDING = columnLetter(EXCLUDING_COLUMN);
const INCLUDING = columnLetter(INCLUDING_COLUMN);

/** 03_Results: stage by component on both electricity methods, groupings and the largest lines. */
export function resultsSheet(
  book: Book,
  tables: readonly EmissionTable[],
  bom: readonly BomRow[],
): { readonly sheet: SheetModel; readonly names: readonly DefinedName[]; readonly places: ResultsPlaces } {
  const sheet = freeSheet(RESULT_WIDTHS.length);
  const context: ResultsContext = {
    book,
    sheet,
    tables: filled(tables),
    bom,
    headline: book.content.calculation.headlineBasis,
  };
  sheet.add(
    [textCell(book.say('sheet.results.title', { product: book.content.study.product.name }), 'title')],
    'plain',
    24,
  );
  sheet.add([textCell(book.say('sheet.results.note'), 'subtitle')]);
  sheet.skip();
  for (const basis of BASES) {
    addStages(context, basis);
    sheet.skip();
  }
  const places = resultsPlaces(addGroups(context));
  addTopLines(context);
  const names = BASES.flatMap((basis): DefinedName[] => [
    {
      name: totalName(basis, 'excluding'),
      reference: outsideCell(SHEETS.results, EXCLUDING, totalRow(basis)),
    },
    {
      name: totalName(basis, 'including'),
      reference: outsideCell(SHEETS.results, INCLUDING, totalRow(basis)),
    },
  ]);
  const model = sheet.finish({
    name: SHEETS.results,
    columnWidths: RESULT_WIDTHS,
    frozenRows: 2,
    tab: 'front',
  });
  return { sheet: model, names, places };
}

function addStages(context: ResultsContext, basis: Basis): void {
  const { book, sheet, tables } = context;
  const total = totalRow(basis);
  const { totals, groups } = book.content.calculation;
  const totalAmount = excludingBiogenicCo2(totals[basis]);
  addSection(context, book.say(`section.stages.${basis}`));
  sheet.add(stageHeader(book), 'plain', 38);
  for (const stage of STAGES) {
    const row = sheet.nextRow();
    const amounts = groups.stage.find((group) => group.key === stage)?.emissions[basis] ?? NO_EMISSION;
    const numbers = emissionNumbers(amounts);
    sheet.add([
      textCell(stageName(book, stage)),
      { kind: 'blank', style: 'text' },
      ...COMPONENTS.map((component, index) =>
        formulaCell(
          stageFormula(book, tables, component, basis, `$A${row}`),
          numbers.components[index] ?? 0,
          'emission',
        ),
      ),
      ...rowTotals(row, numbers),
      ...shareCells(
        `${EXCLUDING}${row}`,
        `${EXCLUDING}$${total}`,
        excludingBiogenicCo2(amounts),
        totalAmount,
      ),
    ]);
  }
  const numbers = emissionNumbers(totals[basis]);
  const from = total - STAGES.length;
  const written = sheet.add(
    [
      textCell(book.say('text.total'), 'label'),
      { kind: 'blank', style: 'text' },
      ...COMPONENTS.map((_, index): Cell => {
        const letter = columnLetter(FIRST_COMPONENT + index);
        return formulaCell(
          `SUM(${letter}${from}:${letter}${total - 1})`,
          numbers.components[index] ?? 0,
          'emission',
        );
      }),
      ...rowTotals(total, numbers),
    ],
    'total',
  );
  if (written !== total) {
    throw new Error(`The total ${basis} was planned in row ${total} but stands in row ${written}`);
  }
}

function stageHeader(book: Book): Cell[] {
  return [
    textCell(book.say('column.stage'), 'header'),
    textCell('', 'header'),
    ...COMPONENTS.map((component) => textCell(`${componentName(book, component)}\n${KG}`, 'headerNumber')),
    textCell(`${book.say('column.excluding')}\n${KG}`, 'headerNumber'),
    textCell(`${book.say('column.including')}\n${KG}`, 'headerNumber'),
    textCell(book.say('column.share'), 'headerNumber'),
    textCell(book.say('column.bar'), 'header'),
  ];
}

function rowTotals(row: number, numbers: EmissionNumbers): Cell[] {
  return [
    formulaCell(`SUM(${FIRST}${row}:${LAST_OF_EXCLUDING}${row})`, numbers.excluding, 'emission'),
    formulaCell(`SUM(${FIRST}${row}:${LAST_COMPONENT}${row})`, numbers.including, 'emission'),
  ];
}
