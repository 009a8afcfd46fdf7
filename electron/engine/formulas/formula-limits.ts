/** Limits that keep a formula small enough to read, to print and to calculate in no time. */
export const FORMULA_LIMITS = {
  /** Names, numbers, operators, parentheses and commas together. */
  tokens: 500,
  /** Parentheses and function calls inside each other. */
  depth: 50,
  /** Largest exponent, positive or negative; also of a number such as 1e5. */
  exponent: 100,
  numberExponent: 40,
  /** A value on the way may have this many digits before the point, or zeros after it. */
  magnitude: 200,
  /** The value of a formula lies between 1e-40 and 1e40, or is zero. */
  resultMagnitude: 40,
} as const;

/** Significant digits of a value that has no exact decimal: those kept on the way, and those written. */
export const WORKING_DIGITS = 50;
export const RESULT_DIGITS = 40;

/** Longest piece of a formula that a message repeats. */
const QUOTED_LENGTH = 80;

/** A formula as it is repeated in a message: its beginning, when it is long. */
export function quoted(text: string): string {
  return text.length <= QUOTED_LENGTH ? text : `${text.slice(0, QUOTED_LENGTH)}...`;
}
