import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type DecimalSign, readDecimal, writeDecimal } from './decimal-text.ts';

/** Why a field is not accepted: a code under `form.problem.<code>` with its values. */
export interface FieldProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a decimal field has to hold. */
export interface DecimalRule {
  readonly required?: boolean;
  /** Smallest value allowed; any without. */
  readonly minimum?: 0 | 1;
}

/** The value of a decimal field (undefined for an empty one that may be empty), or the problem with it. */
export type DecimalField = { readonly value: DecimalString | undefined } | { readonly problem: FieldProblem };

/** Reads a decimal field by its rule; texts in problems are in the user's notation. */
export function readDecimalField(text: string, sign: DecimalSign, rule: DecimalRule = {}): DecimalField {
  const reading = readDecimal(text, sign);
  switch (reading.kind) {
    case 'empty':
      return rule.required === true ? problem('required') : { value: undefined };
    case 'ambiguous':
      return problem('ambiguous', {
        text,
        decimal: writeDecimal(reading.asDecimal, sign),
        thousands: writeDecimal(reading.asThousands, sign),
      });
    case 'notNumber':
      return problem('notNumber', { text, example: `12${sign}5` });
    case 'tooLong':
      return problem('tooLong');
    case 'value':
      return belowMinimum(reading.value, rule.minimum) ?? { value: reading.value };
  }
}

function belowMinimum(value: DecimalString, minimum: DecimalRule['minimum']): DecimalField | undefined {
  if (minimum === undefined) {
    return undefined;
  }
  if (value.startsWith('-')) {
    return problem(minimum === 0 ? 'negative' : 'belowOne');
  }
  // A canonical text below 1 begins with a zero; no rounding takes part in this.
  return minimum === 1 && /^0(\.|$)/.test(value) ? problem('belowOne') : undefined;
}

function problem(code: string, params: FieldProblem['params'] = {}): { readonly problem: FieldProblem } {
  return { problem: { code, params } };
}
