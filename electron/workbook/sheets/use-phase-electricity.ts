import { type GridOutlook } from '../../../shared/model/use-phase.ts';
import { add, multiply, type Ratio, ZERO } from '../../engine/quantity/ratio.ts';
import { factorLabel, sizeOf } from '../table/factor-columns.ts';
import { formulaText } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, textCell } from '../model/cell.ts';
import { NAMES } from '../names.ts';
import { factorsLayout } from './factors-sheet.ts';
import {
  figureAt,
  figureCell,
  markUse,
  USE_WIDTHS,
  type UseFigure,
  type UseSheet,
} from './use-phase-context.ts';
import { sectionRow } from './section-row.ts';

/** Cells of the electricity that results point at. */
export interface ElectricityCells {
  /** kg CO2e per kWh of the first year. */
  readonly kgPerKwh: UseFigure | undefined;
  /** Range of the years' figures with their sum. */
  readonly outlook: { readonly range: string; readonly sum: Ratio } | undefined;
}

/** The factor down to 11_Factors, and every year of the outlook. */
export function addElectricity(context: UseSheet, savedKwhPerYear: UseFigure | undefined): ElectricityCells {
  const { sheet, say, usePhase } = context;
  const { factorId, outlook } = usePhase.electricity ?? {};
  sectionRow(sheet, USE_WIDTHS, say('electricity'));
  const named = factorId === undefined ? undefined : addFactor(context, factorId);
  const years = outlook === undefined ? undefined : addOutlook(context, outlook, named, savedKwhPerYear);
  sheet.skip();
  return { kgPerKwh: named ?? firstYear(context, years), outlook: years };
}

function firstYear({ result }: UseSheet, years: YearCells | undefined): UseFigure | undefined {
  return years === undefined || result.kgPerKwh === undefined
    ? undefined
    : { cell: years.first, value: result.kgPerKwh };
}

function addFactor(context: UseSheet, factorId: string): UseFigure | undefined {
  const { book, sheet, say, result } = context;
  const factor = book.content.lookUp(factorId);
  const at = sheet.nextRow();
  const found = (name: string): string => `INDEX(${name},MATCH(B$${at},${NAMES.factorKey},0))`;
  sheet.add([
    textCell(say('factor')),
    textCell(book.factors.keyOf(factorId), 'inputWord'),
    factor === undefined
      ? undefined
      : formulaCell(found(NAMES.factorName), factorLabel(book, factorId), 'lookup'),
  ]);
  if (factor === undefined || result.kgPerKwh === undefined) {
    sheet.add([textCell('kg CO₂e/kWh', 'label'), textCell(say('gap'))], 'open');
    return undefined;
  }
  const declared =
    factor.perAmount === undefined
      ? ''
      : `/${factorsLayout(book).outside('perAmount', book.factors.rowOf(factorId))}`;
  const converted =
    factor.unit === 'kWh' ? '' : `*${sizeOf(formulaText('kWh'))}/${sizeOf(found(NAMES.factorUnit))}`;
  const formula = `${found(NAMES.factorExcluding)}${declared}${converted}`;
  const row = sheet.add([textCell('kg CO₂e/kWh', 'label'), figureCell(context, formula, result.kgPerKwh)]);
  return figureAt('B', row, result.kgPerKwh);
}

interface YearCells {
  readonly range: string;
  readonly sum: Ratio;
  readonly first: string;
}

function addOutlook(
  context: UseSheet,
  outlook: GridOutlook,
  start: UseFigure | undefined,
  savedKwhPerYear: UseFigure | undefined,
): YearCells | undefined {
  const { sheet, say, result } = context;
  const { sharePerYear, kgPerKwh = [] } = outlook;
  let share: string | undefined;
  if (sharePerYear !== undefined) {
    const row = sheet.add([textCell(say('decline')), inputCell(sharePerYear)]);
    markUse(sheet, row, 1, 'electricity.outlook.sharePerYear');
    share = `$B$${row}`;
  }
  sheet.add(
    [textCell(say('outlookSource')), textCell(outlook.source, 'inputText')],
    'plain',
    undefined,
    [1, 6],
  );
  if (result.outlook === undefined) {
    sheet.add([textCell(say('outlook'), 'label'), textCell(say('gap'))], 'open');
    return undefined;
  }
  sheet.add(
    [
      textCell(say('column.year'), 'header'),
      textCell('kg CO₂e/kWh', 'headerNumber'),
      textCell(`${say('saved')}\nkg CO₂e`, 'headerNumber'),
    ],
    'plain',
    28,
  );
  const rows = result.outlook.map(({ year, kgPerKwh: value }, index) => {
    const row = sheet.nextRow();
    const known = kgPerKwh[index];
    const before = index === 0 ? start?.cell : `B${row - 1}*(1-${share ?? '0'})`;
    sheet.add([
      textCell(String(year)),
      known === undefined ? figureCell(context, before, value) : inputCell(known),
      savedCell(context, savedKwhPerYear, row, value),
    ]);
    if (known !== undefined) {
      markUse(sheet, row, 1, `electricity.outlook.kgPerKwh.${index}`);
    }
    return row;
  });
  return {
    range: `$B$${rows[0] ?? 0}:$B$${rows.at(-1) ?? 0}`,
    sum: result.outlook.reduce((sum, year) => add(sum, year.kgPerKwh), ZERO),
    first: `$B$${rows[0] ?? 0}`,
  };
}

function savedCell(
  context: UseSheet,
  saved: UseFigure | undefined,
  row: number,
  kgPerKwh: Ratio,
): Cell | undefined {
  return saved && figureCell(context, `${saved.cell}*B${row}`, multiply(saved.value, kgPerKwh), 'emission');
}
