import type { DecimalString } from '../../shared/model/decimal-string.ts';
import { readNumberText, type DecimalSign } from './number-text.ts';
import { recognisable } from './text-form.ts';
import { unitCode } from './unit-text.ts';

export type QuantityReading =
  | { readonly kind: 'number'; readonly value: DecimalString }
  | { readonly kind: 'numberWithUnit'; readonly value: DecimalString; readonly unit: string }
  | { readonly kind: 'ambiguous'; readonly asDecimal: DecimalString; readonly asThousands: DecimalString }
  | { readonly kind: 'unreadable' };

const NUMBER_THEN_WORD = /^([+-]?[\d.,' ]*\d)\s*([^\d\s.,].*)$/u;

/**
 * Reads a number that may carry its unit in the same cell: "2", "2,5", "2 sets", "2套". Negative numbers and
 * everything else are unreadable: a line with such a quantity stays open.
 */
export function readQuantity(text: string, columnSign: DecimalSign | undefined): QuantityReading {
  const clean = recognisable(text);
  const whole = readNumberText(clean, columnSign);
  if (whole.kind !== 'notNumber') {
    return whole.kind === 'number' && whole.value.startsWith('-') ? { kind: 'unreadable' } : whole;
  }
  const parts = NUMBER_THEN_WORD.exec(clean);
  const unit = parts?.[2] === undefined ? undefined : unitCode(parts[2]);
  const number = readNumberText(parts?.[1] ?? '', columnSign);
  if (unit === undefined || number.kind === 'notNumber') {
    return { kind: 'unreadable' };
  }
  if (number.kind === 'ambiguous') {
    return number;
  }
  return number.value.startsWith('-')
    ? { kind: 'unreadable' }
    : { kind: 'numberWithUnit', value: number.value, unit };
}
