import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { product, quotient, toDecimalString } from './exact-number.ts';
import { dimensionsText, sameDimensions } from './dimension.ts';
import { evaluate, type Measure, type ParameterLookup } from './evaluate-expression.ts';
import { type Solved, unsolved } from './formula-problem.ts';
import { parseFormula } from './parse-formula.ts';
import { unitSize } from './unit-expression.ts';

/** What a formula gives, in the unit of the field it stands in. */
export interface FormulaResult {
  readonly value: DecimalString;
  readonly unit: string;
  readonly names: readonly string[];
}

/**
 * Works a formula out for a field. With a parameter that has a dimension the result must have that of one of the field's
 * units and is converted into it; otherwise it is a number in the first of them. `units` empty text: a plain number.
 */
export function solveFormula(
  formula: string,
  units: readonly string[],
  lookUp: ParameterLookup,
): Solved<FormulaResult> {
  const parsed = parseFormula(formula);
  if ('problem' in parsed) {
    return parsed;
  }
  const { expression, names } = parsed.value;
  const outcome = evaluate(expression, lookUp);
  const inUnit = 'problem' in outcome ? outcome : inFieldUnit(outcome.value, units);
  if ('problem' in inUnit) {
    return inUnit;
  }
  return { value: { ...inUnit.value, names } };
}

function inFieldUnit(measure: Measure, units: readonly string[]): Solved<Omit<FormulaResult, 'names'>> {
  const [first = ''] = units;
  if (!measure.measured) {
    return written(measure, first);
  }
  const sizes = units.map((unit) => ({ unit, size: unitSize(unit) }));
  const fitting = sizes.find(
    ({ size }) => size !== undefined && sameDimensions(size.dimensions, measure.dimensions),
  );
  if (fitting?.size === undefined) {
    const unknown = sizes.find(({ size }) => size === undefined);
    return unknown === undefined
      ? unsolved('formula.unitMismatch', {
          found: dimensionsText(measure.dimensions),
          wanted: first === '' ? '1' : first,
        })
      : unsolved('formula.unitUnknown', { unit: unknown.unit });
  }
  return written({ ...measure, number: quotient(measure.number, fitting.size.ratio) }, fitting.unit);
}

function written(measure: Measure, unit: string): Solved<Omit<FormulaResult, 'names'>> {
  const value = toDecimalString(measure.number);
  return value === undefined ? unsolved('formula.outOfRange') : { value: { value, unit } };
}

/** The measure of a decimal in a unit; a unit that is not known is a problem. */
export function measureOf(number: Measure['number'], unit: string): Solved<Measure> {
  const size = unitSize(unit);
  if (size === undefined) {
    return unsolved('formula.unitUnknown', { unit });
  }
  const { dimensions, ratio } = size;
  return { value: { number: product(number, ratio), dimensions, measured: dimensions.size > 0 } };
}
