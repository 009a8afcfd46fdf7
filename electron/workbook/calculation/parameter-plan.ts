import { type OriginTarget } from '../../../shared/model/cell-origin.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { isFormula } from '../../../shared/model/quantity.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { cellNumber, extraTitle } from '../../engine/formulas/extra-cell.ts';
import { parseFormula } from '../../engine/formulas/parse-formula.ts';
import { type FormulaValue } from '../../engine/formulas/resolve-lines.ts';
import { type ParameterValue } from '../../engine/formulas/resolve-parameters.ts';
import { type Resolution, resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { unitSize } from '../../engine/formulas/unit-expression.ts';
import { excelExpression, scaled } from './excel-expression.ts';

/** Column of the values in 02a_Parameters. */
export const PARAMETER_VALUE = 'C';
/** Title, note, an empty row and the header stand above the first parameter; an empty row and a header between lists. */
const FIRST_PARAMETER = 5;
const BETWEEN = 2;

/** A parameter with its place; with a formula it is worked out from the cells of others. */
export interface PlannedParameter {
  readonly parameter: ParameterValue['parameter'];
  readonly value: DecimalString | undefined;
  readonly formula: string | undefined;
  readonly remark: FormulaRemark | undefined;
}

/**
 * Why a value stands where a formula belongs: a spreadsheet cannot hold it; its line's id stands twice; or the value is
 * that of an alternative key, which 13_Allocation shows once for several lines.
 */
export type FormulaRemark = 'formulaNotWritable' | 'formulaRepeated' | 'formulaAlternative';

/** Fields whose cell stands for several lines at once. */
const ALTERNATIVE = /^allocation\.alternatives\./;

/** A quantity that the study gives by a formula. */
export interface PlannedFormula extends FormulaValue {
  readonly target: OriginTarget;
  /** As a spreadsheet writes it; undefined where the value stands instead. */
  readonly excel: string | undefined;
  readonly row: number;
  readonly remark: FormulaRemark | undefined;
}

/** A number of an extra column that a formula takes. */
export interface PlannedExtra {
  readonly lineId: string;
  readonly title: string;
  readonly value: DecimalString;
}

/** Everything of 02a_Parameters, with the cell of every quantity that is given by a formula. */
export interface ParameterPlan {
  readonly parameters: readonly PlannedParameter[];
  readonly formulas: readonly PlannedFormula[];
  readonly extras: readonly PlannedExtra[];
  /** Row of the formula of a field; undefined where the study gives a number, or the value stands instead. */
  readonly rowOf: (target: OriginTarget, id: string, path: string) => number | undefined;
}

/** Lays 02a_Parameters out; undefined for a study without parameters and formulas. */
export function parameterPlan(written: StudyDocument | undefined): ParameterPlan | undefined {
  if (written === undefined) {
    return undefined;
  }
  const resolution = resolveStudy(written);
  const values = formulaValues(resolution);
  if (resolution.parameters.size + values.length === 0) {
    return undefined;
  }
  const cells = new Map(
    [...resolution.parameters.keys()].map((name, index) => [
      name,
      `${PARAMETER_VALUE}${FIRST_PARAMETER + index}`,
    ]),
  );
  const firstFormula = FIRST_PARAMETER + cells.size + BETWEEN;
  const firstExtra = firstFormula + values.length + BETWEEN;
  const extras = extrasOf(values, written);
  const extraCells = new Map(
    extras.map((one, index) => [extraKey(one), `${PARAMETER_VALUE}${firstExtra + index}`]),
  );
  const excelOf = (formula: string, unit: string, lineId?: string): string | undefined => {
    const parsed = parseFormula(formula);
    if ('problem' in parsed) {
      return undefined;
    }
    const { expression, names } = parsed.value;
    const isMeasured = names.some((name) => hasDimension(resolution, name));
    const refer = (name: string): string | undefined =>
      parameterCell(resolution, cells, name) ??
      extraCells.get(extraKey({ lineId: lineId ?? '', title: extraTitle(name) ?? '' }));
    return excelExpression(expression, refer, isMeasured ? unitSize(unit)?.ratio : undefined);
  };
  const repeated = repeatedIds(written, values);
  const formulas = values.map((one, index): PlannedFormula => {
    const { target, lineId, field, formula, unit, value } = one;
    const isRepeated = repeated.has(lineKey(target, lineId));
    const excel = value === undefined || isRepeated ? undefined : excelOf(formula, unit, lineId);
    return { ...one, excel, row: firstFormula + index, remark: remarkOf(field, value, excel, isRepeated) };
  });
  const parameters = [...resolution.parameters.values()].map(({ parameter, value }): PlannedParameter => {
    const isComputed = isFormula(parameter.value) && value !== undefined;
    const formula = isComputed ? excelOf(parameter.value, parameter.unit ?? '') : undefined;
    const remark = isComputed && formula === undefined ? 'formulaNotWritable' : undefined;
    return { parameter, value, formula, remark };
  });
  const rows = new Map(
    formulas
      .filter(({ excel }) => excel !== undefined)
      .map(({ target, lineId, field, row }) => [placeKey(target, lineId, field), row]),
  );
  return {
    parameters,
    formulas,
    extras,
    rowOf: (target, id, path) => rows.get(placeKey(target, id, path)),
  };
}

function remarkOf(
  field: string,
  value: DecimalString | undefined,
  excel: string | undefined,
  isRepeated: boolean,
): FormulaRemark | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (excel === undefined) {
    return isRepeated ? 'formulaRepeated' : 'formulaNotWritable';
  }
  return ALTERNATIVE.test(field) ? 'formulaAlternative' : undefined;
}

type TargetedValue = FormulaValue & { readonly target: OriginTarget };

/** Formulas of parts, of electricity and of activities, in the order of the study. */
function formulaValues({ state }: Resolution): readonly TargetedValue[] {
  const lists = [
    ['line', state.bom],
    ['source', state.sources],
    ['activity', state.activities],
  ] as const;
  return lists.flatMap(([target, { outcomes }]) =>
    [...outcomes.values()].flatMap(({ values }) => values.map((value) => ({ ...value, target }))),
  );
}

/** A parameter in base units: its cell times the size of its unit. */
function parameterCell(
  { parameters }: Resolution,
  cells: ReadonlyMap<string, string>,
  name: string,
): string | undefined {
  const cell = cells.get(name);
  const size = unitSize(parameters.get(name)?.parameter.unit ?? '');
  return cell === undefined || size === undefined ? undefined : scaled(cell, size.ratio, 'multiply');
}

/** As engine/formulas/evaluate-expression.ts has it: what a formula with such a parameter gives is converted. */
function hasDimension({ parameters }: Resolution, name: string): boolean {
  const size = unitSize(parameters.get(name)?.parameter.unit ?? '');
  return size !== undefined && size.dimensions.size > 0;
}

/** Numbers of extra columns that formulas take, each once. */
function extrasOf(values: readonly TargetedValue[], { bom = [] }: StudyDocument): readonly PlannedExtra[] {
  const lines = new Map(bom.map((line) => [line.id, line]));
  const found = new Map<string, PlannedExtra>();
  for (const { lineId, parameters } of values) {
    for (const name of parameters) {
      const title = extraTitle(name);
      const text = title === undefined ? undefined : lines.get(lineId)?.extra?.[title];
      const value = text === undefined ? undefined : cellNumber(text);
      if (title !== undefined && value !== undefined) {
        const extra = { lineId, title, value };
        found.set(extraKey(extra), extra);
      }
    }
  }
  return [...found.values()];
}

function extraKey({ lineId, title }: Pick<PlannedExtra, 'lineId' | 'title'>): string {
  return JSON.stringify([lineId, title]);
}

/** Lines with formulas whose id another line of the same list has as well: which one a cell means, nobody can tell. */
function repeatedIds(
  { bom = [], activities = [], electricity }: StudyDocument,
  values: readonly TargetedValue[],
): ReadonlySet<string> {
  const counts = new Map(values.map(({ target, lineId }) => [lineKey(target, lineId), 0]));
  const lists = [
    ['line', bom],
    ['activity', activities],
    ['source', electricity?.sources ?? []],
  ] as const;
  for (const [target, items] of counts.size === 0 ? [] : lists) {
    for (const { id } of items) {
      const key = lineKey(target, id);
      const count = counts.get(key);
      if (count !== undefined) {
        counts.set(key, count + 1);
      }
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

function lineKey(target: OriginTarget, id: string): string {
  return `${target}\n${id}`;
}

function placeKey(target: OriginTarget, id: string, path: string): string {
  return `${lineKey(target, id)}\n${path}`;
}
