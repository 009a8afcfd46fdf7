import { LEAST_REMAINING_SHARE, type MachinePart } from '../../engine/completeness/machine-coverage.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { divide, isZero, parseRatio } from '../../engine/quantity/ratio.ts';
import { amountToRatio } from '../../engine/quantity/amount.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, numberCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { NAMES, totalName } from '../names.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { type Layout, overParts } from '../table/layout.ts';
import { MACHINE_ASSIGNED, MACHINE_PART } from './machine-columns.ts';
import { WEIGHED_ROW } from './mass-balance-sheet.ts';
import { titleRows } from './section-row.ts';

/** Part, lines, open, mass, assigned, emission, verdict. */
const WIDTHS = [54, 20, 14, 16, 18, 18, 20];
const KG = 'kg CO₂e';

type Machine = NonNullable<Book['content']['machine']>;

/** 15a_MachineRule with its checks; undefined where the study chose no rule or has no parts. */
export function machineRuleSheet(
  book: Book,
  bom: EmissionTable,
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } | undefined {
  const { machine } = book.content;
  if (machine === undefined || bom.layout.rowCount === 0) {
    return undefined;
  }
  const sheet = freeSheet(WIDTHS.length);
  titleRows(sheet, book.say('sheet.machineRule.title'), book.say('sheet.machineRule.note'));
  const parts = addParts(book, sheet, bom, machine);
  sheet.skip();
  const checks = addRest(book, sheet, machine, parts);
  const model = sheet.finish({
    name: SHEETS.machineRule,
    columnWidths: WIDTHS,
    frozenRows: 2,
    tab: 'proof',
  });
  return { sheet: model, checks };
}

/** Rows of the sheet that the rest points at. */
interface PartRows {
  readonly cabinet: number;
  readonly motors: number;
  readonly other: number;
  readonly total: number;
}

/** One row per part, counted and added up over the rows of 04_BOM by the part that stands beside each line. */
function addParts(book: Book, sheet: FreeSheet, bom: EmissionTable, { coverage }: Machine): PartRows {
  const { layout } = bom;
  const header = (id: string, unit = ''): Cell =>
    textCell(book.say(`column.${id}`) + (unit === '' ? '' : `\n${unit}`), 'headerNumber');
  sheet.add(
    [
      textCell(book.say('column.machinePart'), 'header'),
      header('machineLeaves'),
      header('machineOpen'),
      header('netKg', 'kg'),
      header('machineAssignedKg', 'kg'),
      header('machineEmission', KG),
      textCell(book.say('column.machineVerdict'), 'header'),
    ],
    'plain',
    40,
  );
  const passes = { cabinet: coverage.passesCabinet, motors: coverage.passesMotors };
  type Criteria = (part: Layout) => string;
  const leaf: Criteria = (part) => `${part.range('leaf')},1`;
  const assigned =
    (value: 0 | 1): Criteria =>
    (part) =>
      `${part.range(MACHINE_ASSIGNED)},${value}`;
  const rowOf = (part: MachinePart): number => {
    const row = sheet.nextRow();
    const { leaves, openIds, massKg, assignedKg, emissionKg } = coverage.parts[part];
    const here: Criteria = (part) => `${part.range(MACHINE_PART)},$A${row}`;
    const count = (criteria: Criteria): string =>
      overParts(layout, (part) => `COUNTIFS(${here(part)},${criteria(part)})`);
    const sum = (column: string, criteria: Criteria): string =>
      overParts(layout, (part) => `SUMIFS(${part.range(column)},${here(part)},${criteria(part)})`);
    // A leaf without a mass counts, and has no place in a mean per kg.
    const withMass: Criteria = (part) => `${leaf(part)},${part.range('netKg')},">=0"`;
    const emission = `${sum('excluding', (part) => `${part.range('leaf')},0`)}+${sum('excluding', withMass)}`;
    return sheet.add([
      textCell(book.say(`machinePart.${part}`), 'label'),
      formulaCell(count(leaf), leaves, 'integer'),
      formulaCell(count(assigned(0)), openIds.length, 'integer'),
      formulaCell(sum('netKg', leaf), amountNumber(massKg), 'mass'),
      formulaCell(sum('netKg', assigned(1)), amountNumber(assignedKg), 'mass'),
      formulaCell(emission, amountNumber(emissionKg), 'emission'),
      part === 'other' ? undefined : passCell(book, `AND(B${row}>0,C${row}=0)`, passes[part]),
    ]);
  };
  const cabinet = rowOf('cabinet');
  const motors = rowOf('motors');
  const other = rowOf('other');
  const all = Object.values(coverage.parts);
  const sum = (letter: string): string => `SUM(${letter}${cabinet}:${letter}${other})`;
  const total = sheet.add(
    [
      textCell(book.say('text.total'), 'label'),
      formulaCell(
        sum('B'),
        all.reduce((count, { leaves }) => count + leaves, 0),
        'integer',
      ),
      formulaCell(
        sum('C'),
        all.reduce((count, { openIds }) => count + openIds.length, 0),
        'integer',
      ),
      formulaCell(sum('D'), amountNumber(all.reduce((mass, { massKg }) => mass + massKg, 0n)), 'mass'),
      formulaCell(
        sum('E'),
        amountNumber(all.reduce((mass, { assignedKg }) => mass + assignedKg, 0n)),
        'mass',
      ),
      formulaCell(
        sum('F'),
        amountNumber(all.reduce((mass, { emissionKg }) => mass + emissionKg, 0n)),
        'emission',
      ),
    ],
    'total',
  );
  return { cabinet, motors, other, total };
}

/** Mass of the machine, the share of the remaining mass, and the rest as a line of its own beside the total. */
function addRest(
  book: Book,
  sheet: FreeSheet,
  { coverage }: Machine,
  { cabinet, motors, other, total }: PartRows,
): readonly Check[] {
  const { study, calculation } = book.content;
  const basis = calculation.headlineBasis;
  const row = (key: string, cell: Cell, unit: string): number =>
    sheet.add([textCell(book.say(`machineRule.${key}`), 'label'), cell, textCell(unit)]);
  const limit = row('limit', numberCell(Number(LEAST_REMAINING_SHARE), 'percent'), '');
  const partsKg = amountNumber(Object.values(coverage.parts).reduce((mass, { massKg }) => mass + massKg, 0n));
  const weighedKg = study.product.weighedMassKg;
  const weighed =
    weighedKg === undefined || isZero(parseRatio(weighedKg))
      ? undefined
      : row(
          'weighed',
          formulaCell(outsideCell(SHEETS.massBalance, 'B', WEIGHED_ROW), Number(weighedKg), 'mass'),
          'kg',
        );
  const machineKg = amountNumber(coverage.machineMassKg);
  const machine = row(
    'machine',
    formulaCell(weighed === undefined ? `D${total}` : `MAX(B${weighed},D${total})`, machineKg, 'mass'),
    'kg',
  );
  const remaining = row(
    'remaining',
    formulaCell(`B${machine}-D${cabinet}-D${motors}`, amountNumber(coverage.remainingKg), 'mass'),
    'kg',
  );
  const share = coverage.coverage;
  const shareRow =
    share === undefined
      ? undefined
      : row('share', formulaCell(`E${other}/B${remaining}`, ratioNumber(share), 'percent'), '');
  const reached = shareRow === undefined ? 'FALSE()' : `B${shareRow}>=B${limit}`;
  row('verdict', passCell(book, reached, coverage.passesRemaining), '');
  const keeps = coverage.passesCabinet && coverage.passesMotors && coverage.passesRemaining;
  const pass = (at: number): string => `G${at}=${NAMES.wordPass}`;
  row('keeps', passCell(book, `AND(${pass(cabinet)},${pass(motors)},${reached})`, keeps), '');
  const rest = row(
    'rest',
    formulaCell(`B${remaining}-E${other}`, amountNumber(coverage.restKg), 'mass'),
    'kg',
  );
  const scale = { formula: outsideCell(SHEETS.machineRule, 'B', machine), value: machineKg };
  const massCheck: Check = {
    label: book.say('machineRule.rest'),
    engine: amountNumber(coverage.restKg),
    formula: outsideCell(SHEETS.machineRule, 'B', rest),
    scale: partsKg > machineKg ? { formula: scale.formula, value: partsKg } : scale,
  };
  const { restEmissionKg, parts } = coverage;
  if (restEmissionKg === undefined) {
    return [massCheck];
  }
  const mean = ratioNumber(
    divide(amountToRatio(parts.other.emissionKg), amountToRatio(parts.other.assignedKg)),
  );
  const perKg = row('mean', formulaCell(`F${other}/E${other}`, mean, 'ratio'), `${KG}/kg`);
  const emission = amountNumber(restEmissionKg);
  const pro = row('restEmission', formulaCell(`B${rest}*B${perKg}`, emission, 'emission'), KG);
  const kg = excludingBiogenicCo2(calculation.totals[basis]);
  const headline = row('total', formulaCell(totalName(basis, 'excluding'), amountNumber(kg), 'emission'), KG);
  const withRest = sheet.add(
    [
      textCell(book.say('machineRule.totalWithRest'), 'label'),
      formulaCell(`B${headline}+B${pro}`, amountNumber(kg + restEmissionKg), 'emission'),
      textCell(KG),
    ],
    'total',
  );
  return [
    massCheck,
    {
      label: book.say('machineRule.totalWithRest'),
      engine: amountNumber(kg + restEmissionKg),
      formula: outsideCell(SHEETS.machineRule, 'B', withRest),
    },
  ];
}

function passCell(book: Book, condition: string, passes: boolean): Cell {
  return formulaCell(
    `IF(${condition},${NAMES.wordPass},${NAMES.wordFail})`,
    book.say(passes ? 'word.pass' : 'word.fail'),
    'status',
  );
}
