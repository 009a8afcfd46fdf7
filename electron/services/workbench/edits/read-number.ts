import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { numberEvidence, readCellNumber, readNumberText } from '../../../reading/number-text.ts';

/** Notation of typed and pasted numbers: which sign is the decimal sign. */
export type DecimalSign = '.' | ',';

/** A number, or why the text is not taken: a code under `attention` and its values. */
export type NumberOutcome =
  | { readonly value: DecimalString }
  | { readonly code: string; readonly params: Readonly<Record<string, string>> };

const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d{1,2}$/;

/**
 * Reads a number in the user's notation; nothing is converted in silence. A text that reads both ways and whose sign
 * is not the decimal sign ("1,234" where the point is) asks for attention, as does one that is written in the other
 * notation ("12,5" where the point is).
 */
export function readNumber(text: string, sign: DecimalSign): NumberOutcome {
  const other = sign === '.' ? ',' : '.';
  const own = sign === '.' ? 'point' : 'comma';
  if (EXPONENT.test(text)) {
    const value = text.includes(other) ? undefined : readCellNumber(text.replace(',', '.'));
    return value === undefined ? notation(text, sign) : { value };
  }
  const evidence = numberEvidence(text);
  if (evidence === 'notNumber') {
    return { code: 'notNumber', params: { value: text } };
  }
  const isAmbiguous = evidence === 'either' && text.includes(other);
  if (isAmbiguous || (evidence !== 'either' && evidence !== 'none' && evidence !== own)) {
    const reading = isAmbiguous ? readNumberText(text, undefined) : undefined;
    return reading?.kind === 'ambiguous'
      ? {
          code: 'numberAmbiguous',
          params: { value: text, asDecimal: reading.asDecimal, asThousands: reading.asThousands },
        }
      : notation(text, sign);
  }
  const reading = readNumberText(text, own);
  return reading.kind === 'number'
    ? { value: reading.value }
    : { code: 'notNumber', params: { value: text } };
}

function notation(text: string, sign: DecimalSign): NumberOutcome {
  return { code: 'numberNotation', params: { value: text, sign } };
}
