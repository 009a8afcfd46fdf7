import { type Recipe } from '../../../shared/model/recipe.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Operand, type OperandCode } from '../../engine/inventory/operand.ts';
import { NAMES } from '../names.ts';
import { type Layout } from '../table/layout.ts';
import { type RowPlaces } from '../table/row-places.ts';
import { type GivenCode } from './operand-row.ts';
import { type PlannedTerm } from './planned-term.ts';

/** Cells of other sheets that operands point at. */
export interface OperandPlaces {
  readonly study: ResolvedStudy;
  readonly bom: Layout;
  /** 04a_YieldSteps. */
  readonly steps: Layout;
  /** Where the rows of 04d_Operands stand. */
  readonly operands: RowPlaces;
  /** A number of a factor in 11_Factors: the amount it is declared for, one piece, the share of the substance. */
  factorNumber(factorId: string, column: 'perAmount' | 'amountPerPiece' | 'substanceShare'): string;
  /** Share of a material in 04b_Recipes. */
  recipeShare(recipeId: string, part: number): string;
  /** Another number of a recipe in 04b_Recipes. */
  readonly recipeNumber: (recipe: Recipe, code: OperandCode | GivenCode) => string | undefined;
  /** Yearly kWh or rate of losses of an electricity source, in 07_Electricity. */
  readonly sourceNumber: (sourceId: string, column: 'kwh' | 'lossRate') => string | undefined;
  /** What went through a meter, in 06b_Meters. */
  meterConsumption(meterId: string): string;
  /** The whole of a key of the site, in 13_Allocation. */
  keyWhole(keyId: string): string;
}

/** Formula that points at the number an operand stands for in another sheet; undefined where it stands nowhere else. */
export function referenceTo(
  operand: Operand,
  planned: PlannedTerm,
  places: OperandPlaces,
): string | undefined {
  const { term, line } = planned;
  const made = madeOfRecipe(operand, planned, places);
  if (made !== undefined) {
    return made;
  }
  switch (operand.code) {
    case 'quantity':
      return bomCell('quantity', planned, places);
    case 'massPerUnit':
    case 'massPerMetre':
    case 'massOfLine':
      return bomCell('mass', planned, places);
    case 'length':
      return bomCell('lengthM', planned, places);
    case 'declaredAmount':
      return places.factorNumber(term.factorId ?? '', 'perAmount');
    case 'amountPerPiece':
      return places.factorNumber(term.factorId ?? '', 'amountPerPiece');
    case 'factorSubstanceShare':
      return places.factorNumber(term.factorId ?? '', 'substanceShare');
    case 'molarMassCo2':
      return NAMES.molarMassCo2;
    case 'molarMassCarbon':
      return NAMES.molarMassCarbon;
    case 'recipeShare':
      return recipeShare(operand, planned, places);
    case 'meterReading':
      return line.kind === 'activity' && line.activity.kind === 'metered'
        ? places.meterConsumption(line.activity.meterId)
        : undefined;
    case 'allocationWhole':
      return line.kind === 'activity' &&
        'allocation' in line.activity &&
        line.activity.allocation !== undefined &&
        line.activity.allocation.whole === undefined
        ? places.keyWhole(line.activity.allocation.key)
        : undefined;
    default:
      return undefined;
  }
}

function bomCell(column: string, { line }: PlannedTerm, { bom }: OperandPlaces): string | undefined {
  return line.kind === 'bom' ? bom.outside(column, line.row.row) : undefined;
}

function recipeShare(operand: Operand, { term }: PlannedTerm, places: OperandPlaces): string | undefined {
  for (const recipe of places.study.recipes ?? []) {
    const part = recipe.parts.findIndex(
      ({ factorId, share }) => factorId === term.factorId && share === operand.value,
    );
    if (recipe.name === operand.note && part >= 0) {
      return places.recipeShare(recipe.id, part);
    }
  }
  return undefined;
}

/** Products of what it takes to make the thing of a recipe: every number of theirs stands in another sheet. */
const MADE = /(^|\.)recipe(Energy|Losses|Spend)(\.|$)/;

function madeOfRecipe(
  operand: Operand,
  { term }: PlannedTerm,
  { study, recipeNumber, sourceNumber }: OperandPlaces,
): string | undefined {
  if (!MADE.test(term.slot)) {
    return undefined;
  }
  const { code, lineId = '' } = operand;
  if (code === 'sourceEnergy') {
    return sourceNumber(lineId, 'kwh');
  }
  if (code === 'lossRate') {
    return sourceNumber(lineId, 'lossRate');
  }
  if (code === 'oneMinusLossRate') {
    return `1-${sourceNumber(lineId, 'lossRate') ?? ''}`;
  }
  if (code === 'totalEnergy') {
    const grid = study.electricity?.sources.filter(({ category }) => category === 'grid') ?? [];
    return grid.map(({ id }) => sourceNumber(id, 'kwh') ?? '').join('+');
  }
  const recipe = recipeMaking(term.operands, study.recipes ?? []);
  if (recipe === undefined) {
    return undefined;
  }
  const rate = recipeNumber(recipe, code === 'onePlusVat' ? 'vatRate' : code);
  return rate !== undefined && code === 'onePlusVat' ? `1+${rate}` : rate;
}

/** The recipe whose energy or money is in a product. */
function recipeMaking(operands: readonly Operand[], recipes: readonly Recipe[]): Recipe | undefined {
  return recipes.find(({ name, energy, spend }) =>
    operands.some(
      ({ code, note, value }) =>
        note === name &&
        ((code === 'recipeEnergy' && value === energy?.kwhPerKg) ||
          (code === 'recipeSpend' && value === spend?.moneyPerKg)),
    ),
  );
}

/** A step of the way from net to gross as 04_BOM and 04a_YieldSteps hold it. */
interface StepFormula {
  readonly operation: Operand['operation'];
  readonly formula: string;
}

/** Gives the formulas of the yield operands of a term, in their order. */
export function yieldReferences(
  planned: PlannedTerm,
  places: OperandPlaces,
): { formulaOf(operand: Operand): string | undefined } {
  const { line } = planned;
  if (line.kind !== 'bom') {
    return { formulaOf: () => undefined };
  }
  const steps = stepFormulas(line.row, places);
  let waiting = [...steps];
  return {
    formulaOf(operand) {
      if (operand.field !== 'yieldSteps') {
        return undefined;
      }
      if (operand.code === 'grossLessNet') {
        waiting = waiting.filter((step) => step.operation === 'divide');
        const product = (operation: Operand['operation']): string =>
          steps
            .filter((step) => step.operation === operation)
            .map((step) => `(${step.formula})`)
            .join('*') || '1';
        return `${product('multiply')}-${product('divide')}`;
      }
      return waiting.shift()?.formula;
    },
  };
}

type Row = Extract<PlannedTerm['line'], { kind: 'bom' }>['row'];

function stepFormulas(
  { line, row, moreStepsRow }: Row,
  { bom, steps }: Pick<OperandPlaces, 'bom' | 'steps'>,
): readonly StepFormula[] {
  return (line.yieldSteps ?? []).flatMap((step, index): StepFormula[] => {
    const at = (id: string): string =>
      index === 0 ? bom.outside(id, row) : steps.outside(id, (moreStepsRow ?? 0) + index - 1);
    const value = at('stepValue');
    switch (step.kind) {
      case 'yield':
        return [{ operation: 'divide', formula: value }];
      case 'blank':
        return [
          { operation: 'multiply', formula: value },
          { operation: 'divide', formula: at('stepNetKg') },
        ];
      case 'scrapOnInput':
        return [{ operation: 'divide', formula: `1-${value}` }];
      case 'scrapOnNet':
        return [{ operation: 'multiply', formula: `1+${value}` }];
    }
  });
}
