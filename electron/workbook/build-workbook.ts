import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type Book, createBook, SHEETS, type SheetId } from './book.ts';
import { factorList } from './calculation/factor-list.ts';
import { unitList } from './calculation/unit-list.ts';
import { type WorkbookContent } from './content.ts';
import { type SheetModel, type WorkbookModel } from './model/sheet.ts';
import {
  consumablesSheet,
  fuelsSheet,
  packagingSheet,
  spendSheet,
  wasteSheet,
} from './sheets/amount-sheets.ts';
import { bomLayout } from './sheets/bom-columns.ts';
import { type BomRow, bomRows } from './sheets/bom-plan.ts';
import { bomSheet } from './sheets/bom-sheet.ts';
import { checksSheet } from './sheets/checks-sheet.ts';
import { coverSheet } from './sheets/cover-sheet.ts';
import { electricitySheet } from './sheets/electricity-sheet.ts';
import { energySheet, processesSheet } from './sheets/electric-sheets.ts';
import { factorsSheet } from './sheets/factors-sheet.ts';
import { listsSheet } from './sheets/lists-sheet.ts';
import { gasesSheet, transportSheet } from './sheets/part-sheets.ts';
import {
  assumptionsSheet,
  correctionsSheet,
  evidenceSheet,
  findingsSheet,
  otherRowsSheet,
} from './sheets/register-sheets.ts';
import { resultsSheet } from './sheets/results-sheet.ts';
import { yieldStepsSheet } from './sheets/yield-steps-sheet.ts';
import { type EmissionTable, filled } from './table/emission-table.ts';
import { type Layout } from './table/layout.ts';

/** Most rows of a worksheet (Excel specifications and limits). */
const MAX_ROWS = 1_048_576;

/** The whole workbook as data. `limit.workbookRows` when a sheet would be longer than a worksheet can be. */
export function buildWorkbook(content: WorkbookContent): Result<WorkbookModel> {
  const factors = factorList(content);
  const book = createBook(content, factors);
  const bom = bomRows(content);
  const layout = bomLayout(book, content.study.bom ?? []);
  const bomTable = bomEmissions(layout, bom);
  const processes = processesSheet(book);
  const consumables = consumablesSheet(book);
  const gases = gasesSheet(book);
  const energy = energySheet(book);
  const fuels = fuelsSheet(book);
  const transport = transportSheet(book);
  const packaging = packagingSheet(book);
  const waste = wasteSheet(book);
  const spend = spendSheet(book);
  const activities = [processes, consumables, gases, energy, fuels, transport, packaging, waste, spend];
  const tables = [bomTable, ...activities.map((one) => one.emission)];
  const results = resultsSheet(book, tables, bom);
  const electricity = electricitySheet(book);
  const frozenFactors = factorsSheet(book);
  const lists = listsSheet(book, unitList(content.study, factors));
  const checks = checksSheet(book, { tables, bom: bomTable, places: results.places });
  const used = (one: {
    readonly sheet: SheetModel;
    readonly emission: EmissionTable;
  }): SheetModel | undefined => (filled([one.emission]).length === 0 ? undefined : one.sheet);
  const sheets = [
    results.sheet,
    bomSheet(book, layout, bom),
    yieldStepsSheet(book, bom),
    processes.sheet,
    used(consumables),
    used(gases),
    energy.sheet,
    used(fuels),
    electricity.sheet,
    transport.sheet,
    packaging.sheet,
    waste.sheet,
    used(spend),
    frozenFactors.sheet,
    assumptionsSheet(book),
    evidenceSheet(book),
    otherRowsSheet(book),
    correctionsSheet(book, bom),
    checks.sheet,
    findingsSheet(book, tables),
    lists.sheet,
  ].filter((sheet) => sheet !== undefined);
  const tooLong = sheets.find((sheet) => sheet.rowCount > MAX_ROWS);
  if (tooLong !== undefined) {
    return failure('limit.workbookRows', {
      sheet: tooLong.name,
      rows: String(tooLong.rowCount),
      most: String(MAX_ROWS),
    });
  }
  const cover = coverSheet(book, { bom: bomTable, contents: contentsOf(book, sheets) });
  const names = [
    ...results.names,
    ...electricity.names,
    ...frozenFactors.names,
    ...lists.names,
    ...checks.names,
  ];
  return success({ title: content.study.title, sheets: [cover, ...sheets], names });
}

/** The BOM as the results add it up: every line one row, with all groupings but the stage's own. */
function bomEmissions(layout: Layout, rows: readonly BomRow[]): EmissionTable {
  const keys = { assembly: 'assembly', family: 'family', supplier: 'supplier', country: 'country' };
  return {
    layout,
    split: false,
    keys,
    places: new Map(rows.map((row) => [row.result, { from: row.row, to: row.row }])),
  };
}

function contentsOf(
  book: Book,
  sheets: readonly SheetModel[],
): { readonly name: string; readonly title: string }[] {
  const idOf = new Map(Object.entries(SHEETS).map(([id, name]) => [name as string, id as SheetId]));
  return sheets.map(({ name }) => ({
    name,
    title: book.say(`sheet.${idOf.get(name) ?? name}.title`, { product: book.content.study.product.name }),
  }));
}
