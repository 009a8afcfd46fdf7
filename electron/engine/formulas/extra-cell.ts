import { type ExtraCells } from '../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { PLAIN } from './dimension.ts';
import { type Measure } from './evaluate-expression.ts';
import { readNumber } from './exact-number.ts';
import { quoted } from './formula-limits.ts';
import { type Solved, unsolved } from './formula-problem.ts';

/** How a formula begins to name the cell of an extra column. */
export const EXTRA = 'extra(';

const NAME = /^extra\([ \t]*"([^"]+)"[ \t]*\)$/u;

/** The title in `extra("Weight")`; undefined for the name of a parameter. */
export function extraTitle(name: string): string | undefined {
  return NAME.exec(name)?.[1];
}

/**
 * The number a cell holds, with a decimal point. A comma is one where it cannot group thousands: `2,5` is 2.5, `1,234` and
 * a number with its unit are none.
 */
export function cellNumber(text: string): DecimalString | undefined {
  const plain = text.normalize('NFKC').trim();
  const isNumber =
    /^[+-]?\d{1,30}([.]\d{1,30})?$/.test(plain) || /^[+-]?\d{1,30},(\d{1,2}|\d{4,30})$/.test(plain);
  return isNumber ? (plain.replace(/^\+/, '').replace(',', '.') as DecimalString) : undefined;
}

/** The measure of the cell a name stands for; undefined for the name of a parameter. */
export function cellMeasure(name: string, cells: ExtraCells): Solved<Measure> | undefined {
  const title = extraTitle(name);
  if (title === undefined) {
    return undefined;
  }
  const text = Object.hasOwn(cells, title) ? cells[title] : undefined;
  if (text === undefined || text.trim() === '') {
    return unsolved('formula.extraMissing', { name: title, columns: Object.keys(cells).join(', ') });
  }
  const value = cellNumber(text);
  if (value === undefined) {
    return unsolved('formula.extraNoNumber', { name: title, value: quoted(text) });
  }
  const number = readNumber(value.replace('-', ''));
  const signed = value.startsWith('-') ? { ...number, numerator: -number.numerator } : number;
  return { value: { number: signed, dimensions: PLAIN, measured: false } };
}
