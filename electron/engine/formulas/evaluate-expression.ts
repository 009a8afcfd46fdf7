import { combined, type Dimensions, dimensionsText, PLAIN, sameDimensions } from './dimension.ts';
import {
  compareNumbers,
  EULER,
  type ExactNumber,
  isNegativeNumber,
  isZeroNumber,
  magnitudeOf,
  negative,
  PI,
  plus,
  power,
  product,
  quotient,
  readNumber,
  roundTo,
  squareRoot,
  wholeNumber,
} from './exact-number.ts';
import { FORMULA_LIMITS } from './formula-limits.ts';
import { type Solved, unsolved } from './formula-problem.ts';
import { type FunctionName } from './functions.ts';
import { type Expression } from './parse-formula.ts';

/** A number in base units, with what it is a number of. */
export interface Measure {
  readonly number: ExactNumber;
  readonly dimensions: Dimensions;
  /** True when a parameter with a dimension had a part in it. */
  readonly measured: boolean;
}

/** Gives the value of a parameter by name, or says why there is none. */
export type ParameterLookup = (name: string) => Solved<Measure>;

const HALF: ExactNumber = { numerator: 1n, denominator: 2n };

/** Works an expression out, in base units, with its dimensions. */
export function evaluate(expression: Expression, lookUp: ParameterLookup): Solved<Measure> {
  const outcome = evaluateNode(expression, lookUp);
  if ('problem' in outcome || Math.abs(magnitudeOf(outcome.value.number)) <= FORMULA_LIMITS.magnitude) {
    return outcome;
  }
  return unsolved('formula.outOfRange');
}

function evaluateNode(expression: Expression, lookUp: ParameterLookup): Solved<Measure> {
  switch (expression.kind) {
    case 'number':
      return plain(readNumber(expression.text));
    case 'name':
      return constantOf(expression.name) ?? lookUp(expression.name);
    case 'negative': {
      const of = evaluate(expression.of, lookUp);
      return 'problem' in of ? of : { value: { ...of.value, number: negative(of.value.number) } };
    }
    case 'call':
      return called(expression.name, expression.arguments, lookUp);
    case 'operation': {
      const left = evaluate(expression.left, lookUp);
      const right = 'problem' in left ? left : evaluate(expression.right, lookUp);
      if ('problem' in left || 'problem' in right) {
        return right;
      }
      return operated(expression.operator, left.value, right.value);
    }
  }
}

function constantOf(name: string): Solved<Measure> | undefined {
  return name === 'pi' ? plain(PI) : name === 'e' ? plain(EULER) : undefined;
}

function plain(number: ExactNumber): Solved<Measure> {
  return { value: { number, dimensions: PLAIN, measured: false } };
}

function operated(operator: '+' | '-' | '*' | '/' | '^', left: Measure, right: Measure): Solved<Measure> {
  const measured = left.measured || right.measured;
  switch (operator) {
    case '+':
    case '-': {
      if (!sameDimensions(left.dimensions, right.dimensions)) {
        return differing(operator, left, right);
      }
      const number = plus(left.number, operator === '+' ? right.number : negative(right.number));
      return { value: { number, dimensions: left.dimensions, measured } };
    }
    case '*':
    case '/': {
      if (operator === '/' && isZeroNumber(right.number)) {
        return unsolved('formula.divisionByZero');
      }
      const number =
        operator === '*' ? product(left.number, right.number) : quotient(left.number, right.number);
      const dimensions = combined(left.dimensions, right.dimensions, operator === '*' ? 1 : -1);
      return { value: { number, dimensions, measured } };
    }
    case '^':
      return raised(left, right);
  }
}

function raised(base: Measure, exponent: Measure): Solved<Measure> {
  if (exponent.dimensions.size > 0) {
    return unsolved('formula.unitNotPlain', { operation: '^', unit: dimensionsText(exponent.dimensions) });
  }
  const limit: ExactNumber = { numerator: BigInt(FORMULA_LIMITS.exponent), denominator: 1n };
  const size = isNegativeNumber(exponent.number) ? negative(exponent.number) : exponent.number;
  if (compareNumbers(size, limit) > 0) {
    return unsolved('formula.exponent', { limit: String(FORMULA_LIMITS.exponent) });
  }
  if (isZeroNumber(base.number) && isNegativeNumber(exponent.number)) {
    return unsolved('formula.divisionByZero');
  }
  if (isNegativeNumber(base.number) && wholeNumber(exponent.number) === undefined) {
    return unsolved('formula.negativeRoot');
  }
  const dimensions = raisedDimensions(base.dimensions, exponent.number);
  if (dimensions === undefined) {
    return unsolved('formula.unitPower', { unit: dimensionsText(base.dimensions) });
  }
  const isRoot = compareNumbers(exponent.number, HALF) === 0;
  const number = isRoot ? squareRoot(base.number) : power(base.number, exponent.number);
  return { value: { number, dimensions, measured: base.measured || exponent.measured } };
}

/** Powers of units stay whole: the root of an area is a length, that of a length is nothing. */
function raisedDimensions(dimensions: Dimensions, exponent: ExactNumber): Dimensions | undefined {
  const powers = new Map<string, number>();
  for (const [unit, own] of dimensions) {
    const scaled = wholeNumber(product(exponent, { numerator: BigInt(own), denominator: 1n }));
    if (scaled === undefined) {
      return undefined;
    }
    if (scaled !== 0) {
      powers.set(unit, scaled);
    }
  }
  return powers;
}

function called(name: FunctionName, given: readonly Expression[], lookUp: ParameterLookup): Solved<Measure> {
  const values: Measure[] = [];
  for (const argument of given) {
    const outcome = evaluate(argument, lookUp);
    if ('problem' in outcome) {
      return outcome;
    }
    values.push(outcome.value);
  }
  const [first, second] = values;
  if (first === undefined) {
    return unsolved('formula.arguments', { name, count: '0' });
  }
  switch (name) {
    case 'sqrt':
      return isNegativeNumber(first.number)
        ? unsolved('formula.negativeRoot')
        : raised(first, { number: HALF, dimensions: PLAIN, measured: false });
    case 'abs':
      return { value: isNegativeNumber(first.number) ? { ...first, number: negative(first.number) } : first };
    case 'min':
    case 'max':
      return extreme(name, first, values);
    case 'round':
    case 'floor':
    case 'ceil':
      return rounded(name, first, second);
  }
}

function extreme(name: 'min' | 'max', first: Measure, values: readonly Measure[]): Solved<Measure> {
  let best = first;
  for (const value of values) {
    if (!sameDimensions(first.dimensions, value.dimensions)) {
      return differing(name, first, value);
    }
    const order = compareNumbers(value.number, best.number);
    best = (name === 'min' ? order < 0 : order > 0) ? value : best;
  }
  return { value: { ...best, measured: values.some((value) => value.measured) } };
}

/** Most digits after the point that round takes. */
const MOST_PLACES = 20;

/** A length has no whole number of its own (of metres or of millimetres?), so only pure numbers are rounded. */
function rounded(
  name: 'round' | 'floor' | 'ceil',
  value: Measure,
  places: Measure | undefined,
): Solved<Measure> {
  const wrong =
    value.dimensions.size > 0
      ? value
      : places !== undefined && places.dimensions.size > 0
        ? places
        : undefined;
  if (wrong !== undefined) {
    return unsolved('formula.unitNotPlain', { operation: name, unit: dimensionsText(wrong.dimensions) });
  }
  const digits = places === undefined ? 0 : wholeNumber(places.number);
  if (digits === undefined || digits < 0 || digits > MOST_PLACES) {
    return unsolved('formula.arguments', { name, count: '2' });
  }
  const number = roundTo(value.number, digits, name === 'round' ? 'halfAwayFromZero' : name);
  return { value: { ...value, number, measured: value.measured || places?.measured === true } };
}

function differing(operation: string, left: Measure, right: Measure): Solved<never> {
  const params = {
    operation,
    left: dimensionsText(left.dimensions),
    right: dimensionsText(right.dimensions),
  };
  return unsolved('formula.unitsDiffer', params);
}
