import { type CutOffLedger, energyParts, massParts } from '../../engine/completeness/cut-off.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Book } from '../book.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import { formulaText } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { NAMES } from '../names.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { sizeOf } from '../table/factor-columns.ts';
import { type FreeSheet } from '../table/free-sheet.ts';
import { type Layout, overParts, TOTAL_ROW } from '../table/layout.ts';
import { activityLines } from './bom-plan.ts';

const KG = 'kg CO₂e';

/** What the coverage is worked out from: `included` and `excluded` are rows of the sheet. */
export interface CoverageInput {
  readonly ledger: CutOffLedger;
  readonly bom: EmissionTable;
  readonly tables: readonly EmissionTable[];
  readonly included: number;
  readonly excluded: number;
}

/** How much of emission, mass and energy the included lines cover; gives the row of the mass. */
export function addCoverage(
  book: Book,
  sheet: FreeSheet,
  { ledger, bom, tables, included, excluded }: CoverageInput,
): number {
  sheet.add(
    ['coverage', '', 'includedAmount', 'excludedAmount', 'coverageShare'].map((id) =>
      textCell(
        id === '' ? '' : book.say(`column.${id}`),
        ['coverage', ''].includes(id) ? 'header' : 'headerNumber',
      ),
    ),
    'plain',
    28,
  );
  const row = (
    key: string,
    unit: string,
    cells: readonly Cell[],
    value: Parameters<typeof ratioNumber>[0] | undefined,
  ): number => {
    const at = sheet.nextRow();
    return sheet.add([
      textCell(book.say(`cutOff.${key}`)),
      textCell(unit),
      ...cells,
      value === undefined ? undefined : formulaCell(`C${at}/(C${at}+D${at})`, ratioNumber(value), 'percent'),
    ]);
  };
  row(
    'coverageGhg',
    KG,
    [
      formulaCell(`B${included}`, amountNumber(ledger.ghg.included), 'emission'),
      formulaCell(`F${excluded}`, amountNumber(ledger.ghg.excluded), 'emission'),
    ],
    ledger.ghg.coverage,
  );
  const massRow = row(
    'coverageMass',
    'kg',
    massCells(book, ledger, bom, sheet.nextRow()),
    ledger.mass.coverage,
  );
  row('coverageEnergy', 'kWh', energyCells(book, ledger, tables), ledger.energyKwh.coverage);
  return massRow;
}

/** Mass of the parts that are open or cut off, by their state; the engine's value where a rarer case decides. */
function massCells(book: Book, ledger: CutOffLedger, bom: EmissionTable, row: number): readonly Cell[] {
  const { included, excluded } = ledger.mass;
  const { layout } = bom;
  const word = book.say('why.cutOff');
  const { study, calculation } = book.content;
  const decisions = new Map((study.bom ?? []).map((line) => [line.id, line.assignment]));
  const byState = massParts(study, calculation)
    .filter(({ line }) => {
      const decision = decisions.get(line.id);
      return line.state === 'open' || (decision?.kind === 'excluded' && decision.why === 'cutOff');
    })
    .reduce((sum, { line }) => sum + (line.netMassKg ?? 0n), 0n);
  if (layout.rowCount === 0 || byState !== excluded) {
    return [numberCell(amountNumber(included), 'engine'), numberCell(amountNumber(excluded), 'engine')];
  }
  const leaves = (part: Layout): string => `${part.range('netKg')},${part.range('leaf')},1`;
  const open = overParts(
    layout,
    (part) => `SUMIFS(${leaves(part)},${part.range('state')},${NAMES.wordOpen})`,
  );
  const cut = overParts(
    layout,
    (part) =>
      `SUMIFS(${leaves(part)},${part.range('decision')},${formulaText(word)},${part.range('state')},"<>"&${NAMES.wordOpen})`,
  );
  return [
    formulaCell(`${layout.outside('netKg', TOTAL_ROW)}-D${row}`, amountNumber(included), 'mass'),
    formulaCell(`${open}+${cut}`, amountNumber(excluded), 'mass'),
  ];
}

/** Longest sum of single cells that a formula may hold with room to spare (Excel: 8192 characters). */
const MOST_CELLS = 40;

/** Energy of the activities from the cells of their sheets; the engine's values where one of them has no such cell. */
function energyCells(book: Book, ledger: CutOffLedger, tables: readonly EmissionTable[]): readonly Cell[] {
  const { study, calculation } = book.content;
  const results = new Map(activityLines(book.content).map(({ activity, result }) => [activity, result]));
  const parts = energyParts(study, calculation).map(({ activity, isOut }) => ({
    isOut,
    cell: energyCell(results.get(activity), tables),
  }));
  const live = parts.length <= MOST_CELLS && parts.every(({ cell }) => cell !== undefined);
  const cellOf = (isOut: boolean, amount: Amount): Cell => {
    const cells = parts.filter((part) => part.isOut === isOut).map(({ cell }) => cell);
    return live
      ? formulaCell(cells.length === 0 ? '0' : cells.join('+'), amountNumber(amount), 'mass')
      : numberCell(amountNumber(amount), 'engine');
  };
  return [cellOf(false, ledger.energyKwh.included), cellOf(true, ledger.energyKwh.excluded)];
}

/** kWh of an activity from its input cells, whether it counts or is open. */
function energyCell(result: LineResult | undefined, tables: readonly EmissionTable[]): string | undefined {
  const table = result === undefined ? undefined : tables.find((one) => one.places.has(result));
  const span = result === undefined ? undefined : table?.places.get(result);
  if (table === undefined || span === undefined) {
    return undefined;
  }
  const { layout } = table;
  const at = (id: string): string => layout.outside(id, span.from);
  if (layout.has('powerKw')) {
    return `${at('hours')}*${at('powerKw')}`;
  }
  if (!layout.has('allocationPart')) {
    return undefined;
  }
  const share = `IF(${at('allocationWhole')}="",1,${at('allocationPart')}/${at('allocationWhole')})`;
  return `${at('amount')}*${sizeOf(at('unit'))}/${sizeOf(formulaText('kWh'))}*${share}`;
}
