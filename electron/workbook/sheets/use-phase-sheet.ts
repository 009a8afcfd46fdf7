import { amountToRatio } from '../../engine/quantity/amount.ts';
import { usePhaseResult } from '../../engine/use-phase/use-phase.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber } from '../calculation/numbers.ts';
import { formulaCell, inputCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { totalName } from '../names.ts';
import { freeSheet } from '../table/free-sheet.ts';
import { heightOf, linesOf } from '../table/text-size.ts';
import { sectionRow } from './section-row.ts';
import { figureAt, markUse, USE_WIDTHS, type UseFigure, type UseSheet } from './use-phase-context.ts';
import { addElectricity } from './use-phase-electricity.ts';
import { addMachine, addUtilities } from './use-phase-machines.ts';
import { addResults, wholeFigure } from './use-phase-results.ts';

/** Columns over which the words of a condition run. */
const WORDS_FROM = 2;
const WORDS_TO = USE_WIDTHS.length - 1;
const WORDS_WIDTH = USE_WIDTHS.slice(WORDS_FROM).reduce((sum, width) => sum + width, 0);

/**
 * 24a_UsePhase: energy in use against the baseline machine, avoided emissions and payback, live from the inputs and from
 * 11_Factors, under the banner; no other sheet but the checks points here. Undefined where the study has no use phase.
 */
export function usePhaseSheet(
  book: Book,
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } | undefined {
  const { study, calculation, lookUp, translate } = book.content;
  const { usePhase } = study;
  const result = usePhaseResult({ study, calculation, lookUp });
  if (usePhase === undefined || result === undefined) {
    return undefined;
  }
  const sheet = freeSheet(USE_WIDTHS.length);
  const say: UseSheet['say'] = (key, params) => translate(`usePhase.${key}`, params);
  const context: UseSheet = { book, sheet, usePhase, result, say };
  sheet.add([textCell(say('title'), 'title')], 'plain', 24);
  sheet.add([textCell(say('banner'), 'correctedText')], 'plain', 20, [0, WORDS_TO]);
  sheet.skip();
  addConditions(context);
  const inputs = addInputs(context);
  const machine = addMachine(context, 'machine', usePhase.machine, result.machine);
  sheet.skip();
  const baseline = addMachine(context, 'baseline', usePhase.baseline, result.baseline);
  sheet.skip();
  const sharedPerYear = addUtilities(context, usePhase.lineUtilities ?? []);
  const saved: UseFigure | undefined =
    machine.kwhPerYear && baseline.kwhPerYear && result.savedKwhPerYear
      ? {
          cell: `(${baseline.kwhPerYear.cell}-${machine.kwhPerYear.cell})`,
          value: result.savedKwhPerYear,
        }
      : undefined;
  const electricity = addElectricity(context, saved);
  const checks = addResults(context, { machine, baseline, electricity, sharedPerYear, ...inputs });
  return {
    sheet: sheet.finish({
      name: SHEETS.usePhase,
      columnWidths: USE_WIDTHS,
      frozenRows: 2,
      tab: 'reference',
    }),
    checks,
  };
}

function addConditions({ sheet, result, say, usePhase }: UseSheet): void {
  sectionRow(sheet, USE_WIDTHS, say('conditionsTitle'));
  sheet.add(
    [textCell(say('claim'), 'label'), textCell(say(`claims.${result.claim}`), 'label')],
    'plain',
    18,
    [1, WORDS_TO],
  );
  for (const { condition, state, text } of result.conditions) {
    const written = usePhase.conditions?.[condition];
    const row = sheet.add(
      [
        textCell(say(`condition.${condition}`)),
        textCell(say(`conditionState.${state}`), 'status'),
        optionalText(written, 'inputText'),
      ],
      state === 'stated' ? 'plain' : 'open',
      heightOf(linesOf(text, WORDS_WIDTH)),
      [WORDS_FROM, WORDS_TO],
    );
    if (written !== undefined) {
      markUse(sheet, row, WORDS_FROM, `conditions.${condition}`);
    }
  }
  sheet.skip();
}

interface InputCells {
  readonly years: UseFigure | undefined;
  readonly machines: UseFigure | undefined;
  readonly footprint: UseFigure;
  readonly baselineFootprint: UseFigure | undefined;
}

function addInputs({ book, sheet, usePhase, result, say }: UseSheet): InputCells {
  const { calculation } = book.content;
  const footprint = usePhase.baseline?.footprint;
  sectionRow(sheet, USE_WIDTHS, say('inputs'));
  const whole = (label: string, path: string, value: number | undefined): UseFigure | undefined => {
    const row = sheet.add(
      [textCell(label), value === undefined ? textCell(say('gap')) : numberCell(value)],
      value === undefined ? 'open' : 'plain',
    );
    if (value === undefined) {
      return undefined;
    }
    markUse(sheet, row, 1, path);
    return wholeFigure(`$B$${row}`, value);
  };
  const years = whole(say('years'), 'years', usePhase.years);
  const machines =
    usePhase.machines === undefined ? undefined : whole(say('machines'), 'machines', usePhase.machines);
  const own = sheet.add([
    textCell(`${say('footprint')} (kg CO₂e)`),
    formulaCell(
      totalName(calculation.headlineBasis, 'excluding'),
      amountNumber(result.footprintKg),
      'emission',
    ),
  ]);
  const other = sheet.add(
    [
      textCell(`${say('baselineFootprint')} (kg CO₂e)`),
      footprint ? inputCell(footprint.kgCo2e) : textCell(say('gap')),
      optionalText(footprint?.source, 'inputText'),
    ],
    footprint ? 'plain' : 'open',
    undefined,
    [WORDS_FROM, WORDS_TO],
  );
  if (footprint) {
    markUse(sheet, other, 1, 'baseline.footprint.kgCo2e');
    markUse(sheet, other, WORDS_FROM, 'baseline.footprint.source');
  }
  sheet.skip();
  return {
    years,
    machines,
    footprint: { cell: `$B$${own}`, value: amountToRatio(result.footprintKg) },
    baselineFootprint: figureAt('B', other, result.baselineFootprintKg),
  };
}
