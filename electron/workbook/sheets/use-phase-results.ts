import { whole } from '../../engine/use-phase/machine-use.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { formulaText, quotedSheet } from '../model/address.ts';
import { type Cell, formulaCell, textCell } from '../model/cell.ts';
import { type RowTone } from '../model/style-name.ts';
import { type ElectricityCells } from './use-phase-electricity.ts';
import { type MachineCells } from './use-phase-machines.ts';
import { figureAt, figureCell, USE_WIDTHS, type UseFigure, type UseSheet } from './use-phase-context.ts';
import { sectionRow } from './section-row.ts';

/** Cells the results are made of; an absent one is a gap, and so is what follows from it. */
export interface UseCells {
  readonly machine: MachineCells;
  readonly baseline: MachineCells;
  readonly electricity: ElectricityCells;
  readonly years: UseFigure | undefined;
  readonly machines: UseFigure | undefined;
  readonly sharedPerYear: UseFigure | undefined;
  readonly footprint: UseFigure;
  readonly baselineFootprint: UseFigure | undefined;
}

/** Energy, avoided emissions and payback from the cells above, and what is checked of them. */
export function addResults(context: UseSheet, cells: UseCells): readonly Check[] {
  const { sheet, say } = context;
  sectionRow(sheet, USE_WIDTHS, say('energy'));
  const energy = addEnergy(context, cells);
  sheet.skip();
  sectionRow(sheet, USE_WIDTHS, say('avoided'));
  return [...energy.checks, ...addEmissions(context, cells, energy.perYear, energy.perPart)];
}

interface Energy {
  readonly perYear: UseFigure | undefined;
  readonly perPart: UseFigure | undefined;
  readonly checks: readonly Check[];
}

function addEnergy(context: UseSheet, { machine, baseline, years }: UseCells): Energy {
  const { sheet, say, result } = context;
  sheet.add([
    textCell('kWh', 'header'),
    ...[say('baseline'), say('machine'), say('saved'), '%'].map((text) => textCell(text, 'headerNumber')),
  ]);
  const add = (
    key: string,
    [base, own]: readonly (UseFigure | undefined)[],
    saved: Ratio | undefined,
    share: Ratio | undefined,
    times = '',
  ): UseFigure | undefined => {
    const row = sheet.nextRow();
    sheet.add(
      [
        textCell(say(`row.${key}`)),
        figureCell(context, base && `${base.cell}${times}`, base?.value),
        figureCell(context, own && `${own.cell}${times}`, own?.value),
        figureCell(context, `B${row}-C${row}`, saved),
        figureCell(context, `D${row}/B${row}`, share, 'percent'),
      ],
      saved === undefined ? 'open' : 'plain',
    );
    return figureAt('D', row, saved);
  };
  const pair = [baseline.kwhPerYear, machine.kwhPerYear];
  const perYear = add('kwhPerYear', pair, result.savedKwhPerYear, result.savedShare);
  const life = (figure: UseFigure | undefined, kwh: Ratio | undefined): UseFigure | undefined =>
    figure && kwh && { ...figure, value: kwh };
  const lives = [
    life(baseline.kwhPerYear, result.baseline?.kwh),
    life(machine.kwhPerYear, result.machine?.kwh),
  ];
  const whole = add(
    'kwh',
    lives,
    result.savedKwh,
    result.savedKwh && result.savedShare,
    `*${years?.cell ?? ''}`,
  );
  const parts = [baseline.kwhPerPart, machine.kwhPerPart];
  const hasParts = parts.some((part) => part !== undefined);
  const perPart = hasParts
    ? add('kwhPerPart', parts, result.parts?.savedKwh, result.parts?.savedShare)
    : undefined;
  return {
    perYear,
    perPart,
    checks: [
      ...checkOf(say('row.kwh'), whole, [pair[0]]),
      ...checkOf(say('row.kwhPerPart'), perPart, [parts[0]]),
    ],
  };
}

function addEmissions(
  context: UseSheet,
  cells: UseCells,
  perYear: UseFigure | undefined,
  perPart: UseFigure | undefined,
): readonly Check[] {
  const { sheet, say, result, usePhase } = context;
  const { baseline, electricity, years, machines, sharedPerYear, footprint, baselineFootprint } = cells;
  const hasOutlook = usePhase.electricity?.outlook !== undefined;
  const { kgPerKwh, outlook } = electricity;
  const byConstant = kgPerKwh && years && `${kgPerKwh.cell}*${years.cell}`;
  // Years that are no longer those of the list are an error, not another sum.
  const byOutlook = outlook && years && `SUM(${outlook.range})/(ROWS(${outlook.range})=${years.cell})`;
  const checks: Check[] = [];
  // Operands of the differences: what is left of them may be small.
  const scales = [footprint, baseline.kwhPerYear];
  sheet.add([
    textCell('kg CO₂e', 'header'),
    textCell(say('constant'), 'headerNumber'),
    ...(hasOutlook ? [textCell(say('outlook'), 'headerNumber')] : []),
    undefined,
  ]);
  const add = (
    key: string,
    formulaOf: (factor: string | undefined, letter: string) => string | undefined,
    values: { readonly constant?: Ratio; readonly outlook?: Ratio },
    tone: RowTone = 'plain',
  ): number => {
    const row = sheet.nextRow();
    const label = say(`row.${key}`, { machines: String(usePhase.machines ?? '') });
    const cell = (letter: string, factor: string | undefined, value: Ratio | undefined): Cell =>
      figureCell(context, formulaOf(factor, letter), value, 'emission');
    sheet.add(
      [
        textCell(label, tone === 'total' ? 'label' : 'text'),
        cell('B', byConstant, values.constant),
        ...(hasOutlook ? [cell('C', byOutlook, values.outlook)] : []),
        undefined,
      ],
      values.constant === undefined ? 'open' : tone,
    );
    checks.push(
      ...checkOf(`${label} · ${say('constant')}`, figureAt('B', row, values.constant), scales),
      ...(hasOutlook
        ? checkOf(`${label} · ${say('outlook')}`, figureAt('C', row, values.outlook), scales)
        : []),
    );
    return row;
  };
  const times = (saved: string | undefined) => (factor: string | undefined) =>
    saved === undefined || factor === undefined ? undefined : `${saved}*${factor}`;
  const same = (value: Ratio | undefined): { constant?: Ratio; outlook?: Ratio } =>
    value === undefined ? {} : { constant: value, outlook: value };
  const net = (use: number, difference: number) => (_: unknown, letter: string) =>
    `${letter}${use}-${letter}${difference}`;
  const difference = baselineFootprint && `${footprint.cell}-${baselineFootprint.cell}`;
  const use = add('use', times(perYear?.cell), result.use);
  const higher = add('footprint', () => difference, same(result.footprintDifferenceKg));
  add('net', net(use, higher), result.net, 'total');
  if (result.line !== undefined && machines !== undefined && perYear !== undefined) {
    const shared = sharedPerYear === undefined ? '' : `+${sharedPerYear.cell}`;
    const lineUse = add('lineUse', times(`(${machines.cell}*${perYear.cell}${shared})`), result.line.use);
    const lineHigher = add(
      'lineFootprint',
      (_, letter) => `${machines.cell}*${letter}${higher}`,
      same(result.line.footprintDifferenceKg),
    );
    add('lineNet', net(lineUse, lineHigher), result.line.net, 'total');
  }
  if (result.parts !== undefined && perPart !== undefined && years !== undefined) {
    const part = times(perPart.cell);
    add('perPart', (factor) => part(factor && `${factor}/${years.cell}`), result.parts.use);
  }
  sheet.skip();
  addPayback(context, `$B$${higher}`, perYear && kgPerKwh && `(${perYear.cell}*${kgPerKwh.cell})`);
  return checks;
}

/** Years, or the word for at once or never, as the engine decides it. */
function addPayback(context: UseSheet, higher: string, savedKgPerYear: string | undefined): void {
  const { sheet, say, result } = context;
  const { payback } = result;
  const [label, unit] = [textCell(say('payback'), 'label'), textCell(say('column.years'))];
  if (payback === undefined || savedKgPerYear === undefined) {
    sheet.add([label, textCell(say('gap'))], 'open');
    return;
  }
  const [immediate, never] = [say('paybacks.immediate'), say('paybacks.never')].map(formulaText);
  const formula = `IF(${higher}<0,${immediate},IF(${savedKgPerYear}<=0,${never},IF(${higher}=0,${immediate},${higher}/${savedKgPerYear})))`;
  const value = payback.kind === 'years' ? ratioNumber(payback.years) : say(`paybacks.${payback.kind}`);
  sheet.add([label, formulaCell(formula, value, 'ratio'), unit]);
}

function checkOf(
  label: string,
  figure: UseFigure | undefined,
  operands: readonly (UseFigure | undefined)[],
): readonly Check[] {
  const scales = operands.filter((operand) => operand !== undefined);
  return figure === undefined
    ? []
    : [
        {
          label,
          engine: ratioNumber(figure.value),
          formula: outside(figure),
          ...(scales.length === 0
            ? {}
            : {
                scale: {
                  formula: `MAX(${scales.map((scale) => `ABS(${outside(scale)})`).join(',')})`,
                  value: Math.max(...scales.map(({ value }) => Math.abs(ratioNumber(value)))),
                },
              }),
        },
      ];
}

function outside({ cell }: UseFigure): string {
  return `${quotedSheet(SHEETS.usePhase)}!${cell}`;
}

/** A whole number as an exact figure in a cell. */
export function wholeFigure(cell: string, value: number): UseFigure {
  return { cell, value: whole(value) };
}
