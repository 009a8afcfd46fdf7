import { type Expression } from '../../engine/formulas/parse-formula.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { lowestTerms } from '../../engine/formulas/exact-number.ts';

/** Gives what stands for a name in the workbook: a cell with its factor to base units; undefined for a name without cell. */
export type ReferTo = (name: string) => string | undefined;

/** Most characters of a formula that is written (Excel takes 8,192), and most brackets inside each other (64). */
const MOST_CHARACTERS = 8000;
const MOST_BRACKETS = 60;

/** Digits a spreadsheet reads of a typed number. */
const TYPED_DIGITS = 15;

/** Places after the point that decide what floor, ceil and round do, so that the noise of binary numbers does not. */
const DECIDING_PLACES = 9;

/** How tightly an operator binds; both sides of a power are put into brackets, whatever they are. */
const LEVELS = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const;
const ATOM = 4;

interface Written {
  readonly text: string;
  readonly level: number;
}

/**
 * A formula of the study as a formula of a spreadsheet, without its equals sign, in base units as the engine works it out;
 * `scale` is what the result is divided by. Undefined where a spreadsheet cannot hold it: too long, too many brackets, a
 * number beyond its range, a name without cell.
 */
export function excelExpression(
  expression: Expression,
  referTo: ReferTo,
  scale: Ratio | undefined,
): string | undefined {
  const written = write(expression, referTo);
  if (written === undefined) {
    return undefined;
  }
  const text = scale === undefined ? written.text : scaled(bracketed(written, LEVELS['*']), scale, 'divide');
  return text.length <= MOST_CHARACTERS && bracketDepth(text) <= MOST_BRACKETS ? text : undefined;
}

/** A cell times or divided by an exact quotient, as whole numbers: `C5*127/5000`; the cell itself for 1. */
export function scaled(cell: string, ratio: Ratio, operation: 'multiply' | 'divide'): string {
  const { numerator, denominator } = lowestTerms(ratio);
  const [times, by] = operation === 'multiply' ? [numerator, denominator] : [denominator, numerator];
  const part = (sign: string, value: bigint): string =>
    value === 1n ? '' : `${sign}${typedNumber(value.toString()) ?? ''}`;
  return `${cell}${part('*', times)}${part('/', by)}`;
}

/** An exponent stands twice, so that a tower of powers would double with each: what is too long ends at once. */
function write(expression: Expression, referTo: ReferTo): Written | undefined {
  const written = writeNode(expression, referTo);
  return written === undefined || written.text.length > MOST_CHARACTERS ? undefined : written;
}

function writeNode(expression: Expression, referTo: ReferTo): Written | undefined {
  switch (expression.kind) {
    case 'number':
      return atom(typedNumber(expression.text));
    case 'name':
      return expression.name === 'pi'
        ? atom('PI()')
        : expression.name === 'e'
          ? atom('EXP(1)')
          : product(referTo(expression.name));
    case 'negative': {
      // A spreadsheet takes the sign before the power: -2^2 is 4 there, so that the sign always has its brackets.
      const of = write(expression.of, referTo);
      return of && atom(`(-${bracketed(of, ATOM)})`);
    }
    case 'call':
      return atom(call(expression, referTo));
    case 'operation': {
      const [left, right] = [write(expression.left, referTo), write(expression.right, referTo)];
      return left && right && operation(expression, left, right);
    }
  }
}

function operation(
  { operator, right: exponent }: Extract<Expression, { kind: 'operation' }>,
  left: Written,
  right: Written,
): Written {
  const level = LEVELS[operator];
  if (operator !== '^') {
    // The right side of a product is bracketed too: 1/(a*b) is not 1/a*b.
    return { text: `${bracketed(left, level)}${operator}${bracketed(right, level + 1)}`, level };
  }
  const power = `${bracketed(left, ATOM)}^${bracketed(right, ATOM)}`;
  // Excel knows no 0^0, which is 1.
  return exponent.kind === 'number' && Number(exponent.text) !== 0
    ? { text: power, level }
    : { text: `IF(${right.text}=0,1,${power})`, level: ATOM };
}

function call(
  { name, arguments: given }: Extract<Expression, { kind: 'call' }>,
  referTo: ReferTo,
): string | undefined {
  const written = given.map((one) => write(one, referTo)?.text);
  if (written.includes(undefined)) {
    return undefined;
  }
  const [first = '', second] = written;
  switch (name) {
    case 'sqrt':
    case 'abs':
    case 'min':
    case 'max':
      return `${name.toUpperCase()}(${written.join(',')})`;
    case 'floor':
      return `INT(ROUND(${first},${DECIDING_PLACES}))`;
    case 'ceil':
      return `(-INT(-ROUND(${first},${DECIDING_PLACES})))`;
    case 'round': {
      const places = second ?? '0';
      const deciding = /^\d+$/.test(places)
        ? String(Number(places) + DECIDING_PLACES)
        : `(${places})+${DECIDING_PLACES}`;
      return `ROUND(ROUND(${first},${deciding}),${places})`;
    }
  }
}

/** A number as a spreadsheet reads it; undefined for one beyond its range. */
function typedNumber(text: string): string | undefined {
  const value = Number(text);
  const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(text.split(/e/i)[0] ?? ''));
  return isLost ? undefined : String(Number(value.toPrecision(TYPED_DIGITS))).toUpperCase();
}

function atom(text: string | undefined): Written | undefined {
  return text === undefined ? undefined : { text, level: ATOM };
}

/** A reference, which may carry the factor of its unit. */
function product(text: string | undefined): Written | undefined {
  return text === undefined ? undefined : { text, level: /[*/]/.test(text) ? LEVELS['*'] : ATOM };
}

function bracketed({ text, level }: Written, least: number): string {
  return level < least ? `(${text})` : text;
}

function bracketDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
