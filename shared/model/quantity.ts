import { z } from 'zod';
import { DecimalString } from './decimal-string.ts';

/** Longest formula text; a longer one is an input error before it is parsed. */
export const MAX_FORMULA_LENGTH = 2000;

/** A formula over the study's parameters, written with a leading equals sign: `=pi*(d/2)^2*l*rho*n`. */
export const FormulaText = z.string().max(MAX_FORMULA_LENGTH).regex(/^=/).brand<'Formula'>();
export type FormulaText = z.infer<typeof FormulaText>;

/** A quantity as it is written in a study: a plain decimal, or a formula that gives one. */
export const Quantity = z.union([DecimalString, FormulaText]);
export type Quantity = z.infer<typeof Quantity>;

/** True for a quantity that is written as a formula. */
export function isFormula(quantity: Quantity): quantity is FormulaText {
  return quantity.startsWith('=');
}

/**
 * The same shape with every formula replaced by the decimal it gave. The engine, the checks and the workbook take
 * resolved values only, so that a formula can never be taken for a number, nor a number written over a formula.
 */
export type Resolved<T> = T extends FormulaText
  ? never
  : T extends string | number | boolean | null | undefined
    ? T
    : { [Key in keyof T]: Resolved<T[Key]> };
