import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { MOST_ROWS_PER_SHEET } from '../../shared/model/workbook-statement.ts';
import { type Book, createBook, SHEETS, type SheetId } from './book.ts';
import { factorList } from './calculation/factor-list.ts';
import { gasList } from './calculation/gas-list.ts';
import { type OperandPlaces } from './calculation/operand-places.ts';
import { operandRows } from './calculation/operand-rows.ts';
import { parameterPlan } from './calculation/parameter-plan.ts';
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
import { type CoverContents, coverSheet } from './sheets/cover-sheet.ts';
import { electricitySheet, sourceCell } from './sheets/electricity-sheet.ts';
import { energySheet, processesSheet } from './sheets/electric-sheets.ts';
import { factorsLayout, factorsSheet } from './sheets/factors-sheet.ts';
import { factorGasesSheet, gwpSheet } from './sheets/gas-sheets.ts';
import { cutOffSheet } from './sheets/cut-off-sheet.ts';
import { machineRuleSheet } from './sheets/machine-rule-sheet.ts';
import { massBalanceSheet } from './sheets/mass-balance-sheet.ts';
import { memosSheet } from './sheets/memos-sheet.ts';
import { parametersSheet } from './sheets/parameters-sheet.ts';
import { pedigreeSheet, pedigreeTable } from './sheets/pedigree-sheet.ts';
import { profilesSheet } from './sheets/profiles-sheet.ts';
import { qualitySheet, qualityTable } from './sheets/quality-sheet.ts';
import { qualitySummary } from './sheets/quality-summary.ts';
import { variantsSheet } from './sheets/variants-sheet.ts';
import { listsSheet } from './sheets/lists-sheet.ts';
import { meterCell, metersLayout, metersSheet } from './sheets/meters-sheet.ts';
import { operandsLayout, operandsSheet } from './sheets/operands-sheet.ts';
import { gasesSheet, transportSheet } from './sheets/part-sheets.ts';
import { correctionsSheet, findingsSheet, otherRowsSheet } from './sheets/register-sheets.ts';
import { assumptionsSheet } from './sheets/assumptions-sheet.ts';
import { changeLogSheet } from './sheets/change-log-sheet.ts';
import { commentsSheet } from './sheets/comments-sheet.ts';
import { conformitySheet } from './sheets/conformity-sheet.ts';
import { evidenceSheet } from './sheets/evidence-sheet.ts';
import { goalScopeSheet } from './sheets/goal-scope-sheet.ts';
import { linePlaces } from './sheets/line-places.ts';
import { sensitivitySheet } from './sheets/sensitivity-sheet.ts';
import { signOffSheet } from './sheets/sign-off-sheet.ts';
import { uncertaintySheet } from './sheets/uncertainty-sheet.ts';
import { usePhaseSheet } from './sheets/use-phase-sheet.ts';
import { groupedSheets, type SheetGroup } from './sheet-order.ts';
import { recipeNumberCell, recipeShareCell, recipesSheet } from './sheets/recipes-sheet.ts';
import { resultsSheet } from './sheets/results-sheet.ts';
import { studySheet } from './sheets/study-sheet.ts';
import { supplierSheet } from './sheets/supplier-sheet.ts';
import { termsLayout, termsSheet } from './sheets/terms-sheet.ts';
import { valuesSheet } from './sheets/values-sheet.ts';
import { yieldStepsLayout, yieldStepsSheet } from './sheets/yield-steps-sheet.ts';
import { type EmissionTable, filled } from './table/emission-table.ts';
import { FIRST_ROW, type Layout } from './table/layout.ts';
import { withLiveQuantities } from './table/live-quantities.ts';
import { rowPlaces } from './table/row-places.ts';

/**
 * The whole workbook as data. `limit.workbookRows` when a list that is looked up by key is longer than a worksheet can be,
 * `limit.workbookFormula` when lists go on over more sheets than a formula can add up.
 */
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
  const steps = yieldStepsLayout(book, bom);
  const operands = operandRows(plan, operandPlaces(book, layout, steps));
  const ofOperands = operandsLayout(book, operands);
  const lists = listsSheet(book, unitList(content.study, factors));
  const profiles = profilesSheet(book, tables, terms);
  const cutOff = cutOffSheet(book, bomTable, filled(tables), terms);
  const machineRule = machineRuleSheet(book, bomTable);
  const balance = massBalanceSheet(book, bomTable);
  const ratings = qualityTable(book);
  const pedigrees = pedigreeTable(book);
  const quality = qualitySummary(book, ratings, filled(tables));
  const variants = variantsSheet(book);
  const memos = memosSheet(book);
  const usePhase = usePhaseSheet(book);
  const goalScope = goalScopeSheet(book, results.places);
  const live = { tables: filled(tables), bom: bomTable, terms, mixRows: electricity.mixRows };
  const whatIf = sensitivitySheet(book, { live, results: results.places, variants });
  const uncertainty = uncertaintySheet(book, ratings);
  const places = linePlaces(tables);
  const checks = checksSheet(book, {
    tables,
    bom: bomTable,
    places: results.places,
    proofs: [terms],
    more: [
      { key: 'checkProfiles', checks: profiles.checks },
      { key: 'checkCutOff', checks: cutOff.checks },
      { key: 'checkMachine', checks: machineRule?.checks ?? [] },
      { key: 'checkBalance', checks: balance?.checks ?? [] },
      { key: 'checkQuality', checks: quality.checks },
      { key: 'checkVariants', checks: variants?.checks ?? [] },
      { key: 'checkSensitivity', checks: whatIf.checks },
      { key: 'checkUncertainty', checks: uncertainty.checks },
      { key: 'checkMemos', checks: memos?.checks ?? [] },
      { key: 'checkUsePhase', checks: usePhase?.checks ?? [] },
    ],
  });
  const used = (one: {
    readonly sheet: SheetModel;
    readonly emission: EmissionTable;
  }): SheetModel | undefined => (filled([one.emission]).length === 0 ? undefined : one.sheet);
  const parameters = parameterPlan(content.written);
  const listed = [
    goalScope.sheet,
    parametersSheet(book, parameters),
    results.sheet,
    profiles.sheet,
    bomSheet(book, layout, bom, { terms, steps }),
    yieldStepsSheet(book, steps, bom),
    recipesSheet(book),
    termsSheet(book, terms, operands, { bom: layout, operands: ofOperands }),
    operandsSheet(book, operands, ofOperands, terms),
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
    assumptionsSheet(book, places, whatIf.scenarios),
    cutOff.sheet,
    machineRule?.sheet,
    balance?.sheet,
    qualitySheet(book, ratings, pedigrees, { tables: filled(tables), terms, mixRows: electricity.mixRows }),
    quality.sheet,
    pedigreeSheet(book, pedigrees),
    whatIf.sheet,
    variants?.sheet,
    uncertainty.sheet,
    evidenceSheet(book, places),
    otherRowsSheet(book),
    changeLogSheet(book),
    correctionsSheet(book, bom, layout),
    checks.sheet,
    findingsSheet(book, tables),
    signOffSheet(book),
    commentsSheet(book, places),
    memos?.sheet,
    usePhase?.sheet,
    studySheet(book),
    lists.sheet,
  ].flatMap((sheet) => (sheet === undefined ? [] : [withLiveQuantities(sheet, parameters)]));
  const written = new Set(listed.map(({ name }) => name));
  const conformity = conformitySheet(book, goalScope.places, written);
  const groups = groupedSheets([conformity.sheet, ...listed], content.order ?? 'iso');
  const sheets = groups.flatMap((group) => group.sheets.flatMap(withFurther));
  const cover = coverSheet(book, { bom: bomTable, contents: contentsOf(book, groups) });
  const fits = fitsFormat([cover, ...sheets]);
  if (!fits.ok) {
    return fits;
  }
  const names = [
    ...results.names,
    ...profiles.names,
    ...electricity.names,
    ...frozenFactors.names,
    ...lists.names,
    ...checks.names,
    ...conformity.names,
  ];
  return success({ title: content.study.title, sheets: [cover, ...sheets], names });
}

/** Cells of other sheets that the operands point at. */
function operandPlaces(book: Book, bom: Layout, steps: Layout): OperandPlaces {
  const { study } = book.content;
  const factors = factorsLayout(book);
  const meters = metersLayout(book);
  return {
    study,
    bom,
    steps,
    operands: rowPlaces(SHEETS.operands, FIRST_ROW, book.goesOn.mostRows),
    factorNumber: (factorId, name) => factors.outside(name, book.factors.rowOf(factorId)),
    recipeShare: (recipeId, part) => recipeShareCell(study.recipes ?? [], recipeId, part),
    recipeNumber: (recipe, code) => recipeNumberCell(study.recipes ?? [], recipe, code),
    sourceNumber: (sourceId, name) => sourceCell(study.electricity?.sources ?? [], sourceId, name),
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

/** Most characters of a formula (Excel specifications and limits). */
const MOST_FORMULA = 8192;

/** Refuses what no spreadsheet program could open: a list too long that must stay on one sheet, a formula too long. */
function fitsFormat(sheets: readonly SheetModel[]): Result<null> {
  for (const { name, rowCount, longestFormula = 0 } of sheets) {
    if (rowCount > MOST_ROWS_PER_SHEET) {
      return failure('limit.workbookRows', {
        sheet: name,
        rows: String(rowCount),
        most: String(MOST_ROWS_PER_SHEET),
      });
    }
    if (longestFormula > MOST_FORMULA) {
      return failure('limit.workbookFormula', {
        sheet: name,
        characters: String(longestFormula),
        most: String(MOST_FORMULA),
      });
    }
  }
  return success(null);
}

/** A sheet and those on which its list goes on. */
function withFurther(sheet: SheetModel): readonly SheetModel[] {
  return [sheet, ...(sheet.further ?? [])];
}

/** Names and titles of the sheets for the cover, part by part. */
function contentsOf(book: Book, groups: readonly SheetGroup[]): readonly CoverContents[] {
  const idOf = new Map(Object.entries(SHEETS).map(([id, name]) => [name as string, id as SheetId]));
  const params = { product: book.content.study.product.name };
  return groups.map(({ part, sheets }) => ({
    part,
    sheets: sheets.flatMap((sheet) => {
      const title = book.say(`sheet.${idOf.get(sheet.name) ?? sheet.name}.title`, params);
      const all = withFurther(sheet);
      return all.map(({ name }, index) => {
        const numbers = { number: String(index + 1), count: String(all.length) };
        return {
          name,
          title: all.length === 1 ? title : `${title} · ${book.say('text.partTitle', numbers)}`,
        };
      });
    }),
  }));
}
