import { z } from 'zod';

/** Longest decimal the product accepts, digits and signs together; a longer one is an input error. */
export const MAX_DECIMAL_LENGTH = 60;

const PLAIN_DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * A number as it travels through files, storage and every boundary: plain digits with a decimal point,
 * no exponent, no thousands mark, no leading plus or zeros. Example: "9238.055".
 */
export const DecimalString = z.string().max(MAX_DECIMAL_LENGTH).regex(PLAIN_DECIMAL).brand<'Decimal'>();
export type DecimalString = z.infer<typeof DecimalString>;

/** True when the text is a plain decimal as {@link DecimalString} wants it. */
export function isDecimalString(text: string): text is DecimalString {
  return text.length <= MAX_DECIMAL_LENGTH && PLAIN_DECIMAL.test(text);
}
