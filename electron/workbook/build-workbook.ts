import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type Book, createBook, SHEETS, type SheetId } from './book.ts';
import { factorList } from './calculation/factor-list.ts';
import { gasList } from './calculation/gas-list.ts';
import { type OperandPlaces } from './calculation/operand-places.ts';
import { operandRows } from './calculation/operand-rows.ts';
import { termPlan } from './calculation/term-plan.ts';
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
import { allocationSheet, keyWholeCell } from './sheets/allocation-sheet.ts';
import { bomLayout } from './sheets/bom-columns.ts';
import { type BomRow, bomRows } from './sheets/bom-plan.ts';
import { bomSheet } from './sheets/bom-sheet.ts';
import { checksSheet } from './sheets/checks-sheet.ts';
import { coverSheet } from './sheets/cover-sheet.ts';
import { electricitySheet } from './sheets/electricity-sheet.ts';
import { energySheet, processesSheet } from './sheets/electric-sheets.ts';
import { factorsLayout, factorsSheet } from './sheets/factors-sheet.ts';
import { factorGasesSheet, gwpSheet } from './sheets/gas-sheets.ts';
import { cutOffSheet } from './sheets/cut-off-sheet.ts';
import { massBalanceSheet } from './sheets/mass-balance-sheet.ts';
import { memosSheet } from './sheets/memos-sheet.ts';
import { parametersSheet } from './sheets/parameters-sheet.ts';
import { profilesSheet } from './sheets/profiles-sheet.ts';
import { qualitySheet, qualityTable } from './sheets/quality-sheet.ts';
import { qualitySummary } from './sheets/quality-summary.ts';
import { variantsSheet } from './sheets/variants-sheet.ts';
import { listsSheet } from './sheets/lists-sheet.ts';
import { meterCell, metersLayout, metersSheet } from './sheets/meters-sheet.ts';
import { operandsSheet } from './sheets/operands-sheet.ts';
import { gasesSheet, transportSheet } from './sheets/part-sheets.ts';
import {
  assumptionsSheet,
  correctionsSheet,
  evidenceSheet,
  findingsSheet,
  otherRowsSheet,
} from './sheets/register-sheets.ts';
import { recipeShareCell, recipesSheet } from './sheets/recipes-sheet.ts';
import { resultsSheet } from './sheets/results-sheet.ts';
import { supplierSheet } from './sheets/supplier-sheet.ts';
import { termsLayout, termsSheet } from './sheets/terms-sheet.ts';
import { valuesSheet } from './sheets/values-sheet.ts';
import { yieldStepsSheet } from './sheets/yield-steps-sheet.ts';
import { type EmissionTable, filled } from './table/emission-table.ts';
import { type Layout } from './table/layout.ts';

/** Most rows of a worksheet (Excel specifications and limits). */
const MAX_ROWS = 1_048_576;

/** The whole workbook as data. `limit.workbookRows` when a sheet would be longer than a worksheet can be. */
export function buildWorkbook(content: WorkbookContent): Result<WorkbookModel> {
  const bom = bomRows(content);
  const plan = termPlan(content, bom);
  const factors = factorList(content, plan);
  const book = createBook(content, factors, plan);
  const terms = termsLayout(book);
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
  const values = valuesSheet(book, terms);
  const activities = [
    processes,
    consumables,
    gases,
    energy,
    fuels,
    transport,
    packaging,
    waste,
    spend,
    values,
  ];
  const tables = [bomTable, ...activities.map((one) => one.emission)];
  const results = resultsSheet(book, tables, bom);
  const electricity = electricitySheet(book);
  const gasDetail = gasList(content, factors);
  const frozenFactors = factorsSheet(book, gasDetail);
  const operands = operandRows(plan, operandPlaces(book, layout));
  const lists = listsSheet(book, unitList(content.study, factors));
  const profiles = profilesSheet(book, tables, terms);
  const cutOff = cutOffSheet(book, bomTable, filled(tables), terms);
  const balance = massBalanceSheet(book, bomTable);
  const ratings = qualityTable(book);
  const quality = qualitySummary(book, ratings, filled(tables));
  const variants = variantsSheet(book);
  const memos = memosSheet(book);
  const checks = checksSheet(book, {
    tables,
    bom: bomTable,
    places: results.places,
    proofs: [terms],
    more: [
      { key: 'checkProfiles', checks: profiles.checks },
      { key: 'checkCutOff', checks: cutOff.checks },
      { key: 'checkBalance', checks: balance?.checks ?? [] },
      { key: 'checkQuality', checks: quality.checks },
      { key: 'checkVariants', checks: variants?.checks ?? [] },
      { key: 'checkMemos', checks: memos?.checks ?? [] },
    ],
  });
  const used = (one: {
    readonly sheet: SheetModel;
    readonly emission: EmissionTable;
  }): SheetModel | undefined => (filled([one.emission]).length === 0 ? undefined : one.sheet);
  const sheets = [
    parametersSheet(book),
    results.sheet,
    profiles.sheet,
    bomSheet(book, layout, bom, terms),
    yieldStepsSheet(book, bom),
    recipesSheet(book),
    termsSheet(book, terms, operands, layout),
    operandsSheet(book, operands),
    processes.sheet,
    used(consumables),
    used(gases),
    energy.sheet,
    used(fuels),
    metersSheet(book),
    electricity.sheet,
    transport.sheet,
    packaging.sheet,
    waste.sheet,
    used(spend),
    used(values),
    frozenFactors.sheet,
    factorGasesSheet(book, gasDetail),
    gwpSheet(book, gasDetail),
    supplierSheet(book),
    allocationSheet(book, tables),
    assumptionsSheet(book),
    cutOff.sheet,
    balance?.sheet,
    qualitySheet(book, ratings, { tables: filled(tables), terms, mixRows: electricity.mixRows }),
    quality.sheet,
    variants?.sheet,
    evidenceSheet(book),
    otherRowsSheet(book),
    correctionsSheet(book, bom),
    checks.sheet,
    findingsSheet(book, tables),
    memos?.sheet,
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
    ...profiles.names,
    ...electricity.names,
    ...frozenFactors.names,
    ...lists.names,
    ...checks.names,
  ];
  return success({ title: content.study.title, sheets: [cover, ...sheets], names });
}

/** Cells of other sheets that the operands point at. */
function operandPlaces(book: Book, bom: Layout): OperandPlaces {
  const { study } = book.content;
  const factors = factorsLayout(book);
  const meters = metersLayout(book);
  return {
    study,
    bom,
    factorNumber: (factorId, name) => factors.outside(name, book.factors.rowOf(factorId)),
    recipeShare: (recipeId, part) => recipeShareCell(study.recipes ?? [], recipeId, part),
    meterConsumption: (meterId) => meterCell(book, meters, meterId),
    keyWhole: (keyId) => keyWholeCell(book, keyId),
  };
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
