import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type LineUtility, type MachineState, type UseMachine } from '../../../shared/model/use-phase.ts';
import { add, parseRatio, type Ratio, ZERO } from '../../engine/quantity/ratio.ts';
import { subtract } from '../../engine/quantity/exact-decimal.ts';
import { type MachineUse } from '../../engine/use-phase/use-phase-result.ts';
import { inputCell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import {
  figureAt,
  figureCell,
  markUse,
  USE_WIDTHS,
  type UseFigure,
  type UseSheet,
} from './use-phase-context.ts';
import { sectionRow } from './section-row.ts';

/** Cells of one machine that other rows point at. */
export interface MachineCells {
  readonly kwhPerYear?: UseFigure | undefined;
  readonly kwhPerPart?: UseFigure | undefined;
}

/** States of a machine with their energy, the sum of a year, and the energy of a good part. */
export function addMachine(
  context: UseSheet,
  role: 'machine' | 'baseline',
  machine: UseMachine | undefined,
  use: MachineUse | undefined,
): MachineCells {
  const { sheet, say } = context;
  const name = machine === undefined ? say('gap') : machine.name;
  sectionRow(sheet, USE_WIDTHS, `${say(role)}: ${name}`);
  if (machine === undefined || use === undefined) {
    return {};
  }
  header(context);
  const { states = [] } = machine;
  const rows = states.map((state, index) =>
    addState(context, state, use.states[index]?.kwhPerYear, pathOf(role, state, states)),
  );
  const total = sheet.add(
    [
      textCell(say('row.kwhPerYear'), 'label'),
      undefined,
      undefined,
      undefined,
      undefined,
      figureCell(context, rows.length === 0 ? undefined : sumOf(rows), use.kwhPerYear, 'mass'),
      optionalText(machine.source, 'textWrap'),
    ],
    use.kwhPerYear === undefined ? 'open' : 'total',
  );
  const kwhPerYear = figureAt('F', total, use.kwhPerYear);
  const rate = machine.goodPartsPerHour;
  return rate === undefined
    ? { kwhPerYear }
    : { kwhPerYear, kwhPerPart: addParts(context, { role, states, rows, rate, use, total }) };
}

function header({ sheet, say }: UseSheet): void {
  sheet.add(
    [
      textCell(say('column.state'), 'header'),
      textCell(`${say('column.power')}\nkW`, 'headerNumber'),
      textCell(`${say('column.hours')}\nh/a`, 'headerNumber'),
      textCell(say('column.utilisation'), 'headerNumber'),
      textCell(say('column.productive'), 'header'),
      textCell(`${say('energy')}\nkWh/a`, 'headerNumber'),
      textCell(say('column.source'), 'header'),
    ],
    'plain',
    28,
  );
}

/** Way to a state by its name; none for a name that cannot be one step of a way or that repeats. */
function pathOf(role: string, { name }: MachineState, states: readonly MachineState[]): string | undefined {
  const isPlain = !/[.=]/.test(name) && states.filter((state) => state.name === name).length === 1;
  return isPlain ? `${role}.states.name=${name}` : undefined;
}

function addState(
  context: UseSheet,
  { name, powerKw, hoursPerYear, utilisation, productive }: MachineState,
  kwhPerYear: Ratio | undefined,
  path: string | undefined,
): number {
  const { sheet, say } = context;
  const row = sheet.nextRow();
  const formula = utilisation === undefined ? `B${row}*C${row}` : `B${row}*C${row}*D${row}`;
  sheet.add(
    [
      textCell(name, 'name'),
      inputCell(powerKw),
      inputCell(hoursPerYear),
      optionalInput(utilisation),
      optionalText(productive === true ? say('column.yes') : undefined),
      figureCell(context, formula, kwhPerYear, 'mass'),
    ],
    kwhPerYear === undefined ? 'open' : 'plain',
  );
  if (path !== undefined) {
    markUse(sheet, row, 1, `${path}.powerKw`);
    markUse(sheet, row, 2, `${path}.hoursPerYear`);
    if (utilisation !== undefined) {
      markUse(sheet, row, 3, `${path}.utilisation`);
    }
  }
  return row;
}

function sumOf(rows: readonly number[]): string {
  return `SUM(F${rows[0] ?? 0}:F${rows.at(-1) ?? 0})`;
}

interface PartRows {
  readonly role: 'machine' | 'baseline';
  readonly states: readonly MachineState[];
  readonly rows: readonly number[];
  readonly rate: DecimalString;
  readonly use: MachineUse;
  readonly total: number;
}

function addParts(
  context: UseSheet,
  { role, states, rows, rate, use, total }: PartRows,
): UseFigure | undefined {
  const { sheet, say } = context;
  const rateRow = sheet.add([textCell(say('row.partsPerHour')), inputCell(rate)]);
  markUse(sheet, rateRow, 1, `${role}.goodPartsPerHour`);
  const hours = states.flatMap(({ productive, utilisation }, index) =>
    productive === true
      ? [utilisation === undefined ? `C${rows[index]}` : `C${rows[index]}*D${rows[index]}`]
      : [],
  );
  const formula = hours.length === 0 ? undefined : `(${hours.join('+')})*B${rateRow}`;
  const tone = use.partsPerYear === undefined ? 'open' : 'plain';
  const yearly = sheet.add(
    [textCell(say('row.partsPerYear')), figureCell(context, formula, use.partsPerYear, 'mass')],
    tone,
  );
  const each = sheet.add(
    [textCell(`${say('row.kwhPerPart')} (kWh)`), figureCell(context, `F${total}/B${yearly}`, use.kwhPerPart)],
    tone,
  );
  return figureAt('B', each, use.kwhPerPart);
}

/** What the line shares, counted once; the cell of what it saves in a year. */
export function addUtilities(context: UseSheet, utilities: readonly LineUtility[]): UseFigure | undefined {
  const { sheet, say } = context;
  if (utilities.length === 0) {
    return undefined;
  }
  sectionRow(sheet, USE_WIDTHS, say('utilities'));
  sheet.add(
    [
      textCell(say('column.utility'), 'header'),
      ...[say('baseline'), say('machine'), say('saved')].map((text) =>
        textCell(`${text}\nkWh/a`, 'headerNumber'),
      ),
      undefined,
    ],
    'plain',
    28,
  );
  let saved = ZERO;
  const rows = utilities.map(({ name, kwhPerYear, baselineKwhPerYear }) => {
    const row = sheet.nextRow();
    const own = subtract(parseRatio(baselineKwhPerYear), parseRatio(kwhPerYear));
    saved = add(saved, own);
    sheet.add([
      textCell(name, 'name'),
      inputCell(baselineKwhPerYear),
      inputCell(kwhPerYear),
      figureCell(context, `B${row}-C${row}`, own, 'mass'),
    ]);
    if (!/[.=]/.test(name) && utilities.filter((one) => one.name === name).length === 1) {
      markUse(sheet, row, 1, `lineUtilities.name=${name}.baselineKwhPerYear`);
      markUse(sheet, row, 2, `lineUtilities.name=${name}.kwhPerYear`);
    }
    return row;
  });
  const total = sheet.add(
    [
      textCell(say('row.kwhPerYear'), 'label'),
      undefined,
      undefined,
      figureCell(context, `SUM(D${rows[0] ?? 0}:D${rows.at(-1) ?? 0})`, saved, 'mass'),
    ],
    'total',
  );
  sheet.skip();
  return figureAt('D', total, saved);
}
