import { type ResolvedBomLine, type LineMass } from '../../../shared/model/bom-line.ts';
import { COMPONENTS } from '../../../shared/model/component.ts';
import { passingTerms } from '../../engine/bom/line-view.ts';
import { isEstimatedMass } from '../../engine/bom/estimated-mass.ts';
import { conversion, dimensionOf } from '../../engine/quantity/units.ts';
import { multiply, parseRatio } from '../../engine/quantity/ratio.ts';
import { type Book, stageName } from '../book.ts';
import { isDirect } from '../calculation/direct-terms.ts';
import { factorSlots } from '../calculation/factor-slots.ts';
import { type PlannedTerm } from '../calculation/planned-term.ts';
import { termSum } from '../calculation/term-sum.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import {
  blankCell,
  type Cell,
  formulaCell,
  numberCell,
  optionalInput,
  optionalText,
  textCell,
  treeText,
} from '../model/cell.ts';
import { orderedCells, type OrderedRow, type PutCell } from '../table/data-sheet.ts';
import { putEmissionCells } from '../table/emission-columns.ts';
import { componentFormula, putFactorCells, sizeOf } from '../table/factor-columns.ts';
import { type Layout } from '../table/layout.ts';
import { CAPITAL, capitalCells } from '../table/capital.ts';
import { type BomRow } from './bom-plan.ts';
import { decisionCells, stateCell, toneOf } from './decision.ts';
import { ESTIMATED_MASS } from './bom-columns.ts';
import { putMachinePart } from './machine-columns.ts';
import { stepFormula, stepInput, stepsNumber } from './yield-formula.ts';

/** kg CO2e of a row and everything below it, without biogenic CO2. */
export type SubtreeEmission = (row: BomRow) => number;

/** Lists that hold what the row of a line has no columns for: 04c_Terms and 04a_YieldSteps. */
export interface LineLists {
  readonly terms: Layout;
  readonly steps: Layout;
}

/** Cells of one BOM line: the formulas follow the engine's operands one by one (engine/inventory/bom-terms.ts). */
export function bomDataRow(
  book: Book,
  layout: Layout,
  row: BomRow,
  subtree: SubtreeEmission,
  lists: LineLists,
): OrderedRow {
  const { line, result } = row;
  const slots = factorSlots(
    line.assignment,
    passingTerms(result).filter(isDirect),
    book.content.lookUp,
    result.multiplicity,
  );
  const more = book.terms.countedOf(result);
  const at = (id: string): string => layout.cell(id, row.row);
  const ordered = orderedCells(layout, (put) => {
    putIdentity(put, line, row, result.isLeaf);
    putQuantity(put, layout, row);
    putMass(put, book, layout, row);
    putYield(put, book, layout, row, lists.steps);
    putFactorCells(put, book, layout, row.row, slots, ({ factor }) =>
      factor !== undefined && dimensionOf(factor.unit) === 'mass'
        ? { cell: at('grossKg'), unit: 'kg' }
        : { cell: at('perMachine'), unit: line.unit ?? '', unitCell: at('unit') },
    );
    if (line.assignment === undefined && result.isLeaf) {
      put('factorKey', blankCell('inputWord'));
    }
    if (result.hasTerms) {
      putEmissionCells(put, layout, row.row, undefined, result.emissions.byLocation, (index) =>
        withTerms(componentFormula(layout, row.row, slots, index), lists.terms, more, index),
      );
    }
    if (row.lastRow > row.row) {
      put('withChildren', subtreeCell(layout, row, subtree));
    }
    putGroups(put, book, layout, row);
    putSource(put, book, line);
  });
  return { ordered, tone: toneOf(result.state), outlineLevel: row.depth };
}

function putGroups(put: PutCell, book: Book, layout: Layout, { line, result }: BomRow): void {
  const { decision, reason } = decisionCells(book, line.assignment, 'text');
  put('state', stateCell(book, result.state));
  put('decision', decision);
  put('reason', reason);
  put('stage', textCell(stageName(book, result.stage)));
  put('assembly', optionalText(result.assembly));
  put('family', optionalText(result.family));
  put('supplier', optionalText(result.supplier));
  put('country', optionalText(result.country));
  if (line.procurement !== undefined) {
    put('procurement', textCell(book.say(`procurement.${line.procurement}`)));
  }
  put(CAPITAL, capitalCells(layout, result)[CAPITAL]);
  putMachinePart(put, book, result);
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

function putIdentity(put: PutCell, line: ResolvedBomLine, row: BomRow, isLeaf: boolean): void {
  if (row.inTree) {
    put('level', numberCell(row.depth + 1, 'integer'));
  }
  put('position', optionalText(line.position));
  put('partNumber', optionalText(line.partNumber));
  if (line.description !== undefined) {
    put('description', treeText(line.description, row.depth));
  }
  put('material', optionalText(line.materialText));
  put('lineId', textCell(line.id));
  put('parentId', optionalText(line.parentId ?? undefined));
  put('leaf', numberCell(isLeaf ? 1 : 0, 'integer'));
  put('note', optionalText(line.note));
}

function parentCell(layout: Layout, row: BomRow): string | undefined {
  return row.parentRow === undefined ? undefined : layout.near('perMachine', row.parentRow, row.row);
}

function putQuantity(put: PutCell, layout: Layout, row: BomRow): void {
  const { line, parentsPerMachine } = row;
  put('quantity', optionalInput(line.quantity));
  put('unit', optionalText(line.unit, 'inputWord'));
  if (line.quantity === undefined || parentsPerMachine === undefined) {
    return;
  }
  const own = layout.cell('quantity', row.row);
  const parent = parentCell(layout, row);
  const total = ratioNumber(multiply(parentsPerMachine, parseRatio(line.quantity)));
  put('perMachine', formulaCell(parent === undefined ? own : `${parent}*${own}`, total, 'number'));
}

function putMass(put: PutCell, book: Book, layout: Layout, row: BomRow): void {
  const { line, result } = row;
  const { mass } = line;
  const at = (id: string): string => layout.cell(id, row.row);
  put('lengthM', optionalInput(line.lengthM));
  if (isEstimatedMass(line)) {
    put(ESTIMATED_MASS, numberCell(1, 'integer'));
  }
  if (mass !== undefined) {
    put('mass', optionalInput(mass.value));
    put('massUnit', optionalText(mass.unit, 'inputWord'));
    put('massPer', textCell(book.say(`massPer.${mass.per}`), 'inputWord'));
  }
  if (result.netMassKg === undefined) {
    return;
  }
  const unit =
    mass === undefined
      ? { code: line.unit ?? '', cell: at('unit') }
      : { code: mass.unit, cell: at('massUnit') };
  const size = conversion(unit.code, 'kg')?.ratio;
  if (size === undefined) {
    throw new Error(`Line ${line.id} has a mass in a unit without a size`);
  }
  put('kgPerMassUnit', formulaCell(sizeOf(unit.cell), ratioNumber(size), 'number'));
  const net = netFormula(mass, at, parentCell(layout, row));
  put('netKg', formulaCell(net, amountNumber(result.netMassKg), 'mass'));
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

function putYield(put: PutCell, book: Book, layout: Layout, row: BomRow, more: Layout): void {
  const { line, result } = row;
  const at = (id: string): string => layout.cell(id, row.row);
  const steps = line.yieldSteps ?? [];
  const first = steps[0];
  const putGross = (formula: string): void => {
    if (result.grossMassKg !== undefined) {
      put('grossKg', formulaCell(formula, amountNumber(result.grossMassKg), 'mass'));
    }
  };
  if (first === undefined) {
    putGross(at('netKg'));
    return;
  }
  const factor = stepsNumber(steps);
  const own = stepFormula(first, at('stepValue'), () => at('stepNetKg'));
  const moreRow = row.moreStepsRow;
  const others =
    moreRow === undefined
      ? ''
      : `*PRODUCT(${more.between('grossPerNet', moreRow, moreRow + steps.length - 2)})`;
  put('stepKind', textCell(book.say(`yield.${first.kind}`), 'inputWord'));
  put('stepValue', stepInput(first));
  if (first.kind === 'blank') {
    put('stepNetKg', optionalInput(first.netKg));
  }
  if (factor !== undefined) {
    put('grossPerNet', formulaCell(others === '' ? own : `(${own})${others}`, factor, 'ratio'));
  }
  putGross(`${at('netKg')}*${at('grossPerNet')}`);
}

function subtreeCell(layout: Layout, row: BomRow, subtree: SubtreeEmission): Cell {
  const rows = layout.between('excluding', row.row, row.lastRow, row.row);
  return formulaCell(`SUM(${rows})`, subtree(row), 'emission');
}

function putSource(put: PutCell, book: Book, line: ResolvedBomLine): void {
  const source = book.content.study.sources?.find((one) => one.id === line.origin?.sourceId);
  put('sourceFile', optionalText(source?.fileName ?? line.origin?.sourceId));
  put('sourceSheet', optionalText(source?.sheet));
  if (line.origin !== undefined) {
    put('sourceRow', numberCell(line.origin.row, 'integer'));
  }
  put('corrected', optionalText(correctionText(book, line), 'correctedText'));
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
