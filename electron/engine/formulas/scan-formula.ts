import { MAX_DECIMAL_LENGTH } from '../../../shared/model/decimal-string.ts';
import { MAX_FORMULA_LENGTH } from '../../../shared/model/quantity.ts';
import { FORMULA_LIMITS, quoted } from './formula-limits.ts';
import { type Solved, unsolved } from './formula-problem.ts';

/** A name, a number or a sign of a formula and where it stands in the text. */
export interface FormulaToken {
  readonly kind: 'name' | 'number' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The same letters as a parameter's name: Latin and Greek. The cell of an extra column, `extra("Weight")`, is a name as
 * well: its title stands between quotes and is never read as anything else.
 */
const TOKEN =
  /(?<name>extra\([ \t]*"[^"\p{Cc}]{1,200}"[ \t]*\)|[A-Za-z_\u0370-\u03FF][A-Za-z0-9_\u0370-\u03FF]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<sign>[-+*/^(),])|(?<space>[ \t]+)/uy;

/**
 * Cuts a formula into names, numbers and signs. Anything else is refused before a parser sees it: other strings, brackets,
 * dots, semicolons, line ends, comments, other scripts and their look-alikes.
 */
export function scanFormula(formula: string): Solved<readonly FormulaToken[]> {
  if (formula.length > MAX_FORMULA_LENGTH) {
    const params = { length: String(formula.length), limit: String(MAX_FORMULA_LENGTH) };
    return unsolved('formula.tooLong', params);
  }
  const tokens: FormulaToken[] = [];
  let depth = 0;
  for (let start = 1; start < formula.length;) {
    TOKEN.lastIndex = start;
    const groups = TOKEN.exec(formula)?.groups;
    if (groups === undefined) {
      return unsolved('formula.character', characterAt(formula, start));
    }
    const [kind, text] = Object.entries(groups).find(([, found]) => found !== undefined) ?? ['', ''];
    const end = start + text.length;
    if (kind === 'name' || kind === 'number' || kind === 'sign') {
      tokens.push({ kind, text, start, end });
      depth += text === '(' ? 1 : text === ')' ? -1 : 0;
    }
    if (depth > FORMULA_LIMITS.depth || tokens.length > FORMULA_LIMITS.tokens) {
      const { depth: deepest, tokens: most } = FORMULA_LIMITS;
      return unsolved('formula.tooComplex', { tokens: String(most), depth: String(deepest) });
    }
    if (kind === 'number' && !isReadableNumber(text)) {
      return unsolved('formula.notAllowed', { part: quoted(text), position: String(start + 1) });
    }
    start = end;
  }
  return { value: tokens };
}

function isReadableNumber(text: string): boolean {
  const exponent = /[eE]([+-]?\d+)$/.exec(text)?.[1] ?? '0';
  return text.length <= MAX_DECIMAL_LENGTH && Math.abs(Number(exponent)) <= FORMULA_LIMITS.numberExponent;
}

function characterAt(formula: string, index: number): { character: string; code: string; position: string } {
  const point = formula.codePointAt(index) ?? 0;
  return {
    character: point < 0x20 || point === 0x7f ? '' : String.fromCodePoint(point),
    code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
    position: String(index + 1),
  };
}
