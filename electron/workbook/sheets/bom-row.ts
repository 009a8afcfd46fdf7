import { type ResolvedBomLine, type LineMass } from '../../../shared/model/bom-line.ts';
import { COMPONENTS } from '../../../shared/model/component.ts';
import { conversion, dimensionOf } from '../../engine/quantity/units.ts';
import { multiply, parseRatio } from '../../engine/quantity/ratio.ts';
import { type Book, SHEETS, stageName } from '../book.ts';
import { isDirect } from '../calculation/direct-terms.ts';
import { factorSlots } from '../calculation/factor-slots.ts';
import { type PlannedTerm } from '../calculation/planned-term.ts';
import { termSum } from '../calculation/term-sum.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import { outsideRange } from '../model/address.ts';
import {
  type Cell,
  formulaCell,
  numberCell,
  optionalInput,
  optionalText,
  textCell,
  treeText,
} from '../model/cell.ts';
import { type DataRow } from '../table/data-sheet.ts';
import { emissionCells } from '../table/emission-columns.ts';
import { componentFormula, factorCells, sizeOf } from '../table/factor-columns.ts';
import { type Layout } from '../table/layout.ts';
import { capitalCells } from '../table/capital.ts';
import { type BomRow } from './bom-plan.ts';
import { decisionCells, stateCell, toneOf } from './decision.ts';
import { FACTOR_COLUMN_OF_STEPS } from './yield-steps-sheet.ts';
import { stepFormula, stepInput, stepsNumber } from './yield-formula.ts';

/** kg CO2e of a row and everything below it, without biogenic CO2. */
export type SubtreeEmission = (row: BomRow) => number;

/** Cells of one BOM line: the formulas follow the engine's operands one by one (engine/inventory/bom-terms.ts). */
export function bomDataRow(
  book: Book,
  layout: Layout,
  row: BomRow,
  subtree: SubtreeEmission,
  terms: Layout,
): DataRow {
  const { line, result } = row;
  const slots = factorSlots(
    line.assignment,
    result.terms.filter(isDirect),
    book.content.lookUp,
    result.multiplicity,
  );
  const more = book.terms.countedOf(result);
  const at = (id: string): string => layout.cell(id, row.row);
  const emission = !result.hasTerms
    ? {}
    : emissionCells(layout, row.row, undefined, result.emissions.byLocation, (index) =>
        withTerms(componentFormula(layout, row.row, slots, index), terms, more, index),
      );
  const factors = factorCells(book, layout, row.row, slots, ({ factor }) =>
    factor !== undefined && dimensionOf(factor.unit) === 'mass'
      ? { cell: at('grossKg'), unit: 'kg' }
      : { cell: at('perMachine'), unit: line.unit ?? '', unitCell: at('unit') },
  );
  return {
    cells: {
      ...identityCells(line, row, result.isLeaf),
      ...quantityCells(layout, row),
      ...massCells(book, layout, row),
      ...yieldCells(book, layout, row),
      ...factors,
      ...emission,
      ...(row.lastRow > row.row ? { withChildren: subtreeCell(layout, row, subtree) } : {}),
      state: stateCell(book, result.state),
      ...decisionCells(book, line.assignment, 'text'),
      stage: textCell(stageName(book, result.stage)),
      assembly: optionalText(result.assembly),
      family: optionalText(result.family),
      supplier: optionalText(result.supplier),
      country: optionalText(result.country),
      procurement:
        line.procurement === undefined ? undefined : textCell(book.say(`procurement.${line.procurement}`)),
      ...capitalCells(layout, result),
      ...sourceCells(book, line),
    },
    tone: toneOf(result.state),
    outlineLevel: row.depth,
  };
}

/** The direct part of a component and what stands for the line in 04c_Terms. */
function withTerms(
  direct: string | undefined,
  layout: Layout,
  terms: readonly PlannedTerm[],
  index: number,
): string {
  const more = termSum(layout, terms, 'byLocation', COMPONENTS[index] ?? '');
  return [direct, more].filter((part) => part !== undefined).join('+') || '0';
}

function identityCells(
  line: ResolvedBomLine,
  row: BomRow,
  isLeaf: boolean,
): Record<string, Cell | undefined> {
  return {
    ...(row.inTree ? { level: numberCell(row.depth + 1, 'integer') } : {}),
    position: optionalText(line.position),
    partNumber: optionalText(line.partNumber),
    description: line.description === undefined ? undefined : treeText(line.description, row.depth),
    material: optionalText(line.materialText),
    lineId: textCell(line.id),
    parentId: optionalText(line.parentId ?? undefined),
    leaf: numberCell(isLeaf ? 1 : 0, 'integer'),
    note: optionalText(line.note),
  };
}

function parentCell(layout: Layout, row: BomRow): string | undefined {
  return row.parentRow === undefined ? undefined : layout.cell('perMachine', row.parentRow);
}

function quantityCells(layout: Layout, row: BomRow): Record<string, Cell | undefined> {
  const { line, parentsPerMachine } = row;
  const inputs = { quantity: optionalInput(line.quantity), unit: optionalText(line.unit, 'inputWord') };
  if (line.quantity === undefined || parentsPerMachine === undefined) {
    return inputs;
  }
  const own = layout.cell('quantity', row.row);
  const parent = parentCell(layout, row);
  const total = ratioNumber(multiply(parentsPerMachine, parseRatio(line.quantity)));
  return {
    ...inputs,
    perMachine: formulaCell(parent === undefined ? own : `${parent}*${own}`, total, 'number'),
  };
}

function massCells(book: Book, layout: Layout, row: BomRow): Record<string, Cell | undefined> {
  const { line, result } = row;
  const { mass } = line;
  const at = (id: string): string => layout.cell(id, row.row);
  const inputs: Record<string, Cell | undefined> = {
    ...(line.lengthM === undefined ? {} : { lengthM: optionalInput(line.lengthM) }),
    mass: optionalInput(mass?.value),
    massUnit: optionalText(mass?.unit, 'inputWord'),
    massPer: mass === undefined ? undefined : textCell(book.say(`massPer.${mass.per}`), 'inputWord'),
  };
  if (result.netMassKg === undefined) {
    return inputs;
  }
  const unit =
    mass === undefined
      ? { code: line.unit ?? '', cell: at('unit') }
      : { code: mass.unit, cell: at('massUnit') };
  const size = conversion(unit.code, 'kg')?.ratio;
  if (size === undefined) {
    throw new Error(`Line ${line.id} has a mass in a unit without a size`);
  }
  return {
    ...inputs,
    kgPerMassUnit: formulaCell(sizeOf(unit.cell), ratioNumber(size), 'number'),
    netKg: formulaCell(netFormula(mass, at, parentCell(layout, row)), amountNumber(result.netMassKg), 'mass'),
  };
}

/** Net mass in one machine, as engine/bom/line-mass.ts multiplies it. */
function netFormula(
  mass: LineMass | undefined,
  at: (id: string) => string,
  parent: string | undefined,
): string {
  switch (mass?.per) {
    case undefined:
      return `${at('perMachine')}*${at('kgPerMassUnit')}`;
    case 'unit':
      return `${at('perMachine')}*${at('mass')}*${at('kgPerMassUnit')}`;
    case 'metre':
      return `${at('perMachine')}*${at('lengthM')}*${at('mass')}*${at('kgPerMassUnit')}`;
    case 'line':
      return `${parent === undefined ? '' : `${parent}*`}${at('mass')}*${at('kgPerMassUnit')}`;
  }
}

function yieldCells(book: Book, layout: Layout, row: BomRow): Record<string, Cell | undefined> {
  const { line, result } = row;
  const at = (id: string): string => layout.cell(id, row.row);
  const steps = line.yieldSteps ?? [];
  const first = steps[0];
  const gross = (formula: string): Record<string, Cell> =>
    result.grossMassKg === undefined
      ? {}
      : { grossKg: formulaCell(formula, amountNumber(result.grossMassKg), 'mass') };
  if (first === undefined) {
    return gross(at('netKg'));
  }
  const factor = stepsNumber(steps);
  const own = stepFormula(first, at('stepValue'), () => at('stepNetKg'));
  const moreRow = row.moreStepsRow;
  const more =
    moreRow === undefined
      ? ''
      : `*PRODUCT(${outsideRange(SHEETS.yieldSteps, FACTOR_COLUMN_OF_STEPS, moreRow, moreRow + steps.length - 2)})`;
  return {
    stepKind: textCell(book.say(`yield.${first.kind}`), 'inputWord'),
    stepValue: stepInput(first),
    ...(first.kind === 'blank' ? { stepNetKg: optionalInput(first.netKg) } : {}),
    ...(factor === undefined
      ? {}
      : { grossPerNet: formulaCell(more === '' ? own : `(${own})${more}`, factor, 'ratio') }),
    ...gross(`${at('netKg')}*${at('grossPerNet')}`),
  };
}

function subtreeCell(layout: Layout, row: BomRow, subtree: SubtreeEmission): Cell {
  const letter = layout.letter('excluding');
  return formulaCell(`SUM(${letter}${row.row}:${letter}${row.lastRow})`, subtree(row), 'emission');
}

function sourceCells(book: Book, line: ResolvedBomLine): Record<string, Cell | undefined> {
  const source = book.content.study.sources?.find((one) => one.id === line.origin?.sourceId);
  return {
    sourceFile: optionalText(source?.fileName ?? line.origin?.sourceId),
    sourceSheet: optionalText(source?.sheet),
    ...(line.origin === undefined ? {} : { sourceRow: numberCell(line.origin.row, 'integer') }),
    corrected: optionalText(correctionText(book, line), 'correctedText'),
  };
}

/** Every value that is not as imported: what stood there, what it was read or corrected to, and why. */
function correctionText(book: Book, line: ResolvedBomLine): string {
  const field = (name: string): string => book.say(`field.${name}`);
  const read = Object.entries(line.importedText ?? {}).map(([name, imported]) =>
    book.say('text.importedAs', { field: field(name), imported }),
  );
  const corrected = (line.corrections ?? []).map((one) =>
    book.say('text.correctedFrom', {
      field: field(one.field),
      imported: one.imported ?? book.say('text.emptyCell'),
      reason: one.reason,
    }),
  );
  return [...read, ...corrected].join('\n');
}
